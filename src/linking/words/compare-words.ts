import type { RowWord } from './row-words.js';

/** How two texts lie side by side: pairs of word numbers, in the order of both. */
export interface Alignment {
  /** [word of one, word of other, likeness 0 to 1] */
  readonly pairs: readonly (readonly [number, number, number])[];
}

/** A stretch between two aligned words where the texts differ; a side may be empty. */
export interface Gap {
  readonly one: readonly number[];
  readonly other: readonly number[];
  /** Numbers of the words that it stands before. */
  readonly before: readonly [one: number, other: number];
}

/** Words alike but for marks (recognition loses them) or one letter; figures are never nearly alike. */
const likeButMarks = 0.9;
const likeButALetter = 0.75;
const fewestLetters = 4;

/** One letter put in, left out or taken for another. */
const differsByOneLetter = (one: string, other: string): boolean => {
  if (Math.abs(one.length - other.length) > 1) return false;
  let first = 0;
  while (first < one.length && one.charCodeAt(first) === other.charCodeAt(first)) first += 1;
  let [i, j] = [one.length - 1, other.length - 1];
  while (i >= first && j >= first && one.charCodeAt(i) === other.charCodeAt(j)) {
    i -= 1;
    j -= 1;
  }
  return i <= first && j <= first;
};

/** How far two words may be one, 0 to 1. */
export function likeness(one: RowWord, other: RowWord): number {
  if (one.key === other.key) return 1;
  if (one.role === 'figure' || other.role === 'figure') return 0;
  if (one.folded === other.folded) return likeButMarks;
  if (one.folded.length < fewestLetters || other.folded.length < fewestLetters) return 0;
  return differsByOneLetter(one.folded, other.folded) ? likeButALetter : 0;
}

/**
 * The heaviest way to lay two texts side by side without crossing (Needleman and Wunsch 1970, gaps for nothing). Of several
 * the same one is taken with the texts exchanged.
 */
export function alignWords(one: readonly RowWord[], other: readonly RowWord[]): Alignment {
  if (inOrder(one, other) <= 0) return aligned(one, other);
  const { pairs } = aligned(other, one);
  return { pairs: pairs.map(([j, i, like]) => [i, j, like]) };
}

/** An order of texts that does not depend on which is asked about: the shorter first, then by their words. */
function inOrder(one: readonly RowWord[], other: readonly RowWord[]): number {
  if (one.length !== other.length) return one.length - other.length;
  const at = one.findIndex(({ key, weight }, i) => key !== other[i]!.key || weight !== other[i]!.weight);
  if (at < 0) return 0;
  const [first, second] = [one[at]!, other[at]!];
  return first.key === second.key ? first.weight - second.weight : first.key < second.key ? -1 : 1;
}

function aligned(one: readonly RowWord[], other: readonly RowWord[]): Alignment {
  const width = other.length + 1;
  const alike = new Float64Array(one.length * width);
  const best = new Float32Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    const word = one[i]!;
    const [here, below] = [i * width, (i + 1) * width];
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const like = likeness(word, other[j]!);
      let most = Math.max(best[below + j]!, best[here + j + 1]!);
      if (like > 0) {
        alike[here + j] = like;
        most = Math.max(most, best[below + j + 1]! + like * pairWeight(word, other[j]!));
      }
      best[here + j] = most;
    }
  }
  const pairs: [number, number, number][] = [];
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const here = best[i * width + j]!;
    const like = alike[i * width + j]!;
    const taken = best[(i + 1) * width + j + 1]! + like * pairWeight(one[i]!, other[j]!);
    if (like > 0 && Math.abs(taken - here) < 1e-4) {
      pairs.push([i, j, like]);
      i += 1;
      j += 1;
    } else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i += 1;
    else j += 1;
  }
  return { pairs };
}

/** Words of no weight are aligned too, so that they are not shown as changed. */
const pairWeight = (one: RowWord, other: RowWord): number =>
  Math.max(0.01, Math.min(one.weight, other.weight));

/** Where aligned texts differ. */
export function gapsOf({ pairs }: Alignment, lengths: readonly [one: number, other: number]): Gap[] {
  const gaps: Gap[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [...lengths, 1] as const]) {
    if (nextI > i || nextJ > j)
      gaps.push({ one: range(i, nextI), other: range(j, nextJ), before: [nextI, nextJ] });
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return gaps;
}

function range(from: number, to: number): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at += 1) numbers.push(at);
  return numbers;
}
