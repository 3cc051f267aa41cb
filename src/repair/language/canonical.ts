import { isVietnameseSyllable, placeTones } from '../../vietnamese/syllables.js';

/** More than all the different words of a corpus; a text of noise only empties the memory now and then. */
const MEMORY = 200_000;
const remembered = new Map<string, string>();

const LETTER_WITH_TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const VOWEL = /[aăâeêioôơuưy]/;

/**
 * The one spelling by which the language model knows a word: lower case, NFC, look-alikes of đ made đ, the tone where the
 * new usage puts it (hòa and hoà are "hoà", and so is a misplaced tone: tòan is "toàn"). Foreign words are only lower-cased.
 */
export function canonicalSyllable(word: string): string {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  const canonical = canonicalOf(word);
  if (remembered.size >= MEMORY) remembered.clear();
  remembered.set(word, canonical);
  return canonical;
}

function canonicalOf(word: string): string {
  const lower = word.toLowerCase().normalize('NFC').replace(/[ðɖ]/g, 'đ');
  return placeTones(isVietnameseSyllable(lower) ? lower : withToneMoved(lower), 'new');
}

/** The old and the new place of a tone are both right: no change. */
export const sameWord = (sic: string, corr: string): boolean =>
  sic.charAt(0) === corr.charAt(0) && canonicalSyllable(sic) === canonicalSyllable(corr);

/** A syllable whose only fault is the letter its tone stands on, with the tone moved; any other word as it is. */
function withToneMoved(lower: string): string {
  const marks = lower.normalize('NFD');
  const tone = LETTER_WITH_TONE.exec(marks)?.[0];
  if (tone === undefined) return lower;
  const bare = marks.replace(tone, '').normalize('NFC');
  for (let at = 0; at < bare.length; at += 1) {
    if (!VOWEL.test(bare[at]!)) continue;
    const moved = (bare.slice(0, at + 1) + tone + bare.slice(at + 1)).normalize('NFC');
    if (isVietnameseSyllable(moved)) return moved;
  }
  return lower;
}
