import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assignPairs, type CandidatePair } from '../../../src/linking/rows/assign-pairs.js';

const pairs = (...list: [one: number, other: number, weight: number][]): CandidatePair[] =>
  list.map(([one, other, weight]) => ({ one, other, weight }));
const told = (assigned: readonly CandidatePair[]): string =>
  assigned.map(({ one, other }) => `${one}-${other}`).join(' ');

test.each([
  { why: 'the heavier of two', given: pairs([0, 0, 1], [0, 1, 2]), taken: '0-1' },
  {
    why: 'the second best where the best is another one’s even better',
    given: pairs([0, 0, 5], [1, 0, 4], [1, 1, 1]),
    taken: '0-0 1-1',
  },
  {
    why: 'two good pairs before a very good one and a poor one',
    given: pairs([0, 0, 5], [0, 1, 4], [1, 0, 4], [1, 1, 1]),
    taken: '0-1 1-0',
  },
  { why: 'one very good before two poor', given: pairs([0, 0, 5], [0, 1, 2], [1, 0, 2]), taken: '0-0' },
  { why: 'none of no weight', given: pairs([0, 0, 0], [1, 1, -1]), taken: '' },
  {
    why: 'rows in their order where all are alike',
    given: pairs([0, 0, 1], [0, 1, 1], [1, 0, 1], [1, 1, 1]),
    taken: '0-0 1-1',
  },
  { why: 'none', given: [], taken: '' },
])('$why', ({ given, taken }) => {
  expect(told(assignPairs(given))).toBe(taken);
  expect(told(assignPairs([...given].reverse()))).toBe(taken);
});

const candidates = fc
  .uniqueArray(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: -3, max: 9 })), {
    selector: ([one, other]) => `${one} ${other}`,
    maxLength: 24,
  })
  .map((list) => pairs(...list));

test('each row is in one pair at most, and no pair is left that could be added or would win by taking the place of one', () => {
  fc.assert(
    fc.property(candidates, (given) => {
      const assigned = assignPairs(given);
      const [ones, others] = [
        new Map(assigned.map((pair) => [pair.one, pair])),
        new Map(assigned.map((pair) => [pair.other, pair])),
      ];
      expect(ones.size).toBe(assigned.length);
      expect(others.size).toBe(assigned.length);
      for (const pair of given) {
        const lost = new Set([ones.get(pair.one), others.get(pair.other)]);
        const weight = [...lost].reduce((sum, each) => sum + (each?.weight ?? 0), 0);
        if (!assigned.includes(pair)) expect(pair.weight).toBeLessThanOrEqual(Math.max(0, weight));
      }
    }),
    { numRuns: 300 },
  );
});

test('weights that differ are assigned alike with the sides exchanged', () => {
  fc.assert(
    fc.property(candidates, (given) => {
      const distinct = given.map((pair, at) => ({ ...pair, weight: pair.weight + at / 1000 }));
      const turned = assignPairs(
        distinct.map(({ one, other, weight }) => ({ one: other, other: one, weight })),
      );
      const back = turned.map(({ one, other }) => `${other}-${one}`).sort();
      expect(back).toEqual(told(assignPairs(distinct)).split(' ').filter(Boolean).sort());
    }),
    { numRuns: 300 },
  );
});
