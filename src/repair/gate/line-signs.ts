import { isVietnameseSyllable } from '../../vietnamese/syllables.js';
import { piecesOf } from '../text/pieces.js';
import { couldBeSyllable } from '../text/syllable-shape.js';

/** What can be counted in a line without knowing its language model. */
export interface LineSigns {
  /** Words of letters, or of letters with digits and signs among them. */
  readonly words: number;
  /** Words with a marked letter other than é: garbled text of a wrong-language recogniser has next to none. */
  readonly marked: number;
  /** Words with a letter that only Vietnamese has (ạ ế ữ …, U+1EA0 to U+1EF9): half of all words in good text. */
  readonly vietnameseOnly: number;
  /** Words with é, or with digits or signs in place of letters. */
  readonly odd: number;
  /** Words that cannot be syllables as they stand; capitals' abbreviations left out. */
  readonly impossible: number;
  /** Words that could be Vietnamese if their marks were put aside. */
  readonly shaped: number;
  /** Words of two letters and more. */
  readonly long: number;
  /** Words with letters of no Vietnamese spelling and no recogniser's: text in an older encoding (TCVN3, VNI). */
  readonly alien: number;
  /** Single letters that are no word: what a split syllable leaves. */
  readonly crumbs: number;
  /** Marked letters of the line, each once. */
  readonly letters: string;
}

const MARKED = /[^\x00-\x7f]/;
const LETTERS_ONLY = /^[\p{L}\p{M}]+$/u;
const MARKED_NOT_E =
  /(?![éÉðÐ])[\u00c0-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]/;
const VIETNAMESE_ONLY = /[\u1ea0-\u1ef9]/;
const ALIEN =
  /[\u00a8\u00aa\u00ac-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00c4-\u00c7\u00cb\u00ce-\u00d1\u00d6-\u00d8\u00db\u00dc\u00de\u00df\u00e4-\u00e7\u00eb\u00ee-\u00f1\u00f6-\u00f8\u00fb\u00fc\u00fe\u00ff]/;
const ODD = /[éÉ&€¢@¥§£$]|\p{L}\p{N}|\p{N}\p{L}/u;
const ABBREVIATION = /^\p{Lu}{2,7}$/u;
const WORDS_OF_ONE_LETTER = /^[aáàảãạăâeéèẻẽẹêiíìỉĩịoóòỏõọôơốồổỗộớờởỡợuúùủũụưứừửữựyýỳỷỹỵ]$/iu;
const SPACES = /\s+/u;
const MARKED_LETTER = /[\u00c0-\u1ef9]/gu;

/** More than all the different words of some hundred plans. */
const mostRemembered = 50_000;
const remembered = new Map<string, LineSigns>();

/** What is counted hangs on the characters between two spaces alone, and plans repeat their words. */
function signsOfChunk(chunk: string): LineSigns {
  const known = remembered.get(chunk);
  if (known) return known;
  const signs = countSigns(chunk);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(chunk, signs);
  return signs;
}

/** Signs summed over chunks or lines. */
export type SignSums = { -readonly [Sign in keyof Omit<LineSigns, 'letters'>]: number };

export const noSigns = (): SignSums => ({
  words: 0,
  marked: 0,
  vietnameseOnly: 0,
  odd: 0,
  impossible: 0,
  shaped: 0,
  long: 0,
  alien: 0,
  crumbs: 0,
});

export function addSigns(sums: SignSums, signs: LineSigns): void {
  sums.words += signs.words;
  sums.marked += signs.marked;
  sums.vietnameseOnly += signs.vietnameseOnly;
  sums.odd += signs.odd;
  sums.impossible += signs.impossible;
  sums.shaped += signs.shaped;
  sums.long += signs.long;
  sums.alien += signs.alien;
  sums.crumbs += signs.crumbs;
}

export function lineSigns(line: string): LineSigns {
  const sums = noSigns();
  let letters = '';
  for (const chunk of line.split(SPACES)) {
    if (chunk === '') continue;
    const signs = signsOfChunk(chunk);
    addSigns(sums, signs);
    for (const letter of signs.letters) if (!letters.includes(letter)) letters += letter;
  }
  return { ...sums, letters: [...letters].sort().join('') };
}

function countSigns(chunk: string): LineSigns {
  let words = 0;
  let marked = 0;
  let vietnameseOnly = 0;
  let odd = 0;
  let impossible = 0;
  let shaped = 0;
  let crumbs = 0;
  let long = 0;
  let alien = 0;
  for (const { kind, text } of piecesOf(chunk)) {
    if (kind !== 'word') continue;
    words += 1;
    if (text.length > 1) long += 1;
    const plain = !MARKED.test(text);
    if (!plain && MARKED_NOT_E.test(text)) marked += 1;
    if (!plain && VIETNAMESE_ONLY.test(text)) vietnameseOnly += 1;
    if (ODD.test(text)) odd += 1;
    if (!plain && ALIEN.test(text)) alien += 1;
    if (!LETTERS_ONLY.test(text)) continue;
    if (ABBREVIATION.test(text) || isVietnameseSyllable(text)) shaped += 1;
    else {
      impossible += 1;
      if (couldBeSyllable(text)) shaped += 1;
    }
    if (text.length === 1 && !WORDS_OF_ONE_LETTER.test(text)) crumbs += 1;
  }
  const letters = [...new Set(chunk.match(MARKED_LETTER) ?? [])].sort().join('');
  return { words, marked, vietnameseOnly, odd, impossible, shaped, long, alien, crumbs, letters };
}
