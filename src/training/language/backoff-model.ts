import type { NgramLevel } from './count-ngrams.js';

/** One length of a backoff model: explicit probabilities, and what is left for words not listed after a context. */
export interface BackoffLevel extends Omit<NgramLevel, 'counts'> {
  readonly probability: Float64Array;
  /** By context (place in the level above): the factor on the shorter context's probability. Length 1: unused. */
  readonly backoff: Float64Array;
}

/** Nothing is certain: what is left over by rounding alone. */
const LEAST = 1e-9;

/** The factors by which the probabilities after every context sum to one. */
export function backoffOf(
  level: Pick<NgramLevel, 'firstChild' | 'suffix'>,
  probability: Float64Array,
  shorter: Float64Array,
): Float64Array {
  const backoff = new Float64Array(level.firstChild.length - 1).fill(1);
  for (let context = 0; context < backoff.length; context += 1) {
    const from = level.firstChild[context]!;
    const to = level.firstChild[context + 1]!;
    if (from === to) continue;
    let left = 1;
    let leftBelow = 1;
    for (let place = from; place < to; place += 1) {
      left -= probability[place]!;
      leftBelow -= shorter[level.suffix[place]!]!;
    }
    backoff[context] = Math.max(left, LEAST) / Math.max(leftBelow, LEAST);
  }
  return backoff;
}
