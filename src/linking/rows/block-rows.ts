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
  const pairs = new Set<number>();
  candidates(one, other, weights, (i, j) => pairs.add(i * other.length + j));
  candidates(other, one, weights, (j, i) => pairs.add(i * other.length + j));
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / other.length), pair % other.length]);
}

function candidates(
  from: readonly PreparedRow[],
  into: readonly PreparedRow[],
  weights: PairWeights,
  keep: (from: number, into: number) => void,
): void {
  const index = indexOf(into, weights);
  const theirTotals = into.map((row) => total(tellingKeys(row, weights)));
  const shared = new Float64Array(into.length);
  const isMet = new Uint8Array(into.length);
  for (const [at, row] of from.entries()) {
    const keys = tellingKeys(row, weights);
    const own = total(keys);
    const met: number[] = [];
    for (const [key, weight] of keys) {
      const listed = index.get(key);
      if (!listed) continue;
      for (let place = 0; place < listed.rows.length; place += 1) {
        const candidate = listed.rows[place]!;
        if (isMet[candidate] === 0) met.push(candidate);
        isMet[candidate] = 1;
        shared[candidate]! += Math.min(weight, listed.weights[place]!);
      }
    }
    const best = met
      .filter((candidate) => shared[candidate]! >= leastShared * Math.min(own, theirTotals[candidate]!))
      .sort((first, second) => shared[second]! - shared[first]! || first - second)
      .slice(0, mostCandidates);
    for (const candidate of best) keep(at, candidate);
    for (const candidate of met) shared[candidate] = isMet[candidate] = 0;
  }
}

/** Rows that have a word, and how much it weighs in each. */
interface Listed {
  readonly rows: number[];
  readonly weights: number[];
}

function indexOf(rows: readonly PreparedRow[], weights: PairWeights): ReadonlyMap<string, Listed> {
  const index = new Map<string, Listed>();
  for (const [at, row] of rows.entries())
    for (const [key, weight] of keysOf(row, weights)) {
      const listed = index.get(key) ?? { rows: [], weights: [] };
      if (listed.rows.length === 0) index.set(key, listed);
      listed.rows.push(at);
      listed.weights.push(weight);
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
