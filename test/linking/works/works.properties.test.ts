import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentHead } from '../../../src/linking/works/document-head.js';
import { parentCandidates } from '../../../src/linking/works/find-parents.js';
import { resolveWorks } from '../../../src/linking/works/resolve-works.js';
import { cite, communePlan } from './make-head.js';
import { planTrees } from './plan-trees.js';

const one = planTrees(1, 12);
const all = planTrees(8, 12);
const ids = one.map(({ id }) => id);

/** What is said of `ids`: references, findings, standing and parents. */
function told(heads: readonly DocumentHead[]): unknown {
  const graph = resolveWorks(heads);
  const parents = parentCandidates(heads, graph);
  const cited = new Set(ids.flatMap((id) => graph.references.get(id)!.map(({ workId }) => workId)));
  return {
    documents: ids.map((id) => [
      graph.references.get(id),
      graph.findings.get(id),
      graph.standing.get(id),
      // Another province's plan under the same resolution is a rival where the province is not known, not unrelated.
      (parents.get(id) ?? []).filter(
        ({ relation }) => relation !== 'possible' || graph.standing.get(id)!.province !== null,
      ),
    ]),
    works: graph.works
      .filter(({ id }) => cited.has(id))
      .map(({ citedBy, ...work }) => ({ ...work, citedBy: citedBy.filter((id) => ids.includes(id)) })),
  };
}

const alone = told(one);

test('unrelated documents, with the same numbers and in any order, change nothing', () => {
  const others = all.filter(({ id }) => !ids.includes(id));
  fc.assert(
    fc.property(fc.shuffledSubarray(others), fc.nat(one.length), (some, cut) => {
      expect(told([...one.slice(cut), ...some, ...one.slice(0, cut)])).toEqual(alone);
    }),
    { numRuns: 40 },
  );
});

test('the trees hang together: every plan below finds the one above, each in its own province', () => {
  const graph = resolveWorks(all);
  const parents = parentCandidates(all, graph);
  for (const { id, issuer } of all.filter((head) => head.id.includes('c'))) {
    const tree = id.split('c')[0]!;
    const found = parents.get(id) ?? [];
    const at = Number(id.split('c')[1]);
    // Without a province and a date the citation alone says nothing.
    if (at % 3 === 0 && at % 2 === 1 && issuer !== 'Sở Y tế') expect(found.length, id).toBe(0);
    else
      expect(
        found.map(({ parent, relation }) => [parent, relation]),
        id,
      ).toEqual([[tree, 'cited']]);
  }
});

test('arbitrary citations: each reference has a work, ids are unique, nothing leads to itself', () => {
  const number = fc.constantFrom('92/KH-UBND', '91/KH-UBND', '71/NQ-CP', '03-KH/BCĐ', '02-KH/ĐU', null);
  const date = fc.constantFrom('2025-09-15', '2026-02-12', '2026-02-13', null);
  const issuer = fc.constantFrom('UBND tỉnh', 'UBND xã', 'UBND tỉnh Gia Lai', 'Tỉnh ủy', 'Ban Chỉ đạo', null);
  const relation = fc.constantFrom(
    'implements' as const,
    'basis' as const,
    'mentions' as const,
    'amends' as const,
  );
  const reference = fc.tuple(relation, number, date, issuer).map((parts) => cite(...parts));
  const head = fc
    .record({
      province: fc.constantFrom('Lâm Đồng', 'Gia Lai', null),
      commune: fc.constantFrom('Di Linh', 'Ia Grai'),
      level: fc.constantFrom('province' as const, 'commune' as const, 'department' as const, null),
      kind: fc.constantFrom('plan' as const, 'progress-report' as const),
      number,
      issuedOn: date,
      draft: fc.boolean(),
      references: fc.array(reference, { maxLength: 5 }),
    })
    .map(({ province, commune, ...given }) => communePlan('', commune, province, given));
  fc.assert(
    fc.property(fc.array(head, { maxLength: 9 }), (made) => {
      const heads = made.map((each, at) => ({ ...each, id: `d${at}` }));
      const graph = resolveWorks(heads);
      expect(resolveWorks([...heads].reverse())).toEqual(graph);
      const works = new Map(graph.works.map((work) => [work.id, work]));
      expect(works.size).toBe(graph.works.length);
      for (const { id, references } of heads) {
        const resolved = graph.references.get(id)!;
        expect(resolved.length).toBe(references.length);
        for (const { workId, documentId } of resolved) {
          expect(works.has(workId)).toBe(true);
          expect(documentId).not.toBe(id);
        }
      }
      for (const [child, candidates] of parentCandidates(heads, graph))
        for (const { parent } of candidates) {
          expect(parent).not.toBe(child);
          const back = parentCandidates(heads, graph).get(parent) ?? [];
          expect(back.filter((each) => each.parent === child && each.relation === 'cited')).toEqual([]);
        }
    }),
    { numRuns: 150 },
  );
});

test('two thousand plans are no matter of minutes', () => {
  const many = planTrees(95, 20);
  const graph = resolveWorks(many);
  const parents = parentCandidates(many, graph);
  expect(many.length).toBe(1995);
  expect(parents.size).toBeGreaterThan(1500);
});
