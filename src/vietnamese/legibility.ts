import type { Legibility } from '../model/legible-document.js';
import { foldKeepingLength } from './fold.js';
import { isVietnameseSyllable } from './syllables.js';

/** Text beyond this is judged by slices spread over it: a document is garbled all over or in whole parts. */
const SAMPLE = 48_000;
const SLICES = 24;
/** Fewer words tell nothing: a caption, a code, a list of names. */
const ENOUGH_WORDS = 25;
/**
 * In good Vietnamese text about 0.30 of the letters carry a mark, in the worst of 243 real provincial PDFs 0.26; in lying
 * text layers at most 0.13 (domain.md).
 */
const MARKED_IN_GOOD_TEXT = 0.2;
const MARKED_IN_BEST_TEXT = 0.3;
/** Garbled and clean lines part without error by the share of words with a mark other than é, at 0.01 to 0.2 (repair.md). */
const WORDS_MARKED_IN_GOOD_TEXT = 0.2;
/** Under this share of words that could be Vietnamese once marks are put aside, the text is of another language. */
const VIETNAMESE_SHAPE = 0.55;
/** Above this share of words with letters or signs no Vietnamese word has, the text stands in another encoding. */
const FOREIGN_SIGNS = 0.2;

const LETTER = 1;
const MARKED = 2;
const MARKED_BESIDE_E = 4;
const FOREIGN = 8;
const DIGIT = 16;
const SIGN = 32;

/** What each code unit is; made once. */
const CLASSES: Uint8Array = (() => {
  const table = new Uint8Array(0x10000);
  const set = (characters: string, flags: number): void => {
    for (const character of characters) table[character.charCodeAt(0)] = flags;
  };
  for (let unit = 0xa1; unit <= 0x24f; unit += 1) {
    table[unit] = /\p{L}/u.test(String.fromCharCode(unit)) ? LETTER | FOREIGN : SIGN;
  }
  const lower = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';
  const marked = [...lower].filter((letter) => letter > '\x7f').join('');
  set(marked + marked.toUpperCase(), LETTER | MARKED | MARKED_BESIDE_E);
  set('éÉ', LETTER | MARKED);
  set('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', LETTER);
  set('0123456789', DIGIT);
  set('\u00a0\u00ab\u00bb\u00b7\u00a7\u00b0\u00b1\u00d7\u00f7', 0);
  return table;
})();

function sampleOf(text: string): string {
  if (text.length <= SAMPLE) return text;
  const size = Math.floor(SAMPLE / SLICES);
  const step = Math.floor((text.length - size) / (SLICES - 1));
  const slices: string[] = [];
  for (let slice = 0; slice < SLICES; slice += 1) {
    const from = slice * step;
    slices.push(text.slice(from, from + size).replace(/^\S{0,20}|\S{0,20}$/g, ''));
  }
  return slices.join(' ');
}

interface Counts {
  letters: number;
  marked: number;
  words: number;
  wellFormed: number;
  /** Words that could be Vietnamese if they had their marks. */
  shaped: number;
  markedBesideE: number;
  foreign: number;
}

function countWord(word: string, flags: number, counts: Counts): void {
  if (word.length === 1 && (flags & LETTER) === 0) return;
  if ((flags & LETTER) === 0) {
    counts.wellFormed += 1;
    counts.words += 1;
    return;
  }
  counts.words += 1;
  if (flags & MARKED_BESIDE_E) counts.markedBesideE += 1;
  if (flags & (FOREIGN | SIGN)) counts.foreign += 1;
  const shape = shapeOf(word, flags);
  if (shape & WELL_FORMED) counts.wellFormed += 1;
  if (shape & SHAPED) counts.shaped += 1;
}

const WELL_FORMED = 1;
const SHAPED = 2;
/** Words come again and again; what is known of them is kept, within bounds. */
const shapes = new Map<string, number>();
const MOST_SHAPES = 20_000;

function shapeOf(word: string, flags: number): number {
  const known = shapes.get(word);
  if (known !== undefined) return known;
  const code = (flags & (FOREIGN | SIGN)) === 0 && /^[A-ZĐ][A-ZĐ\d]{0,7}$/.test(word);
  const shaped = (flags & (DIGIT | SIGN)) !== 0 || SHAPE.test(foldKeepingLength(word));
  const shape = (code || isVietnameseSyllable(word) ? WELL_FORMED : 0) | (shaped ? SHAPED : 0);
  if (shapes.size >= MOST_SHAPES) shapes.clear();
  if (word.length <= 24) shapes.set(word, shape);
  return shape;
}

/** A syllable's outline, marks aside: at most three vowels, and the endings Vietnamese has. */
const SHAPE =
  /^(?:ngh?|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:[aeiouy]{1,3})(?:ch|ng|nh|[cmnpt])?$/;

function count(text: string): Counts {
  const counts: Counts = {
    letters: 0,
    marked: 0,
    words: 0,
    wellFormed: 0,
    shaped: 0,
    markedBesideE: 0,
    foreign: 0,
  };
  let start = -1;
  let flags = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const kind = at < text.length ? CLASSES[text.charCodeAt(at)]! : 0;
    if (kind !== 0) {
      if (start < 0) start = at;
      flags |= kind;
      if (kind & LETTER) counts.letters += 1;
      if (kind & MARKED) counts.marked += 1;
    } else if (start >= 0) {
      countWord(text.slice(start, at), flags, counts);
      start = -1;
      flags = 0;
    }
  }
  return counts;
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const rounded = (value: number): number => Math.round(value * 1000) / 1000;

/**
 * How far the letters of a text can be believed, over all of it up to 48,000 characters and over slices of it beyond.
 * `garbled` is said only of text that is Vietnamese by its shape and has too few marks for it (marks lost, or read with
 * the wrong language model), or that is full of signs no Vietnamese word has (another encoding). Too short a text, or one
 * of another language, is not garbled. `letters` counts the whole sample. Expects NFC.
 */
export function measureLegibility(text: string): Legibility {
  const counts = count(sampleOf(text));
  const markedShare = share(counts.marked, counts.letters);
  const syllableShare = share(counts.wellFormed, counts.words);
  const enough = counts.words >= ENOUGH_WORDS;
  const vietnamese = share(counts.shaped, counts.words) >= VIETNAMESE_SHAPE;
  const bare =
    markedShare < MARKED_IN_GOOD_TEXT &&
    share(counts.markedBesideE, counts.words) < WORDS_MARKED_IN_GOOD_TEXT * (markedShare < 0.13 ? 2.5 : 1);
  const encoded = share(counts.foreign, counts.words) > FOREIGN_SIGNS;
  const garbled = enough && ((vietnamese && bare) || encoded);
  const trust = garbled
    ? Math.min(0.5, markedShare / MARKED_IN_BEST_TEXT)
    : enough
      ? Math.min(1, syllableShare + 0.05)
      : 0.8;
  return {
    letters: counts.letters,
    markedShare: rounded(markedShare),
    syllableShare: rounded(syllableShare),
    garbled,
    confidence: rounded(trust),
  };
}
