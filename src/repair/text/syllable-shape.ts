import { onsets, rhymesByTonePlace } from '../../vietnamese/data/rhymes.js';

const bareWord = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();

/** Rhymes without any marks: "ien" of iên, "uoc" of ước and uốc. */
const bareRhymes: ReadonlySet<string> = new Set(
  Object.values(rhymesByTonePlace).flatMap((rhymes) => rhymes.split(' ').map(bareWord)),
);

const bareOnsets: readonly string[] = [...new Set(onsets.map(bareWord))];

/** A word that is a syllable with some marks: "phat" and "phát" both have the shape of one, and so has "hien". */
export function couldBeSyllable(word: string): boolean {
  const bare = bareWord(word);
  if (bareRhymes.has(bare)) return true;
  return bareOnsets.some((onset) => bare.startsWith(onset) && bareRhymes.has(bare.slice(onset.length)));
}
