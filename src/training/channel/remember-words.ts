import type { ChannelCounts } from '../../repair/channel/segment-channel.js';
import { placeTones } from '../../vietnamese/syllables.js';
import type { WordPair } from './learn-segments.js';

/** A whole word that came out one way only once may be chance. */
const leastCount = 2;

/** Whole words and how they came out; a word is one word wherever its tone was printed ("hoá", "hóa"). */
export function rememberWords(pairs: readonly WordPair[]): Pick<ChannelCounts, 'words' | 'totals'> {
  const bySpelling = new Map<string, Map<string, number>>();
  const sums = new Map<string, number>();
  for (const { printed, seen, count } of pairs) {
    const word = placeTones(printed, 'old');
    const row = bySpelling.get(word) ?? new Map<string, number>();
    row.set(seen, (row.get(seen) ?? 0) + count);
    bySpelling.set(word, row);
    sums.set(word, (sums.get(word) ?? 0) + count);
  }
  const words = [...bySpelling].flatMap(([word, row]) =>
    [...row].filter(([, count]) => count >= leastCount).map(([seen, count]) => [word, seen, count] as const),
  );
  const kept = new Set(words.map(([word]) => word));
  return { words, totals: new Map([...sums].filter(([word]) => kept.has(word))) };
}
