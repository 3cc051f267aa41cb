import unidecode from 'unidecode';
import { remembered } from './remembered.js';

const MARKS = /[\u0300-\u036f]/g;
const NON_ASCII = /[^\x00-\x7f]/;

/** Letters that stand for a Vietnamese one but do not decompose to it: đ, its capital, and the look-alikes ð and Ɖ. */
const UNDECOMPOSED: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ɖ: 'd' };

/** Punctuation printed in many shapes, each as long as the one it stands for. */
const PUNCTUATION: Readonly<Record<string, string>> = {
  '-': '\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe63\uff0d',
  '"': '\u201c\u201d\u201e\u201f\u00ab\u00bb\u2033',
  "'": '\u2018\u2019\u201a\u201b\u2032\u00b4',
  ' ': '\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
};

/** One code unit in, one code unit out; made once. Only the blocks that Vietnamese text uses are worked out. */
const FOLDED: Uint16Array = (() => {
  const table = new Uint16Array(0x10000);
  for (let unit = 0; unit < 0x10000; unit += 1) table[unit] = unit;
  const foldRange = (first: number, last: number): void => {
    for (let unit = first; unit <= last; unit += 1) {
      const lower = String.fromCharCode(unit).toLowerCase();
      const bare = UNDECOMPOSED[lower] ?? lower.normalize('NFD').replace(MARKS, '');
      if (bare.length === 1) table[unit] = bare.charCodeAt(0);
    }
  };
  foldRange(0x41, 0x5a);
  foldRange(0xc0, 0x24f);
  foldRange(0x250, 0x260);
  foldRange(0x1e00, 0x1eff);
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = table[unit - 0xfee0]!;
  for (const [plain, shapes] of Object.entries(PUNCTUATION)) {
    for (const shape of shapes) table[shape.charCodeAt(0)] = plain.charCodeAt(0);
  }
  return table;
})();

const CHUNK = 4096;
const buffer = new Uint16Array(CHUNK);

/**
 * The text in lower case without marks (đ → d, dashes → "-", curly quotes → straight, hard spaces → space), code unit
 * for code unit: an offset found in the result is an offset in `text`. `text` is expected in NFC, as it is from the
 * reader on; a combining mark left in it stays where it is.
 */
export const foldKeepingLength = remembered((text: string) => text, foldUnits);

function foldUnits(text: string): string {
  let folded = '';
  for (let start = 0; start < text.length; start += CHUNK) {
    const length = Math.min(CHUNK, text.length - start);
    for (let at = 0; at < length; at += 1) buffer[at] = FOLDED[text.charCodeAt(start + at)]!;
    folded += String.fromCharCode.apply(null, buffer.subarray(0, length) as unknown as number[]);
  }
  return folded;
}

/** Signs that `unidecode` loses ("≥" becomes "[?]") or spells out. */
const SIGNS: Readonly<Record<string, string>> = {
  '≥': '>=',
  '⩾': '>=',
  '≤': '<=',
  '⩽': '<=',
  '≠': '!=',
  '≈': '~',
  '×': 'x',
  '÷': '/',
  '→': '->',
  '…': '...',
  '•': '-',
};
const SIGN = /[≥⩾≤⩽≠≈×÷→…•]/g;
const SPACES = /\s+/g;

/** The text as plain lower-case ASCII on one line, for comparing and looking up: fold twice is fold once. */
export function fold(text: string): string {
  const bare = foldKeepingLength(text.normalize('NFC').replace(SIGN, (sign) => SIGNS[sign] ?? sign));
  const ascii = NON_ASCII.test(bare) ? unidecode(bare).toLowerCase() : bare;
  return ascii.replace(SPACES, ' ').trim();
}
