import type { ScoredWord } from './score-words.js';

/** Words whose confidence lies from `from` up to the next bin's: how sure they were, and how many were right. */
export interface ReliabilityBin {
  readonly from: number;
  readonly words: number;
  readonly right: number;
  readonly meanConfidence: number;
}

/** Lower edges of the bins: narrow where nearly all words lie. */
const edges = [0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999];
const leastConfidentShare = 0.1;

type Judged = Pick<ScoredWord, 'right' | 'confidence'>;

export function reliabilityOf(words: readonly Judged[]): ReliabilityBin[] {
  return edges.map((from, index) => {
    const next = edges[index + 1] ?? Number.POSITIVE_INFINITY;
    const here = words.filter(({ confidence }) => confidence >= from && confidence < next);
    return {
      from,
      words: here.length,
      right: here.length === 0 ? 0 : here.filter(({ right }) => right).length / here.length,
      meanConfidence:
        here.length === 0 ? 0 : here.reduce((sum, { confidence }) => sum + confidence, 0) / here.length,
    };
  });
}

/**
 * Share of the wrong words that lie among the least confident tenth of all words. Words of the same confidence count as
 * spread evenly, so that an order by chance neither helps nor hurts.
 */
export function wrongInLeastConfident(words: readonly Judged[]): number {
  const wrong = words.filter(({ right }) => !right).length;
  if (wrong === 0) return 1;
  const sorted = words.toSorted((a, b) => a.confidence - b.confidence);
  let room = sorted.length * leastConfidentShare;
  let caught = 0;
  for (let from = 0; from < sorted.length && room > 0; ) {
    let to = from;
    let wrongHere = 0;
    while (to < sorted.length && sorted[to]!.confidence === sorted[from]!.confidence) {
      if (!sorted[to]!.right) wrongHere += 1;
      to += 1;
    }
    caught += wrongHere * Math.min(1, room / (to - from));
    room -= to - from;
    from = to;
  }
  return caught / wrong;
}
