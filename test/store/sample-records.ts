import { createHash } from 'node:crypto';
import type { Fields } from '../../src/model/field.js';
import type { PrintedUnit, RecordSet } from '../../src/model/record-set.js';
import type { Reference, Target, Task } from '../../src/model/records.js';
import type { Source } from '../../src/model/source.js';
import type { FileToSave } from '../../src/model/store.js';

export const sha256Of = (text: string): string => createHash('sha256').update(text).digest('hex');

export const line = (first: number, last = first): Source => ({
  page: null,
  lines: [first, last],
  bbox: null,
});

export const evidence = (raw: string | null, source = line(1)): Fields[string] => ({
  raw,
  rule: 'printed',
  confidence: 0.98,
  sources: [source],
});

export const target = (id: string, part: Partial<Target> = {}): Target => ({
  id,
  group: 'I',
  groupTitle: 'Về phát triển hạ tầng',
  ordinal: '1',
  name: 'Tỷ lệ phủ sóng 5G trên địa bàn',
  unit: '%',
  raw: '≥ 80%',
  targetYear: 2026,
  comparator: '>=',
  value: 80,
  min: null,
  max: null,
  valueBase: null,
  leadUnits: ['Phòng VH-XH'],
  coordinatingUnits: [],
  result: null,
  resultValue: null,
  extra: [],
  source: line(10),
  sources: [],
  confidence: 0.97,
  fields: { name: evidence('Tỷ lệ phủ sóng 5G trên địa bàn', line(10)), value: evidence('≥ 80%', line(10)) },
  ...part,
});

export const task = (id: string, part: Partial<Task> = {}): Task => ({
  id,
  origin: 'table',
  group: 'II',
  groupTitle: 'Hoàn thiện thể chế',
  ordinal: '2',
  subOrdinal: null,
  parentId: null,
  parentTitle: null,
  title: 'Xây dựng kế hoạch chuyển đổi số',
  output: 'Kế hoạch',
  kpi: null,
  leadUnits: ['Văn phòng'],
  coordinatingUnits: ['Công an xã', 'Phòng VH-XH'],
  deadline: { raw: 'Quý I/2026', kind: 'quarter', start: '2026-01-01', end: '2026-03-31' },
  result: null,
  extra: [],
  source: line(20),
  sources: [],
  confidence: 0.9,
  fields: { title: evidence('Xây dựng kế hoạch chuyển đổi số', line(20)) },
  ...part,
});

export const reference = (number: string | null, part: Partial<Reference> = {}): Reference => ({
  number,
  typeName: 'Kế hoạch',
  issuedOn: null,
  issuer: null,
  relation: 'basis',
  workId: `work-${number ?? part.typeName}-${part.issuedOn ?? ''}`,
  documentId: null,
  via: null,
  amends: [],
  fields: { number: evidence(number, line(3)) },
  ...part,
});

export const unit = (printed: string, organizationId: string | null, name = printed): PrintedUnit => ({
  printed,
  organizationId,
  name,
  kind: 'office',
  level: 'commune',
});

export type DocumentPart = Partial<RecordSet['document']> & Partial<Omit<RecordSet, 'document'>>;

/** A record set of the file with these contents; whatever is not given is that of a small plan. */
export function recordSet(contents: string, part: DocumentPart = {}, index = 0): RecordSet {
  const { sections, printedUnits, plainText, printedText, repairedText, ...document } = part;
  const sha256 = sha256Of(contents);
  const id = document.id ?? sha256Of(`${sha256}/${index}`).slice(0, 24);
  return {
    document: {
      id,
      sourceFile: 'plan.txt',
      sha256,
      kind: 'plan',
      typeName: 'Kế hoạch',
      number: null,
      issuedOn: null,
      place: null,
      issuer: null,
      level: 'commune',
      title: 'Triển khai chuyển đổi số năm 2026',
      signer: null,
      signerRole: null,
      year: 2026,
      draft: false,
      text: { origin: 'given', repaired: 0, confidence: 0.99 },
      signatures: [],
      references: [],
      targets: [],
      generalTasks: [],
      tasks: [],
      findings: [],
      fields: { title: evidence('Triển khai chuyển đổi số năm 2026') },
      repairs: [],
      ...document,
    },
    sections: sections ?? [
      { position: 0, parent: null, level: 1, ordinal: 'I', title: 'MỤC ĐÍCH', source: line(5) },
    ],
    printedUnits: printedUnits ?? [],
    plainText: plainText ?? contents,
    printedText: printedText ?? contents,
    repairedText: repairedText ?? null,
  };
}

/** A file with one document, or with those given. */
export function file(
  path: string,
  contents: string,
  part: DocumentPart | readonly DocumentPart[] = {},
): FileToSave {
  const parts = Array.isArray(part) ? (part as DocumentPart[]) : [part as DocumentPart];
  const sourceFile = path.split('/').at(-1)!;
  return {
    sha256: sha256Of(contents),
    path,
    mediaType: 'text/plain',
    bytes: contents.length,
    fingerprint: 'reader@1',
    restsOn: null,
    recordSets: parts.map((each, index) => recordSet(contents, { sourceFile, ...each }, index)),
  };
}
