import { type BackoffLevel, backoffOf } from './backoff-model.js';
import { firstChildren } from './count-ngrams.js';

/**
 * Leaves out n-grams whose loss changes the model least (Stolcke 1998): those for which the relative entropy between the
 * model with and without them is under `threshold`. What a kept n-gram stands on (without its last word, without its
 * first) is kept. `weights`: how often each n-gram of each length occurs, as a share of all; a Kneser–Ney model's own
 * shorter estimates do not say so (Chelba et al. 2010).
 */
export function pruneModel(
  levels: readonly BackoffLevel[],
  weights: readonly Float64Array[],
  threshold: number,
): BackoffLevel[] {
  const kept = levels.map(({ size }, depth) => new Uint8Array(size).fill(depth === 0 ? 1 : 0));
  for (let depth = levels.length - 1; depth > 0; depth -= 1) {
    const level = levels[depth]!;
    const keep = kept[depth]!;
    markWorth(level, levels[depth - 1]!.probability, weights[depth - 1]!, { keep, threshold });
    keep.forEach((yes, place) => {
      if (yes === 0) return;
      kept[depth - 1]![level.prefix[place]!] = 1;
      kept[depth - 1]![level.suffix[place]!] = 1;
    });
  }
  return rebuild(levels, kept);
}

function markWorth(
  level: BackoffLevel,
  shorter: Float64Array,
  contextWeight: Float64Array,
  { keep, threshold }: { keep: Uint8Array; threshold: number },
): void {
  for (let context = 0; context + 1 < level.firstChild.length; context += 1) {
    const from = level.firstChild[context]!;
    const to = level.firstChild[context + 1]!;
    let free = 1;
    let freeBelow = 1;
    for (let place = from; place < to; place += 1) {
      free -= level.probability[place]!;
      freeBelow -= shorter[level.suffix[place]!]!;
    }
    const backoff = Math.log(level.backoff[context]!);
    for (let place = from; place < to; place += 1) {
      const own = level.probability[place]!;
      const below = shorter[level.suffix[place]!]!;
      const without = Math.log(Math.max(free + own, 1e-12) / Math.max(freeBelow + below, 1e-12));
      const change =
        own * (Math.log(below) + without - Math.log(own)) + Math.max(free, 0) * (without - backoff);
      if (-contextWeight[context]! * change >= threshold) keep[place] = 1;
    }
  }
}

function rebuild(levels: readonly BackoffLevel[], kept: readonly Uint8Array[]): BackoffLevel[] {
  const result: BackoffLevel[] = [];
  let placesAbove = Int32Array.of(0);
  levels.forEach((level, depth) => {
    const places = new Int32Array(level.size);
    let size = 0;
    kept[depth]!.forEach((yes, place) => {
      places[place] = size;
      size += yes;
    });
    const chosen = <List extends Int32Array | Uint16Array | Float64Array>(list: List): List =>
      list.filter((_: number, place: number) => kept[depth]![place] === 1) as List;
    const prefix = chosen(level.prefix).map((place) => placesAbove[place]!);
    const suffix = chosen(level.suffix).map((place) => placesAbove[place]!);
    const probability = chosen(level.probability);
    const above = result.at(-1);
    const firstChild = firstChildren(prefix, above?.size ?? 1);
    const backoff = above ? backoffOf({ firstChild, suffix }, probability, above.probability) : level.backoff;
    result.push({ size, prefix, suffix, word: chosen(level.word), probability, firstChild, backoff });
    placesAbove = places;
  });
  return result;
}
