import { decodeLegacyText, type LegacyEncoding } from './decode-legacy-text.js';
import { holdsMarkedSyllable, isSpelt } from './spelling.js';
import { decodeViqrWord, SIGNS_OF_VIQR } from './viqr-words.js';

/** What the words of a text are under a reading: how many it changes, and how many of those are Vietnamese. */
export interface WordCounts {
  /** Words that decoding changes, bare signs left out. */
  changed: number;
  /** Of those, the ones that are spelt as Vietnamese syllables as they stand, and once decoded. */
  validBefore: number;
  validAfter: number;
  /** All words with a letter. */
  words: number;
  /** The different words that decoding changes and that are Vietnamese only then. */
  readonly gained: Set<string>;
}

const LETTERS = /[\p{L}\p{M}]+/gu;
const ASCII_LETTER = /[A-Za-z]/;
/** Signs of ISO 8859-1 that are letters in the older encodings; inside a word they are in no good text. */
const SIGN_IN_WORD = /[a-zA-Z][¡-©«-¹»-¿×÷]|[¡-©«-¹»-¿×÷][a-zA-Z]|[\x80-\x9f\x01-\x08\x10-\x1d]/;
/** Capitals after a small letter, which no syllable has. */
const RISE_IN_WORD = /\p{Ll}\p{Lu}/u;
const BEYOND_ASCII = /[^\x00-\x7f]/;

const isSpeltAsItIs = (token: string): boolean =>
  !SIGN_IN_WORD.test(token) && !RISE_IN_WORD.test(token) && isSpelt(token);

/** In VIQR all of a word is ASCII, so that a plain word is no evidence before decoding. */
const isPlain = (token: string): boolean => !BEYOND_ASCII.test(token);

export function countWords(text: string, encoding: LegacyEncoding): WordCounts {
  const counts: WordCounts = { changed: 0, validBefore: 0, validAfter: 0, words: 0, gained: new Set() };
  for (const token of text.match(/\S+/g) ?? []) {
    if (!/\p{L}/u.test(token)) continue;
    counts.words += 1;
    if (encoding === 'viqr' ? !SIGNS_OF_VIQR.test(token) : isPlain(token)) continue;
    if (!ASCII_LETTER.test(token)) continue; // "·", "®)": as likely a bullet as a word
    const decoded = encoding === 'viqr' ? decodeViqrWord(token) : decodeLegacyText(token, encoding);
    if (decoded === token) continue;
    counts.changed += 1;
    const after = isSpelt(decoded);
    const before = encoding !== 'viqr' && isSpeltAsItIs(token);
    if (before) counts.validBefore += 1;
    if (after) counts.validAfter += 1;
    if (after && !before && holdsMarkedSyllable(decoded)) counts.gained.add(decoded.match(LETTERS)!.join(''));
  }
  return counts;
}
