import { alignWords, gapsOf } from './compare-words.js';
import { type RowWord, rowWords } from './row-words.js';

/** [start, end) in UTF-16 code units. */
type Span = [start: number, end: number];

/** Only spaces and signs lie between words that are marked together. */
const BETWEEN = /^[^\p{L}\p{N}]{1,3}$/u;

/** The words of each of two texts that the other has not, neighbours together. Letters that recognition mixes up are alike. */
export function differentWords(one: string, other: string): { readonly one: Span[]; readonly other: Span[] } {
  const [words, others] = [rowWords(one), rowWords(other)];
  const alignment = alignWords(words, others);
  const gaps = gapsOf(alignment, [words.length, others.length]);
  const replaced = alignment.pairs.filter(
    ([i, j]) => words[i]!.key === others[j]!.key && isOtherWord(words[i]!, others[j]!),
  );
  return {
    one: joined(one, [...gaps.flatMap((gap) => gap.one), ...replaced.map(([i]) => i)], words),
    other: joined(other, [...gaps.flatMap((gap) => gap.other), ...replaced.map(([, j]) => j)], others),
  };
}

/** Two words for one thing are aligned, and still read differently. */
const isOtherWord = (one: RowWord, other: RowWord): boolean => one.own !== other.own;

function joined(text: string, numbers: readonly number[], words: readonly RowWord[]): Span[] {
  const spans: Span[] = [];
  for (const at of [...numbers].sort((a, b) => a - b)) {
    const { start, end } = words[at]!;
    const last = spans.at(-1);
    if (last && (start < last[1] || BETWEEN.test(text.slice(last[1], start))))
      last[1] = Math.max(last[1], end);
    else spans.push([start, end]);
  }
  return spans;
}
