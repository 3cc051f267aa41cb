import type { ExportSource } from '../../src/exporters/exporter.js';
import type { FieldEvidence } from '../../src/model/field.js';
import type { DocumentRecord, Organization, Work } from '../../src/model/records.js';

const place = { page: 5, lines: [120, 121] as [number, number], bbox: null };
const second = { page: null, lines: null, bbox: [1, 2.5, 3, 4] as [number, number, number, number] };
const evidence: FieldEvidence = {
  raw: '≥ 80%',
  rule: 'value-cell',
  confidence: 0.98,
  sources: [place, second],
};

/** Every key filled at least once, keys in no good order: an exporter has to put them right. */
export const sampleDocument: DocumentRecord = {
  repairs: [
    {
      source: place,
      made: true,
      confidence: 0.93,
      reason: 'sibling',
      kind: 'wrong-language',
      corr: 'đổi',
      sic: 'd6i',
    },
  ],
  fields: { year: evidence, number: evidence },
  findings: [
    { stage: 's', source: place, message: 'm', code: 'declared-count-mismatch', severity: 'warning' },
  ],
  tasks: [
    {
      confidence: 0.97,
      sources: [],
      source: place,
      extra: [{ raw: 'x', heading: 'Ghi chú' }],
      result: null,
      deadline: { end: '2026-03-31', start: '2026-01-01', kind: 'quarter', raw: 'Quý I/2026' },
      coordinatingUnits: ['Các phòng'],
      leadUnits: ['Văn phòng'],
      kpi: null,
      output: 'Báo cáo',
      title: 'Tổng hợp',
      parentTitle: 'Chỉ đạo',
      parentId: 'g1',
      subOrdinal: '1.1',
      ordinal: '1',
      groupTitle: 'Về hạ tầng',
      group: 'III',
      origin: 'table',
      id: 'k1',
    },
  ],
  generalTasks: [{ title: 'Chỉ đạo', ordinal: '1', group: 'III', id: 'g1' }],
  targets: [
    {
      fields: { value: evidence, name: evidence },
      confidence: 0.98,
      sources: [place, second],
      source: place,
      extra: [],
      resultValue: null,
      result: null,
      coordinatingUnits: [],
      leadUnits: ['Sở A'],
      valueBase: 'GRDP',
      max: null,
      min: null,
      value: 80,
      comparator: '>=',
      targetYear: 2026,
      raw: '≥ 80%',
      unit: '%',
      name: 'Tỷ lệ “hồ sơ”\u202e trực tuyến',
      ordinal: '7',
      groupTitle: 'Về chuyển đổi số',
      group: 'IV',
      id: 't1',
    },
  ],
  references: [
    {
      via: null,
      amends: [],
      documentId: null,
      workId: 'w1',
      relation: 'implements',
      issuer: null,
      issuedOn: '2026-02-12',
      typeName: 'Kế hoạch',
      number: '91/KH-UBND',
    },
  ],
  signatures: [
    {
      bbox: [300, 600, 500, 660],
      page: 5,
      coversWholeFile: true,
      timeFrom: 'timestamp',
      signedAt: '2026-03-13T09:30:00+07:00',
      organization: 'UBND tỉnh Đồng Nai',
      signer: 'Sở Nông nghiệp và Môi trường',
    },
  ],
  text: { confidence: 0.99, repaired: 0, origin: 'text-layer' },
  draft: false,
  year: 2026,
  signerRole: null,
  signer: 'Nguyễn Văn A',
  title: 'Triển khai',
  level: 'department',
  issuer: 'Sở A',
  place: 'Tân An',
  issuedOn: '2026-03-13',
  number: '46/KH-SA',
  typeName: 'Kế hoạch',
  kind: 'plan',
  supersedes: null,
  sha256: 'ab'.repeat(32),
  sourceFile: 'plans/a.txt',
  id: 'd1',
};

const work: Work = {
  amends: [],
  documentId: null,
  issuer: null,
  issuedOn: '2026-02-12',
  typeName: 'Kế hoạch',
  number: '91/KH-UBND',
  id: 'w1',
};
const organization: Organization = {
  printedAs: ['Sở A'],
  level: 'department',
  kind: 'department',
  name: 'Sở A',
  id: 'o1',
};

export const sourceOf = (...documents: readonly DocumentRecord[]): ExportSource => ({
  documents: (async function* () {
    yield* documents;
  })(),
  works: documents.length > 0 ? [work] : [],
  organizations: documents.length > 0 ? [organization] : [],
  links: [],
});

export async function textOf(chunks: AsyncIterable<string | Uint8Array>): Promise<string> {
  const parts: Uint8Array[] = [];
  for await (const chunk of chunks) parts.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
  return Buffer.concat(parts).toString('utf8');
}
