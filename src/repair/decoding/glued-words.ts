import { isVietnameseSyllable } from '../../vietnamese/syllables.js';

/** Noise takes out the space between a few words; more than these are no reading any more. */
const mostWords = 5;
const mostReadings = 12;
const shortest = 2;
const longest = 7;

/**
 * The ways to part a word that has lost its spaces ("mớisángtạovà") into known syllables, each whole as it stands. None for
 * a syllable, and for words without a marked letter, which are names or foreign.
 */
export function partedWords(text: string, isKnown: (syllable: string) => boolean): string[][] {
  if (!/[^\x00-\x7f]/.test(text) || isVietnameseSyllable(text)) return [];
  const readings: string[][] = [];
  const part = (from: number, words: readonly string[]): void => {
    if (from === text.length && words.length > 1) readings.push([...words]);
    if (words.length === mostWords) return;
    for (let to = from + shortest; to <= Math.min(text.length, from + longest); to += 1) {
      if (readings.length === mostReadings) return;
      const word = text.slice(from, to);
      if (isVietnameseSyllable(word) && isKnown(word)) part(to, [...words, word]);
    }
  };
  if (text.length <= mostWords * longest) part(0, []);
  return readings;
}
