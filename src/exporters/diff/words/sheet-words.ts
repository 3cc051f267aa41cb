/** What stands in the sheets of a workbook only. */
export interface SheetWords {
  readonly compare: string;
  readonly summary: string;
  readonly sources: string;
  readonly number: string;
  readonly change: string;
  readonly kind: string;
  /** The value of a target, the KPI of a task. */
  readonly figure: string;
  readonly sentence: string;
  readonly weaker: string;
  readonly yes: string;
  readonly no: string;
  readonly assigned: string;
  readonly confidence: string;
  readonly score: string;
  readonly evidence: string;
  readonly of: (column: string, side: string) => string;
  readonly countHeading: string;
  readonly field: string;
  readonly fingerprint: string;
}

export const viSheetWords = (above: string): SheetWords => ({
  compare: 'So sánh',
  summary: 'Tóm tắt',
  sources: 'Nguồn',
  number: 'STT',
  change: 'Thay đổi',
  kind: 'Loại',
  figure: 'Giá trị, KPI',
  sentence: 'Diễn giải',
  weaker: `Yếu hơn ${above}`,
  yes: 'Có',
  no: 'Không',
  assigned: 'Giao đơn vị mình',
  confidence: 'Độ tin cậy',
  score: 'Độ khớp',
  evidence: 'Căn cứ ghép',
  of: (column, side) => `${column} – ${side}`,
  countHeading: 'Số mục',
  field: 'Thông tin',
  fingerprint: 'Mã băm SHA-256',
});

export const enSheetWords: SheetWords = {
  compare: 'Comparison',
  summary: 'Summary',
  sources: 'Sources',
  number: '#',
  change: 'Change',
  kind: 'Kind',
  figure: 'Value, KPI',
  sentence: 'In words',
  weaker: 'Weaker',
  yes: 'Yes',
  no: 'No',
  assigned: 'Given to this unit',
  confidence: 'Confidence',
  score: 'Match',
  evidence: 'Why these two',
  of: (column, side) => `${column} – ${side}`,
  countHeading: 'Items',
  field: 'Fact',
  fingerprint: 'SHA-256',
};
