import { isVietnameseSyllable } from '../syllables.js';

const LETTERS = /[\p{L}\p{M}]+/gu;
const BEYOND_ASCII = /[^\x00-\x7f]/;

/** "GĐ", "Đ/c": no syllable, and no sign that letters are wrong. */
const CONSONANTS = /^[BCDĐGHKLMNPQRSTVX]+$/;

/** Every word of it that has a letter beyond ASCII is spelt as a syllable, or an abbreviation. */
export function isSpelt(token: string): boolean {
  const words = token.match(LETTERS);
  if (words === null) return false;
  return words.every(
    (word) => !BEYOND_ASCII.test(word) || CONSONANTS.test(word) || isVietnameseSyllable(word),
  );
}

/** It holds a marked syllable. */
export const holdsMarkedSyllable = (token: string): boolean =>
  (token.match(LETTERS) ?? []).some((word) => BEYOND_ASCII.test(word) && isVietnameseSyllable(word));

/** Fewer different marked words tell nothing. */
const enoughSpelled = 2;

/** Share of the words with marks that are spelt as syllables; 0 where there are too few to tell. */
export function spelledShare(text: string): number {
  const marked = (text.match(LETTERS) ?? []).filter((word) => BEYOND_ASCII.test(word));
  const spelled = marked.filter(isVietnameseSyllable);
  return new Set(spelled).size < enoughSpelled ? 0 : spelled.length / marked.length;
}
