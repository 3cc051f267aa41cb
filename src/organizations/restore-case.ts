import { heads, placeWords } from './data/lexicon.js';
import { provinceName } from './places.js';
import { longestEntry } from './registry.js';
import { placeWordLength } from './signals.js';
import { Words } from './words.js';

const capitalized = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Consonants alone, or a known short form: stays in capitals. */
const ABBREVIATION = /^(?:[^AEIOUYÀ-ỸĂÂÊÔƠƯ]{2,}|UBND|HĐND|UBMTTQ|MTTQ|VNPT|TNCS|CNTT|ĐU|[IVX]+)$/u;
const LETTERS = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;

/** The syllables of a registered name laid over the printed ones, so that punctuation and spelling stay as printed. */
const casesOf = (name: string): string[] => [...name.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => match[0]);

/**
 * An issuer's name in the case of running text, from a letterhead all in capitals: "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG" →
 * "Ủy ban nhân dân tỉnh Lâm Đồng". Registered names have their own case; a place gets a capital a syllable; of other
 * words the first behind the head noun and behind "và" or a comma gets one. Text that is not all in capitals comes
 * back as it is.
 */
export function restoreCase(upper: string): string {
  if (upper !== upper.toUpperCase()) return upper;
  const words = new Words(upper);
  const cased = new Map<number, string>();
  let at = 0;
  let capital = true;
  for (let word = words.at(at); word !== null; word = words.at(at)) {
    const registered = longestEntry(words, at);
    const registeredCase = registered === null ? [] : casesOf(registered.entry.name);
    if (
      registered !== null &&
      registeredCase.length === registered.end - at &&
      (at === 0 || registered.end > at + 1)
    ) {
      for (const [offset, syllable] of registeredCase.entries()) {
        const printed = words.at(at + offset)!;
        const big = syllable.charAt(0) !== syllable.charAt(0).toLowerCase();
        cased.set(printed.start, big ? capitalized(printed.text.toLowerCase()) : printed.text.toLowerCase());
      }
      at = registered.end;
      capital = true;
      if (registered.entry.kind === 'school') at = placeInto(cased, words, at, 0);
      if (registered.entry.kind === 'committee' && words.phrase(at, 2) === 'phát triển') {
        for (const stop = at + 2; at < stop; at += 1) cased.set(words.at(at)!.start, words.at(at)!.lower);
      }
      continue;
    }
    const level = placeWordLength(words, at);
    if (level > 0 && at > 0) {
      at = placeInto(cased, words, at, level);
      continue;
    }
    const place = provinceAt(words, at);
    if (place > at) {
      for (; at < place; at += 1)
        cased.set(words.at(at)!.start, capitalized(words.at(at)!.text.toLowerCase()));
      continue;
    }
    const joint = word.lower === 'và' || word.lower === 'về';
    const head = at === 0 ? words.longestIn(heads, 0, 3) || words.longestIn(placeWords, 0, 3) : 0;
    const keep = ABBREVIATION.test(word.text);
    const big = !joint && (capital || /[,&–-]$/.test(word.gap));
    cased.set(
      word.start,
      keep ? word.text : big ? capitalized(word.text.toLowerCase()) : word.text.toLowerCase(),
    );
    for (let offset = 1; offset < head; offset += 1) {
      cased.set(words.at(at + offset)!.start, words.at(at + offset)!.text.toLowerCase());
    }
    at += Math.max(1, head);
    capital = word.lower === 'và' || head > 0;
  }
  let position = 0;
  return [...upper.matchAll(LETTERS)]
    .map((match) => {
      const text = cased.get(position) ?? match[0];
      position += match[0].length;
      return text;
    })
    .join('');
}

/** "tỉnh Lâm Đồng": the level small, the name with a capital a syllable; a name is at most four syllables. */
const placeInto = (cased: Map<number, string>, words: Words, index: number, level: number): number => {
  let at = index;
  for (; at < index + level; at += 1) cased.set(words.at(at)!.start, words.at(at)!.text.toLowerCase());
  for (let count = 0; count < 5; count += 1, at += 1) {
    const word = words.at(at);
    if (word === null || !/^[–-]?$/.test(word.gap) || word.lower === 'và' || placeWordLength(words, at) > 0)
      break;
    cased.set(word.start, capitalized(word.text.toLowerCase()));
  }
  return at;
};

const provinceAt = (words: Words, index: number): number => {
  for (let length = 5; length > 1; length -= 1) {
    const last = words.at(index + length - 1);
    if (last !== null && provinceName(words.text.slice(words.at(index)!.start, last.end)) !== null)
      return index + length;
  }
  return index;
};
