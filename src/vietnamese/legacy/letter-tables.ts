/**
 * What the codes of the encodings before Unicode stand for, with the codes seen as the characters of ISO 8859-1: TCVN3 (ABC)
 * is part VN3 of TCVN 5712:1993, VNI is "VNI for Windows", VPS that of the Vietnamese Professionals Society (as GNU recode
 * has it). Every table was compared with the converters of glibc and recode.
 */
export type LetterTable = ReadonlyMap<string, string>;

/** The letters of the codes from `first` on; a dot stands for a code that is no letter. */
function row(first: number, letters: string): [code: string, letter: string][] {
  return [...letters].flatMap((letter, place): [string, string][] =>
    letter === '.' ? [] : [[String.fromCharCode(first + place), letter]],
  );
}

/** Capitals with a tone are not in it: they are printed by fonts of capitals (.VnTimeH) from the codes of small letters. */
export const tcvn3Letters: LetterTable = new Map([
  ...row(0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ.'),
  ...row(0xb0, '.....àảãáạ.ằẳẵắ.'),
  ...row(0xc0, '......ặầẩẫấậè.ẻẽ'),
  ...row(0xd0, 'éẹềểễếệìỉ...ĩíịò'),
  ...row(0xe0, '.ỏõóọồổỗốộờởỡớợù'),
  ...row(0xf0, '.ủũúụừửữứựỳỷỹýỵ.'),
]);

export const vpsLetters: LetterTable = new Map([
  ...row(0x00, '..ẠẬẶẸỆ.........'),
  ...row(0x10, 'ỊỌỘỢỤỰ...Ỵ..ẪỮ..'),
  ...row(0x80, 'ÀẢÃẤẦẨọỗĂếềểệẮẰẲ'),
  ...row(0x90, 'Ế..ỀỂỄỐỒỔỖýỷỵỚỜỞ'),
  ...row(0xa0, '.ắằẳẵặỠớÙờởỡŨỨợỪ'),
  ...row(0xb0, 'ổỬỲỸÍÌộỈĨÓửữÒỎÕự'),
  ...row(0xc0, 'ầÁÂấẩẫậđẻÉÊẹỉễịỹ'),
  ...row(0xd0, 'ƯỦồốÔỏơÈừứÚũưÝẺ.'),
  ...row(0xe0, 'àáâãảạă.èéêẽìí.ĩ'),
  ...row(0xf0, 'ẴĐòóôõ.Ơụùúủ.ỶẼỳ'),
]);

/** VNI writes one code for each of these letters. */
export const vniLetters: LetterTable = new Map([
  ...[...'ñôöæìíóòî'].map((code, place): [string, string] => [code, 'đơưỉìíĩịỵ'[place]!]),
  ...[...'ÑÔÖÆÌÍÓÒÎ'].map((code, place): [string, string] => [code, 'ĐƠƯỈÌÍĨỊỴ'[place]!]),
]);

const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';
const circumflex = '\u0302';
const breve = '\u0306';

/** The others are a vowel and the code of its marks ("aø" for à, "eä" for ệ, "öï" for ự), as combining characters. */
export const vniMarks: LetterTable = new Map([
  ['ù', acute],
  ['ø', grave],
  ['û', hook],
  ['õ', tilde],
  ['ï', dot],
  ['â', circumflex],
  ['á', circumflex + acute],
  ['à', circumflex + grave],
  ['å', circumflex + hook],
  ['ã', circumflex + tilde],
  ['ä', circumflex + dot],
  ['ê', breve],
  ['é', breve + acute],
  ['è', breve + grave],
  ['ú', breve + hook],
  ['ü', breve + tilde],
  ['ë', breve + dot],
]);

/** VIQR (RFC 1456, and its variant with * for +): a vowel, then "^", "(" or "+", then the tone. */
export const viqrShapes: LetterTable = new Map([
  ['^', circumflex],
  ['(', breve],
  ['+', '\u031b'],
  ['*', '\u031b'],
]);

export const viqrTones: LetterTable = new Map([
  ["'", acute],
  ['`', grave],
  ['?', hook],
  ['~', tilde],
  ['.', dot],
]);
