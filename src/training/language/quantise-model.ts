import { backoffHeadroom, backoffMost } from '../../repair/language/packed-model.js';
import type { BackoffLevel } from './backoff-model.js';

/** One length of a model in bytes, as `packed-model.ts` stores them. */
export interface QuantisedLevel {
  /** -log P in steps, one an n-gram. */
  readonly losses: Uint8Array;
  /** One a context; contexts without words listed after them: the byte of the factor 1. */
  readonly backoffs: Uint8Array;
  /** What the bytes stand for. */
  readonly probability: Float64Array;
}

/** Of what a context leaves over, at least this share stays left over when probabilities are rounded up. */
const LEFT_SHARE = 0.5;

/**
 * Rounds probabilities to steps of their logarithm so that what follows each context still sums to one: where they would
 * sum to too much, some are rounded down instead, and the backoff factor takes up what rounding lost or won.
 * `shorter`: what the level above was rounded to.
 */
export function quantiseLevel(level: BackoffLevel, shorter: Float64Array, step: number): QuantisedLevel {
  const losses = new Uint8Array(level.size);
  const probability = new Float64Array(level.size);
  const backoffs = new Uint8Array(level.firstChild.length - 1);
  const set = (place: number, steps: number): void => {
    losses[place] = Math.min(Math.max(steps, 0), 255);
    probability[place] = Math.exp(-losses[place]! * step);
  };
  for (let context = 0; context < backoffs.length; context += 1) {
    const from = level.firstChild[context]!;
    const to = level.firstChild[context + 1]!;
    let exact = 1;
    let left = 1;
    let leftBelow = 1;
    for (let place = from; place < to; place += 1) {
      set(place, Math.round(-Math.log(level.probability[place]!) / step));
      exact -= level.probability[place]!;
      left -= probability[place]!;
      leftBelow -= shorter[level.suffix[place]!]!;
    }
    for (let place = from; place < to && left < LEFT_SHARE * exact; place += 1) {
      if (probability[place]! <= level.probability[place]!) continue;
      left += probability[place]!;
      set(place, losses[place]! + 1);
      left -= probability[place]!;
    }
    const factor = from === to ? 1 : Math.max(left, 1e-9) / Math.max(leftBelow, 1e-9);
    const loss = Math.round(-Math.log(factor) / step) + backoffHeadroom;
    backoffs[context] = Math.min(Math.max(loss, 0), backoffMost);
  }
  return { losses, backoffs, probability };
}
