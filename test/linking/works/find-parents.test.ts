import { describe, expect, test } from 'vitest';
import type { DocumentHead } from '../../../src/linking/works/document-head.js';
import { parentCandidates } from '../../../src/linking/works/find-parents.js';
import { resolveWorks } from '../../../src/linking/works/resolve-works.js';
import { cite, communePlan, makeHead, provincePlan } from './make-head.js';

/** "parent relation" of each candidate, with "~" where a report stands for the plan. */
function parentsOf(heads: readonly DocumentHead[], id: string): string[] {
  const candidates = parentCandidates(heads, resolveWorks(heads)).get(id) ?? [];
  return candidates.map(({ parent, relation, via }) => `${parent} ${relation}${via === null ? '' : '~'}`);
}

const resolution = cite('implements', '57-NQ/TW', '2024-12-22', 'Bộ Chính trị');

describe('the chain from the centre down', () => {
  const government = makeHead('gov', {
    number: '71/NQ-CP',
    issuedOn: '2025-04-01',
    issuer: 'Chính phủ',
    level: 'central',
    year: 2025,
    references: [resolution],
  });
  const party = makeHead('party', {
    number: '03-KH/BCĐ',
    issuedOn: '2026-01-16',
    place: 'Lâm Đồng',
    issuer: 'Ban Chỉ đạo chuyển đổi số',
    level: 'province-party',
    references: [resolution, cite('basis', '71/NQ-CP', '2025-04-01', 'Chính phủ')],
  });
  const state = provincePlan('state', 'Lâm Đồng', '91/KH-UBND', '2026-02-12', {
    references: [resolution, cite('implements', '03-KH/BCĐ', '2026-01-16', 'Ban Chỉ đạo chuyển đổi số')],
  });
  const department = makeHead('sở', {
    number: '46/KH-SYT',
    issuedOn: '2026-03-13',
    place: 'Lâm Đồng',
    issuer: 'Sở Y tế',
    level: 'department',
    references: [resolution, cite('implements', '91/KH-UBND', '2026-02-12', 'UBND tỉnh')],
  });
  const communeParty = makeHead('đu', {
    number: '02-KH/ĐU',
    issuedOn: '2026-02-09',
    place: 'Di Linh',
    issuer: 'Đảng ủy xã Di Linh, tỉnh Lâm Đồng',
    level: 'commune-party',
    references: [resolution, cite('basis', '03-KH/BCĐ', '2026-01-16')],
  });
  const commune = communePlan('xã', 'Di Linh', null, {
    issuedOn: '2026-04-01',
    references: [
      cite('basis', '91/KH-UBND', '2026-02-12', 'UBND tỉnh'),
      cite('basis', '02-KH/ĐU', '2026-02-09', 'Đảng ủy xã'),
      cite('mentions', '03-KH/BCĐ', '2026-01-16'),
    ],
  });
  const neighbour = communePlan('xã khác', 'Đức Trọng', 'Lâm Đồng', {
    issuedOn: '2026-04-02',
    references: [resolution, cite('basis', '46/KH-SYT', '2026-03-13', 'Sở Y tế')],
  });
  const chain = [government, party, state, department, communeParty, commune, neighbour];

  test.each([
    { id: 'gov', parents: [] },
    { id: 'party', parents: ['gov cited'] },
    { id: 'state', parents: ['party cited', 'gov possible'] },
    { id: 'sở', parents: ['state cited', 'party possible', 'gov possible'] },
    { id: 'đu', parents: ['party cited', 'gov possible'] }, // 91/KH-UBND is newer than it
    { id: 'xã', parents: ['đu cited', 'state cited', 'party likely'] },
    { id: 'xã khác', parents: ['sở cited', 'state possible', 'party possible', 'gov possible'] }, // not another commune's Party
  ])('$id', ({ id, parents }) => {
    expect(parentsOf(chain, id)).toEqual(parents);
    expect(parentsOf([...chain].reverse(), id)).toEqual(parents);
  });

  test('each says how it was found', () => {
    const found = parentCandidates(chain, resolveWorks(chain));
    expect(found.get('xã khác')!.map(({ evidence }) => evidence)).toEqual([
      'cites 46/KH-SYT (2026-03-13) as basis',
      'not cited; Lâm Đồng, 2026; both rest on 57-NQ/TW',
      'not cited; Lâm Đồng, 2026; both rest on 57-NQ/TW',
      'not cited; 2025; both rest on 57-NQ/TW',
    ]);
  });

  test('a report stands in for its plan, and is none where the plan is held', () => {
    const report = makeHead('report', {
      kind: 'progress-report',
      references: [
        cite('implements', '91/KH-UBND', '2026-02-12', 'UBND tỉnh Lâm Đồng'),
        { ...resolution, relation: 'mentions' },
      ],
      leadUnits: ['Sở Y tế', 'Sở Nội vụ', 'Sở Tài chính'],
    });
    expect(parentsOf([...chain, report], 'sở')).toEqual(parentsOf(chain, 'sở'));
    expect(parentsOf([...chain, report], 'xã khác')).toEqual(parentsOf(chain, 'xã khác'));
    const without = [...chain.filter(({ id }) => id !== 'state'), report];
    expect(parentsOf(without, 'sở')[0]).toBe('report cited~');
    expect(parentsOf(without, 'xã khác')).toContain('report possible~');
    expect(parentCandidates(without, resolveWorks(without)).get('sở')![0]!.evidence).toBe(
      'cites 91/KH-UBND (2026-02-12) as implements; held as a report on it',
    );
    // The rows of a report are compared with the plan above the plan that it is on.
    expect(parentsOf(without, 'report')).toEqual(['party possible', 'gov possible']);
  });
});

describe('parents that are not cited', () => {
  const child = communePlan('child', 'Di Linh', 'Lâm Đồng', {
    title:
      'Triển khai Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị trên địa bàn xã Di Linh năm 2026',
    references: [resolution],
  });
  const above = (given: Partial<DocumentHead> = {}, province = 'Lâm Đồng'): DocumentHead =>
    provincePlan('above', province, '91/KH-UBND', '2026-02-12', { references: [resolution], ...given });
  test.each([
    { why: 'both carry out one resolution', parent: above(), found: true },
    { why: 'of another province', parent: above({}, 'Gia Lai'), found: false },
    {
      why: 'of a province that is not known',
      parent: above({ place: null, issuer: 'UBND tỉnh' }),
      found: true,
    },
    {
      why: 'for another year',
      parent: above({ title: 'Kế hoạch 6 tháng cuối năm 2025', year: 2025 }),
      found: false,
    },
    {
      why: 'for several years',
      parent: above({ title: 'Kế hoạch giai đoạn 2024 - 2030', year: 2024 }),
      found: true,
    },
    { why: 'issued in the year before', parent: above({ year: 2025, issuedOn: '2025-12-20' }), found: true },
    { why: 'two years ago', parent: above({ year: 2024 }), found: false },
    { why: 'newer than the child', parent: above({ issuedOn: '2027-01-05' }), found: false },
    { why: 'no rows', parent: above({ rows: 0 }), found: false },
    { why: 'its level is not known', parent: above({ level: null, issuer: null }), found: false },
    {
      why: 'the level is told by its lead units',
      parent: above({
        level: null,
        issuer: null,
        place: 'tỉnh Lâm Đồng',
        leadUnits: ['Sở Y tế', 'Sở Nội vụ'],
      }),
      found: true,
    },
    { why: 'it shares nothing', parent: above({ references: [] }), found: false },
    {
      why: 'it shares a law, as all plans do',
      parent: above({
        references: [cite('basis', '72/2025/QH15', '2025-06-16', 'Quốc hội', { typeName: 'Luật' })],
      }),
      found: false,
    },
    {
      why: 'it only mentions what the child carries out',
      parent: above({ references: [{ ...resolution, relation: 'mentions' }] }),
      found: false,
    },
    {
      why: 'a Sở guides communes, it does not command them',
      parent: above({ level: 'department', issuer: 'Sở Y tế' }),
      found: false,
    },
  ])('$why: $found', ({ parent, found }) => {
    const law = cite('basis', '72/2025/QH15', '2025-06-16', 'Quốc hội', { typeName: 'Luật' });
    const lower = { ...child, references: [...child.references, law] };
    expect(parentsOf([lower, parent], 'child')).toEqual(found ? ['above possible'] : []);
  });

  test.each([
    {
      one: 'Cải cách hành chính năm 2026',
      other: 'Cải cách hành chính của ngành y tế năm 2026',
      found: true,
    },
    { one: 'Cải cách hành chính năm 2026', other: 'Phòng, chống thiên tai năm 2026', found: false },
    {
      one: 'Kế hoạch năm 2026 của UBND tỉnh Lâm Đồng',
      other: 'Kế hoạch năm 2026 của UBND xã Di Linh',
      found: false,
    },
  ])('titles "$one" and "$other": $found', ({ one, other, found }) => {
    const heads = [above({ references: [], title: one }), { ...child, references: [], title: other }];
    expect(parentsOf(heads, 'child')).toEqual(found ? ['above possible'] : []);
  });

  test('a child of no known province follows none of two provinces, unless both rest on a work of the province', () => {
    const lost = communePlan('lost', 'Di Linh', null, { references: [resolution] });
    const [one, other] = [above(), { ...above({}, 'Gia Lai'), id: 'other' }];
    expect(parentsOf([lost, one], 'lost')).toEqual(['above possible']);
    expect(parentsOf([lost, one, other], 'lost')).toEqual([]);
    const local = cite('basis', '469-KH/TU', '2025-05-16', 'Tỉnh ủy');
    const told = [
      { ...lost, references: [resolution, local] },
      { ...one, references: [resolution, local] },
      other,
    ];
    expect(parentsOf(told, 'lost')).toEqual(['above possible']);
  });

  test('three at most of a level, those that share most first', () => {
    const others = ['a', 'b', 'c', 'd'].map((id, at) => ({
      ...above(),
      id,
      number: `${at + 10}/KH-UBND`,
      issuedOn: `2026-01-0${at + 1}`,
    }));
    const second = cite('basis', '71/NQ-CP', '2025-04-01');
    const both = { ...others[0]!, references: [resolution, second] };
    const lower = { ...child, references: [resolution, second] };
    expect(parentsOf([lower, both, ...others.slice(1)], 'child')).toEqual([
      'a possible',
      'd possible',
      'c possible',
    ]);
  });
});

describe('documents that are no parents', () => {
  const cited = (relation: 'basis' | 'implements'): DocumentHead['references'] => [
    cite(relation, '81/KH-UBND', '2025-10-09', 'UBND xã'),
  ];
  const earlier = communePlan('earlier', 'Di Linh', 'Lâm Đồng', {
    number: '81/KH-UBND',
    issuedOn: '2025-10-09',
  });
  test('an earlier plan of the same body', () => {
    expect(
      parentsOf([communePlan('a', 'Di Linh', 'Lâm Đồng', { references: cited('basis') }), earlier], 'a'),
    ).toEqual([]);
  });
  test('where it is not known which stands above, the rows have to tell', () => {
    const open = makeHead('a', {
      references: [cite('basis', '12/KH-UBND', '2026-01-02', 'UBND tỉnh Lâm Đồng')],
    });
    expect(parentsOf([open, provincePlan('p', 'Lâm Đồng', '12/KH-UBND', '2026-01-02')], 'a')).toEqual([
      'p likely',
    ]);
  });
  test('one dated after the child', () => {
    const references = [cite('basis', '12/KH-UBND', '2026-05-02', 'UBND tỉnh Lâm Đồng')];
    const child = communePlan('a', 'Di Linh', 'Lâm Đồng', { issuedOn: '2026-04-01', references });
    expect(parentsOf([child, provincePlan('p', 'Lâm Đồng', '12/KH-UBND', '2026-05-02')], 'a')).toEqual([]);
  });
});
