import { expect, test } from 'vitest';
import type { DocumentHead } from '../../../src/linking/works/document-head.js';
import { resolveWorks } from '../../../src/linking/works/resolve-works.js';
import { cite, communePlan, makeHead, provincePlan } from './make-head.js';

const provinceLeads = ['Sở KHCN', 'Sở Y tế', 'VP UBND tỉnh', 'Công an tỉnh'];
const communeLeads = ['Phòng VH-XH', 'Công an xã', 'Phòng Kinh tế'];
const officeLeads = ['Văn phòng', 'Phòng Kế hoạch - Tài chính', 'Các phòng, đơn vị thuộc Sở'];

const child = makeHead('child', {
  place: 'Lâm Đồng',
  issuer: 'Sở Y tế',
  level: 'department',
  issuedOn: '2026-03-13',
  references: [cite('implements', '91/KH-UBND', '2026-02-12', 'UBND tỉnh Lâm Đồng')],
});
const report = (id: string, given: Partial<DocumentHead> = {}): DocumentHead =>
  makeHead(id, {
    kind: 'progress-report',
    references: [
      cite('implements', '91/KH-UBND'),
      cite('mentions', '50/NQ-HĐND', '2025-12-10', 'HĐND tỉnh Lâm Đồng'),
    ],
    leadUnits: provinceLeads,
    ...given,
  });

test.each([
  { why: 'it says nothing against it', reports: [report('r')], stands: 'r' },
  {
    why: "a commune's, by its lead units",
    reports: [report('r', { leadUnits: communeLeads })],
    stands: null,
  },
  {
    why: "a commune's, by its issuer",
    reports: [
      report('r', { issuer: 'UBND xã Di Linh', level: 'commune', place: 'Di Linh', leadUnits: communeLeads }),
    ],
    stands: null,
  },
  {
    why: 'of another province',
    reports: [report('r', { references: [cite('implements', '91/KH-UBND', null, 'UBND tỉnh Gia Lai')] })],
    stands: null,
  },
  { why: 'it has no rows', reports: [report('r', { rows: 0 })], stands: null },
  {
    why: "a Sở's own part",
    reports: [
      report('r', { issuer: 'Sở Nội vụ', level: 'department', place: 'Lâm Đồng', leadUnits: officeLeads }),
    ],
    stands: null,
  },
  {
    why: 'a Sở that reports for all',
    reports: [report('r', { issuer: 'Sở Nội vụ', level: 'department', place: 'Lâm Đồng' })],
    stands: 'r',
  },
  {
    why: 'the newest',
    reports: [
      report('r', { issuedOn: '2026-06-30' }),
      report('s', { issuedOn: '2026-09-30' }),
      report('t'), // a date that was not read is no newest
    ],
    stands: 's',
  },
  {
    why: 'the plan itself is held',
    reports: [report('r'), provincePlan('p', 'Lâm Đồng', '91/KH-UBND', '2026-02-12')],
    stands: 'p',
  },
])('$why: $stands', ({ reports, stands }) => {
  const graph = resolveWorks([...reports, child]);
  const reference = graph.references.get('child')![0]!;
  expect(reference.documentId).toBe(stands);
  expect(reference.via).toBe(stands === null || stands === 'p' ? null : 'report');
  expect(graph.works.find((work) => work.id === reference.workId)).toMatchObject({
    documentId: reference.documentId,
    via: reference.via,
  });
});

test("a commune's report on its own 91/KH-UBND stands beside the province's", () => {
  const ofCommune = report('c', {
    issuer: 'UBND xã Di Linh, tỉnh Lâm Đồng',
    level: 'commune',
    place: 'Di Linh',
    leadUnits: communeLeads,
  });
  const below = communePlan('b', 'Di Linh', 'Lâm Đồng', {
    references: [cite('basis', '91/KH-UBND', '2026-03-02', 'UBND xã')],
  });
  const graph = resolveWorks([ofCommune, report('r'), child, below]);
  expect(graph.references.get('child')![0]).toMatchObject({ documentId: 'r', via: 'report' });
  expect(graph.references.get('b')![0]).toMatchObject({ documentId: 'c', via: 'report' });
});

test('a report stands where its plan does, and never for itself in its own citation', () => {
  const graph = resolveWorks([report('r'), child]);
  expect(graph.standing.get('r')).toMatchObject({
    level: 'province',
    province: 'Lâm Đồng',
    number: '91/KH-UBND',
    issuedOn: '2026-02-12',
    levelFrom: 'report',
    via: 'report',
  });
  expect(graph.references.get('r')![0]).toMatchObject({ documentId: null, via: null });
});

test.each([
  { leadUnits: provinceLeads, level: 'province' },
  { leadUnits: communeLeads, level: 'commune' },
  { leadUnits: ['Bộ Tài chính', 'Bộ Nội vụ', 'Bộ Y tế'], level: 'central' },
  { leadUnits: officeLeads, level: null }, // any Sở's own
  { leadUnits: ['Sở Y tế'], level: null }, // one name is too little
  { leadUnits: ['Sở Y tế', 'Sở Nội vụ', 'Phòng Kinh tế', 'Công an xã'], level: null },
  { leadUnits: [...provinceLeads, 'Văn phòng Tỉnh ủy'], level: null }, // may be the Party's
])('units that lead tell the level: $leadUnits', ({ leadUnits, level }) => {
  expect(resolveWorks([makeHead('a', { leadUnits })]).standing.get('a')!.level).toBe(level);
});
