import { describe, expect, test } from 'vitest';
import type { DocumentHead } from '../../../src/linking/works/document-head.js';
import { type ResolvedWork, resolveWorks, type WorkGraph } from '../../../src/linking/works/resolve-works.js';
import { cite, communePlan, makeHead, provincePlan } from './make-head.js';

/** The work that a document's citation is of. */
const workAt = (graph: WorkGraph, id: string, index = 0): ResolvedWork => {
  const { workId } = graph.references.get(id)![index]!;
  return graph.works.find((work) => work.id === workId)!;
};
const sameWork = (graph: WorkGraph, one: string, other: string): boolean =>
  graph.references.get(one)![0]!.workId === graph.references.get(other)![0]!.workId;

const sở = (id: string, province: string, given: Partial<DocumentHead> = {}): DocumentHead =>
  makeHead(id, { place: province, issuer: 'Sở Y tế', level: 'department', issuedOn: '2026-03-01', ...given });

describe('citations of one work', () => {
  const d = '2025-09-15';
  test.each([
    {
      why: 'UBND tỉnh is that of the citing document',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      other: sở('b', 'Lâm Đồng', {
        references: [cite('basis', '92/KH-UBND', d, 'Ủy ban nhân dân tỉnh Lâm Đồng')],
      }),
      one_work: true,
    },
    {
      why: 'two provinces, by chance on one day',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      other: sở('b', 'Gia Lai', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      one_work: false,
    },
    {
      why: 'a province of before July 2025 counts as the one of today',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      other: sở('b', 'Đắk Nông', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      one_work: true,
    },
    {
      why: 'two years',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', '2024-09-15', 'UBND tỉnh')] }),
      other: sở('b', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      one_work: false,
    },
    {
      why: 'a province and a commune in it',
      one: communePlan('a', 'Đức Trọng', 'Lâm Đồng', {
        references: [cite('basis', '92/KH-UBND', d, 'UBND xã')],
      }),
      other: communePlan('b', 'Đức Trọng', 'Lâm Đồng', {
        references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')],
      }),
      one_work: false,
    },
    {
      why: 'two communes',
      one: communePlan('a', 'Đức Trọng', 'Lâm Đồng', {
        references: [cite('basis', '81/KH-UBND', d, 'UBND xã')],
      }),
      other: communePlan('b', 'Di Linh', 'Lâm Đồng', {
        references: [cite('basis', '81/KH-UBND', d, 'UBND xã')],
      }),
      one_work: false,
    },
    {
      why: 'a former district is no commune of that name',
      one: communePlan('a', 'Di Linh', 'Lâm Đồng', {
        references: [cite('basis', '81/KH-UBND', d, 'UBND xã')],
      }),
      other: sở('b', 'Lâm Đồng', { references: [cite('basis', '81/KH-UBND', d, 'UBND huyện Di Linh')] }),
      one_work: false,
    },
    {
      why: 'the letters say Chính phủ',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '71/NQ-CP', '2025-04-01')] }),
      other: sở('b', 'Gia Lai', { references: [cite('basis', '71 / NQ-CP', '2025-04-01', 'Chính phủ')] }),
      one_work: true,
    },
    {
      why: 'the Party centre is named in several ways',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '57-NQ/TW', '2024-12-22', 'Bộ Chính trị')] }),
      other: communePlan('b', 'Di Linh', null, { references: [cite('implements', '57-NQ/TW')] }),
      one_work: true,
    },
    {
      why: 'a commune without a province cites by date',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      other: communePlan('b', 'Di Linh', null, { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      one_work: true,
    },
    {
      why: 'without a date and a province it may be any',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      other: communePlan('b', 'Di Linh', null, {
        references: [cite('basis', '92/KH-UBND', null, 'UBND tỉnh')],
      }),
      one_work: false,
    },
    {
      why: 'without a date it joins the only one of its province',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      other: sở('b', 'Lâm Đồng', { references: [cite('mentions', '92/KH-UBND')] }),
      one_work: true,
    },
    {
      why: 'nothing is cited before it was issued',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      other: sở('b', 'Lâm Đồng', { issuedOn: '2025-09-14', references: [cite('mentions', '92/KH-UBND')] }),
      one_work: false,
    },
    {
      why: 'two committees with one set of letters, no date',
      one: sở('a', 'Lâm Đồng', {
        references: [cite('basis', '03-KH/BCĐ', '2026-01-16', 'Ban Chỉ đạo chuyển đổi số')],
      }),
      other: sở('b', 'Lâm Đồng', {
        references: [cite('basis', '03-KH/BCĐ', null, 'Ban Chỉ đạo phòng chống lụt bão')],
      }),
      one_work: false,
    },
    {
      why: 'a zero before the number',
      one: sở('a', 'Lâm Đồng', { references: [cite('basis', '3-KH/TU', '2026-01-16')] }),
      other: sở('b', 'Lâm Đồng', { references: [cite('basis', '03-KH/TU', '2026-01-16', 'Tỉnh ủy')] }),
      one_work: true,
    },
    {
      why: 'undated numbers of the state begin anew each year',
      one: sở('a', 'Lâm Đồng', { issuedOn: '2025-03-01', references: [cite('basis', '11/KH-UBND')] }),
      other: sở('b', 'Lâm Đồng', { references: [cite('basis', '11/KH-UBND')] }),
      one_work: false,
    },
  ])('$why', ({ one, other, one_work }) => {
    const graph = resolveWorks([one, other]);
    expect(sameWork(graph, 'a', 'b')).toBe(one_work);
    const turned = resolveWorks([other, one]);
    expect([...turned.references].sort()).toEqual([...graph.references].sort());
    expect(turned.works).toEqual(graph.works);
  });

  test('a work is called by its fullest wording', () => {
    const graph = resolveWorks([
      sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      sở('b', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh Lâm Đồng')] }),
    ]);
    expect(graph.works).toMatchObject([
      {
        number: '92/KH-UBND',
        issuer: 'UBND tỉnh Lâm Đồng',
        level: 'province',
        province: 'Lâm Đồng',
        citedBy: ['a', 'b'],
      },
    ]);
  });

  test('laws without a number keep the work they were given', () => {
    const graph = resolveWorks([sở('a', 'Lâm Đồng', { references: [cite('basis', null)] })]);
    expect(workAt(graph, 'a')).toMatchObject({
      id: 'printed null null null',
      number: null,
      typeName: 'Luật',
    });
  });

  test('what may mean several stays alone and is said', () => {
    const graph = resolveWorks([
      sở('a', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', '2024-05-06', 'UBND tỉnh')] }),
      sở('b', 'Lâm Đồng', { references: [cite('basis', '92/KH-UBND', d, 'UBND tỉnh')] }),
      sở('c', 'Lâm Đồng', { references: [cite('mentions', '92/KH-UBND')] }),
    ]);
    expect(new Set(['a', 'b', 'c'].map((id) => workAt(graph, id).id)).size).toBe(3);
    expect(workAt(graph, 'c').documentId).toBeNull();
    expect([...graph.findings.keys()]).toEqual(['c']);
    expect(graph.findings.get('c')).toMatchObject([{ code: 'reference-ambiguous', severity: 'info' }]);
    expect(graph.findings.get('c')![0]!.message).toMatch(/92\/KH-UBND.*2 works.*2024-05-06.*2025-09-15/);
  });
});

describe('held works', () => {
  const citing = (given: Partial<DocumentHead> = {}): DocumentHead =>
    sở('child', 'Lâm Đồng', {
      references: [cite('implements', '91/KH-UBND', '2026-02-12', 'UBND tỉnh')],
      ...given,
    });
  test.each([
    {
      why: 'number, date and issuer agree',
      held: provincePlan('p', 'Lâm Đồng', '91/KH-UBND', '2026-02-12'),
      is: true,
    },
    { why: 'another date', held: provincePlan('p', 'Lâm Đồng', '91/KH-UBND', '2026-02-13'), is: false },
    { why: 'another province', held: provincePlan('p', 'Gia Lai', '91/KH-UBND', '2026-02-12'), is: false },
    { why: 'its date was not read', held: provincePlan('p', 'Lâm Đồng', '91/KH-UBND', null), is: true },
    {
      why: 'its date was not read, and it is for another year',
      held: provincePlan('p', 'Lâm Đồng', '91/KH-UBND', null, { year: 2024 }),
      is: false,
    },
    {
      why: "a commune's",
      held: communePlan('p', 'Di Linh', 'Lâm Đồng', { number: '91/KH-UBND', issuedOn: '2026-02-12' }),
      is: false,
    },
    {
      why: 'it cites the work itself',
      held: makeHead('p', {
        number: '91/KH-UBND',
        issuedOn: '2026-02-12',
        place: 'tỉnh Lâm Đồng',
        references: [cite('implements', '91/KH-UBND', '2026-02-12', 'UBND tỉnh')],
      }),
      is: false,
    },
    {
      why: 'nothing but its number and date was read',
      held: makeHead('p', { number: '91/KH-UBND', issuedOn: '2026-02-12' }),
      is: true,
    },
  ])('$why: $is', ({ held, is }) => {
    const graph = resolveWorks([citing(), held]);
    expect(graph.references.get('child')![0]).toMatchObject({ documentId: is ? 'p' : null, via: null });
  });

  test('drafts give way to the signed plan; of two copies neither is taken, and that is said', () => {
    const signed = provincePlan('p', 'Lâm Đồng', '91/KH-UBND', '2026-02-12');
    const draft = { ...signed, id: 'q', draft: true };
    expect(resolveWorks([citing(), signed, draft]).references.get('child')![0]!.documentId).toBe('p');
    const twice = resolveWorks([citing(), signed, { ...signed, id: 'q' }]);
    expect(twice.references.get('child')![0]!.documentId).toBeNull();
    expect(twice.findings.get('child')).toMatchObject([{ code: 'work-held-twice' }]);
  });

  test('a document that prints no province is of the one whose works it cites', () => {
    const commune = communePlan('c', 'Di Linh', null, {
      references: [
        cite('basis', '91/KH-UBND', '2026-02-12', 'UBND tỉnh'),
        cite('mentions', '8/KH-UBND', null, 'UBND tỉnh'),
      ],
    });
    const graph = resolveWorks([
      commune,
      provincePlan('p', 'Lâm Đồng', '91/KH-UBND', '2026-02-12'),
      provincePlan('q', 'Lâm Đồng', '8/KH-UBND', '2026-01-05'),
      provincePlan('r', 'Gia Lai', '8/KH-UBND', '2026-01-07'),
    ]);
    expect(graph.standing.get('c')).toMatchObject({ province: 'Lâm Đồng', commune: 'di-linh' });
    expect(graph.references.get('c')!.map(({ documentId }) => documentId)).toEqual(['p', 'q']);
  });

  test('who amends whom', () => {
    const graph = resolveWorks([
      makeHead('new', {
        number: '11/NQ-CP',
        issuedOn: '2026-01-09',
        level: 'central',
        references: [cite('amends', '71/NQ-CP', '2025-04-01', 'Chính phủ')],
      }),
      sở('a', 'Lâm Đồng', { references: [cite('basis', '11/NQ-CP', '2026-01-09')] }),
      sở('b', 'Lâm Đồng', {
        references: [
          cite('basis', '12/NQ-CP', '2026-01-10', null, { amends: ['03/NQ-CP', '5/NQ-CP'] }),
          cite('basis', '03/NQ-CP', '2025-01-09'),
        ],
      }),
    ]);
    const amended = workAt(graph, 'new');
    expect(workAt(graph, 'a')).toMatchObject({ amends: [amended.id], documentId: 'new' });
    expect(workAt(graph, 'b', 0).amends).toEqual([workAt(graph, 'b', 1).id]); // 5/NQ-CP is cited nowhere
    expect(amended.documentId).toBeNull();
  });
});
