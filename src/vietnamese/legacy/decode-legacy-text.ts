import { tcvn3Letters, viqrShapes, viqrTones, vniLetters, vniMarks, vpsLetters } from './letter-tables.js';
import { codeOf, punctuationOf } from './windows-characters.js';

/** Encodings of Vietnamese from before Unicode that offices have used. */
export const legacyEncodings = ['tcvn3', 'vni', 'vps', 'viqr'] as const;
export type LegacyEncoding = (typeof legacyEncodings)[number];

/** A letter with combining marks as one character; null where Unicode has no such letter. */
function composed(letter: string, marks: string): string | null {
  const one = (letter + marks).normalize('NFC');
  return one.length === 1 ? one : null;
}

const decodeByLetter = (text: string, letterOf: (code: string) => string | undefined): string => {
  let decoded = '';
  for (const character of text) {
    const code = codeOf(character);
    decoded += letterOf(code) ?? punctuationOf(character);
  }
  return decoded;
};

/** In VPS the codes that windows-1252 uses for punctuation are letters. */
const decodeVps = (text: string): string => decodeByLetter(text, (code) => vpsLetters.get(code));

const VNI_VOWEL = /[aeouyAEOUY]/;

function decodeVni(text: string): string {
  let decoded = '';
  for (let at = 0; at < text.length; at += 1) {
    const own = vniLetters.get(text[at]!);
    const letter = own ?? punctuationOf(text[at]!);
    const marks = vniMarks.get((text[at + 1] ?? '').toLowerCase());
    // ơ and ư take marks, as the plain vowels do
    const one =
      marks && (/[ơưƠƯ]/.test(letter) || VNI_VOWEL.test(text[at]!)) ? composed(letter, marks) : null;
    decoded += one ?? letter;
    if (one !== null) at += 1;
  }
  return decoded;
}

const VIQR_LETTER =
  /(?<escaped>\\.)|(?<stroke>[dD][dD])|(?<vowel>[aeiouyAEIOUY])(?<shape>[\^(+*]?)(?<tone>['`?~.]?)/g;

function viqrLetter(vowel: string, shape: string, tone: string): string {
  const shaped = shape === '' ? vowel : composed(vowel, viqrShapes.get(shape)!);
  // "e(" is no letter: the sign after it is punctuation
  if (shaped === null) return vowel + shape + tone;
  return tone === '' ? shaped : (composed(shaped, viqrTones.get(tone)!) ?? shaped + tone);
}

const decodeViqr = (text: string): string =>
  text.replace(VIQR_LETTER, (whole, ...rest) => {
    const { escaped, stroke, vowel, shape, tone } = rest.at(-1) as Record<string, string | undefined>;
    if (escaped !== undefined) return /[\\'`?~.^(+*dD]/.test(escaped[1]!) ? escaped[1]! : whole;
    if (stroke !== undefined) return stroke[0] === 'D' ? 'Đ' : 'đ';
    return viqrLetter(vowel!, shape ?? '', tone ?? '');
  });

/**
 * Text of an older encoding in Unicode (NFC). `text` holds the codes as the characters that windows-1252 or ISO 8859-1 show
 * for them, as they come out of Word, a PDF or a text file; what is no letter of the encoding stays, control characters of
 * ISO 8859-1 become the punctuation of windows-1252. Capitals that only a font makes (.VnTimeH) stay small.
 */
export function decodeLegacyText(text: string, encoding: LegacyEncoding): string {
  switch (encoding) {
    case 'tcvn3':
      return decodeByLetter(text, (code) => tcvn3Letters.get(code));
    case 'vni':
      return decodeVni(text);
    case 'vps':
      return decodeVps(text);
    case 'viqr':
      return decodeViqr(text);
  }
}
