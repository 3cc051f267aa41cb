import type { PairWeights } from './pair-weights.js';
import type { PreparedRow } from './prepared-row.js';

/** Rows that a row is compared with word by word: those that share most with it. */
const mostCandidates = 10;
/** Share of the lighter row's words, by weight, that the other has to have: rows of one matter share half and more. */
const leastShared = 0.3;
/** Words that tell most of a row; the others would fetch half of the other plan. */
const mostKeys = 14;

/**
 * Pairs worth a comparison, as numbers of rows: those that share their telling words, whichever side asks. Never all
 * against all: an index of words is asked, so that the work grows with the rows and not with their square.
 */
export function blockRows(
  one: readonly PreparedRow[],
  other: readonly PreparedRow[],
  weights: PairWeights,
): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  const keep = (i: number, j: number) => pairs.set(`${i} ${j}`, [i, j]);
  candidates(one, other, weights, keep);
  candidates(other, one, weights, (j, i) => keep(i, j));
  return [...pairs.values()].sort(([a, b], [c, d]) => a - c || b - d);
}

function candidates(
  from: readonly PreparedRow[],
  into: readonly PreparedRow[],
  weights: PairWeights,
  keep: (from: number, into: number) => void,
): void {
  const index = indexOf(into, weights);
  const theirTotals = into.map((row) => total(tellingKeys(row, weights)));
  for (const [at, row] of from.entries()) {
    const keys = tellingKeys(row, weights);
    const own = total(keys);
    const shared = new Map<number, number>();
    for (const [key, weight] of keys)
      for (const [candidate, theirs] of index.get(key) ?? [])
        shared.set(candidate, (shared.get(candidate) ?? 0) + Math.min(weight, theirs));
    [...shared]
      .filter(([candidate, much]) => much >= leastShared * Math.min(own, theirTotals[candidate]!))
      .sort(([first, much], [second, more]) => more - much || first - second)
      .slice(0, mostCandidates)
      .forEach(([candidate]) => {
        keep(at, candidate);
      });
  }
}

function indexOf(
  rows: readonly PreparedRow[],
  weights: PairWeights,
): ReadonlyMap<string, (readonly [number, number])[]> {
  const index = new Map<string, (readonly [number, number])[]>();
  for (const [at, row] of rows.entries())
    for (const [key, weight] of keysOf(row, weights)) {
      const listed = index.get(key);
      if (listed) listed.push([at, weight]);
      else index.set(key, [[at, weight]]);
    }
  return index;
}

/** Marks are lost by recognition, so that rows are looked up without them. */
function keysOf({ whole }: PreparedRow, weights: PairWeights): Map<string, number> {
  const keys = new Map<string, number>();
  const weightOf = weights.of(whole);
  for (const [at, { folded }] of whole.words.entries())
    keys.set(folded, Math.max(keys.get(folded) ?? 0, weightOf[at]!));
  return keys;
}

const tellingKeys = (row: PreparedRow, weights: PairWeights): [string, number][] =>
  [...keysOf(row, weights)]
    .sort(([first, much], [second, more]) => more - much || (first < second ? -1 : 1))
    .slice(0, mostKeys);

const total = (keys: readonly (readonly [string, number])[]): number =>
  keys.reduce((sum, [, weight]) => sum + weight, 0);
