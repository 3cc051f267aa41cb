import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutChain, type PlacedNode } from '../../../src/exporters/diff/html/chain-layout.js';
import { wrapToWidth } from '../../../src/exporters/diff/html/wrap-to-width.js';
import { renderDiffHtml } from '../../../src/exporters/diff/index.js';
import type { PlanChain } from '../../../src/model/diff.js';
import { makeChain, makeDiff, makeTarget } from './make-diff.js';

const sizes = { box: 100, gap: 10, lane: 10, mostInRow: 4 };
const levels = [
  'central',
  'province-party',
  'province',
  'department',
  'commune-party',
  'commune',
  null,
] as const;

const chainOf = (
  ranks: readonly (typeof levels)[number][],
  pairs: readonly (readonly [number, number])[],
): PlanChain => ({
  plans: ranks.map((level, at) => ({
    id: `${at}`,
    typeName: 'Kế hoạch',
    number: `${at}/KH-UBND`,
    issuedOn: null,
    issuer: null,
    level,
    held: 'document',
  })),
  edges: pairs.map(([child, parent]) => ({ child: `${child}`, parent: `${parent}`, how: 'cited' })),
});

const numbersIn = (chain: PlanChain): (string | undefined)[][] =>
  layOutChain(chain, sizes).rows.map(({ nodes }) => nodes.flatMap(({ plan }) => (plan ? [plan.id] : [])));

describe('the picture of the plans', () => {
  test.each<[what: string, chain: PlanChain, expected: string[][]]>([
    ['levels from the centre down', chainOf(['commune', 'central', 'province'], []), [['1'], ['2'], ['0']]],
    ['of one level who follows below', chainOf(['province', 'province'], [[0, 1]]), [['1'], ['0']]],
    [
      'a level not known right below what it follows',
      chainOf([null, 'province', 'commune'], [[0, 1]]),
      [['1'], ['0'], ['2']],
    ],
    ['a level not known at the bottom', chainOf([null, 'commune'], []), [['1'], ['0']]],
    [
      'many of one level in several rows',
      chainOf(['commune', 'commune', 'commune', 'commune', 'commune', 'commune'], []),
      [
        ['0', '1', '2'],
        ['3', '4', '5'],
      ],
    ],
  ])('puts %s', (_what, chain, expected) => expect(numbersIn(chain)).toEqual(expected));

  test('keeps boxes apart, lines from row to row, and every relation of two rows drawn', () => {
    const chains = fc.integer({ min: 1, max: 16 }).chain((count) =>
      fc.record({
        ranks: fc.array(fc.constantFrom(...levels), { minLength: count, maxLength: count }),
        pairs: fc.array(fc.tuple(fc.nat(count - 1), fc.nat(count - 1)), { maxLength: 40 }),
      }),
    );
    fc.assert(
      fc.property(chains, ({ ranks, pairs }) => {
        const chain = chainOf(ranks, pairs);
        const { rows, lines, width } = layOutChain(chain, sizes);
        const rowOf = new Map(rows.flatMap(({ nodes }, row) => nodes.map((node) => [node, row])));
        const half = ({ plan }: PlacedNode): number => (plan ? sizes.box : sizes.lane) / 2;
        for (const { nodes } of rows) {
          expect(nodes.filter(({ plan }) => plan).length).toBeLessThanOrEqual(sizes.mostInRow);
          nodes.forEach((node, at) => {
            expect(node.x - half(node)).toBeGreaterThanOrEqual(-0.01);
            expect(node.x + half(node)).toBeLessThanOrEqual(width + 0.01);
            const next = nodes[at + 1];
            if (next) expect(next.x - half(next) - node.x - half(node)).toBeGreaterThan(sizes.gap - 0.01);
          });
        }
        for (const { upper, lower } of lines) expect(rowOf.get(lower)! - rowOf.get(upper)!).toBe(1);
        expect([...rowOf.keys()].flatMap(({ plan }) => (plan ? [plan.id] : [])).sort()).toEqual(
          chain.plans.map(({ id }) => id).sort(),
        );
        const place = new Map([...rowOf].flatMap(([node, row]) => (node.plan ? [[node.plan.id, row]] : [])));
        const apart = new Set(
          pairs.flatMap(([child, parent]) =>
            place.get(`${child}`) === place.get(`${parent}`) ? [] : [child],
          ),
        );
        if (apart.size > 0) expect(lines.some(({ arrow }) => arrow !== null)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('emphasises the two, dashes what is not held or was found, and says all in words', () => {
    const row = makeTarget('a', 'Tỷ lệ');
    const page = renderDiffHtml(makeDiff([{ change: 'child-only', child: row }]), { language: 'vi' });
    const picture = /<svg[\s\S]*<\/svg>/.exec(page)![0];
    expect(picture.match(/class="box document compared"/g)).toHaveLength(2);
    expect(picture.match(/class="box (?:none|report)"/g)).toHaveLength(2);
    expect(picture).toContain('(chỉ được dẫn chiếu)');
    expect(picture).toContain('(theo báo cáo)');
    expect(picture).toContain('Kế hoạch (không số)');
    expect(picture).toContain('27/KH-SXD – Sở Xây dựng dẫn chiếu 15/KH-UBND – UBND tỉnh Minh Sơn.');
    expect(picture).toContain('tìm ra từ nội dung, không dẫn chiếu.');
    expect(picture).not.toMatch(/<script|foreignObject|href|style=/);
  });

  test('is left out where it would show the two alone', () => {
    const [, , parent, child] = makeChain().plans;
    const chain = { plans: [parent!, child!], edges: [] };
    const page = renderDiffHtml(makeDiff([], { chain }), { language: 'vi' });
    expect(page).not.toContain('<svg');
    expect(page).not.toContain('Sơ đồ các kế hoạch');
  });
});

describe('lines of a box', () => {
  test.each([
    ['Sở Nông nghiệp và Môi trường', 4, ['Sở Nông nghiệp', 'và Môi trường']],
    ['Sở Nông nghiệp và Môi trường', 1, ['Sở Nông nghiệ…']],
    ['WWWWWWWWWWWWWWWW', 4, ['WWWWWWWWW', 'WWWWWWW']], // cut where it has to be
    ['', 4, []],
  ])('%s', (text, most, expected) => expect(wrapToWidth(text, 104, 12, most)).toEqual(expected));
});
