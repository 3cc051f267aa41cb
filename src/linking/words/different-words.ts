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
  const paired = new Set(alignment.pairs.map(([i, j]) => `${i} ${j}`));
  const replaced = alignment.pairs.filter(([i, j]) => {
    if (words[i]!.own === others[j]!.own) return false;
    const isOneThing = words[i]!.key === others[j]!.key;
    return isOneThing || !standsAmong(i, j, { paired, lengths: [words.length, others.length] });
  });
  return {
    one: joined(one, [...gaps.flatMap((gap) => gap.one), ...replaced.map(([i]) => i)], words),
    other: joined(other, [...gaps.flatMap((gap) => gap.other), ...replaced.map(([, j]) => j)], others),
  };
}

/** Letters that differ among words that agree are a slip; beside other words they are another word ("dựng", "nội dung"). */
const standsAmong = (
  i: number,
  j: number,
  { paired, lengths }: { readonly paired: ReadonlySet<string>; readonly lengths: readonly [number, number] },
): boolean =>
  (i === 0 && j === 0 ? true : paired.has(`${i - 1} ${j - 1}`)) &&
  (i === lengths[0] - 1 && j === lengths[1] - 1 ? true : paired.has(`${i + 1} ${j + 1}`));

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
