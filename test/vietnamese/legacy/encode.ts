import type { LegacyEncoding } from '../../../src/vietnamese/legacy/index.js';

/**
 * Encoders written from the tables of glibc (TCVN5712-1) and GNU recode (VPS), and from RFC 1456, apart from the tables of
 * the decoders: letters in the order of their codes.
 */
const tcvn3Codes: readonly (readonly [first: number, letters: string])[] = [
  [0xa1, 'ĂÂÊÔƠƯĐăâêôơưđ'],
  [0xb5, 'àảãáạ'],
  [0xbb, 'ằẳẵắ'],
  [0xc6, 'ặầẩẫấậè'],
  [0xce, 'ẻẽéẹềểễếệìỉ'],
  [0xdc, 'ĩíịò'],
  [0xe1, 'ỏõóọồổỗốộờởỡớợù'],
  [0xf1, 'ủũúụừửữứựỳỷỹýỵ'],
];
const vpsCodes: readonly (readonly [first: number, letters: string])[] = [
  [0x02, 'ẠẬẶẸỆ'],
  [0x10, 'ỊỌỘỢỤỰ'],
  [0x19, 'Ỵ'],
  [0x1c, 'ẪỮ'],
  [0x80, 'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ'],
  [0x93, 'ỀỂỄỐỒỔỖýỷỵỚỜỞ'],
  [0xa1, 'ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕựầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ'],
  [0xe0, 'àáâãảạă'],
  [0xe8, 'èéêẽìí'],
  [0xef, 'ĩẴĐòóôõ'],
  [0xf7, 'Ơụùúủ'],
  [0xfd, 'ỶẼỳ'],
];

const byLetter = (codes: readonly (readonly [number, string])[]): ReadonlyMap<string, string> =>
  new Map(
    codes.flatMap(([first, letters]) =>
      [...letters].map((letter, at): [string, string] => [letter, String.fromCharCode(first + at)]),
    ),
  );
const tcvn3 = byLetter(tcvn3Codes);
const vps = byLetter(vpsCodes);

/** The marks of a letter by VNI's keys: 1 to 5 tones, 6 circumflex, 7 horn, 8 breve. */
const keyOf: Readonly<Record<string, string>> = {
  '\u0301': '1',
  '\u0300': '2',
  '\u0309': '3',
  '\u0303': '4',
  '\u0323': '5',
  '\u0302': '6',
  '\u031b': '7',
  '\u0306': '8',
};
const vniCodes: Readonly<Record<string, string>> = {
  '1': 'ù',
  '2': 'ø',
  '3': 'û',
  '4': 'õ',
  '5': 'ï',
  '6': 'â',
  '16': 'á',
  '26': 'à',
  '36': 'å',
  '46': 'ã',
  '56': 'ä',
  '8': 'ê',
  '18': 'é',
  '28': 'è',
  '38': 'ú',
  '48': 'ü',
  '58': 'ë',
};
const vniAlone: Readonly<Record<string, string>> = {
  i1: 'í',
  i2: 'ì',
  i3: 'æ',
  i4: 'ó',
  i5: 'ò',
  y5: 'î',
  o7: 'ô',
  u7: 'ö',
};
const viqrKeys: Readonly<Record<string, string>> = {
  '1': "'",
  '2': '`',
  '3': '?',
  '4': '~',
  '5': '.',
  '6': '^',
  '7': '+',
  '8': '(',
};

function partsOf(letter: string): { base: string; keys: string } {
  const [base, ...marks] = letter.normalize('NFD');
  return {
    base: base!,
    keys: marks
      .map((mark) => keyOf[mark]!)
      .sort()
      .join(''),
  };
}

function vniLetter(letter: string): string {
  if (letter === 'đ') return 'ñ';
  const { base, keys } = partsOf(letter);
  if (keys === '') return letter;
  const alone = vniAlone[base + keys];
  if (alone !== undefined) return alone;
  if (!keys.includes('7')) return base + vniCodes[keys]!;
  return vniAlone[`${base}7`]! + (vniCodes[keys.replace('7', '')] ?? '');
}

function viqrLetter(letter: string): string {
  if (letter === 'đ') return 'dd';
  const { base, keys } = partsOf(letter);
  return (
    base +
    [...keys]
      .reverse()
      .map((key) => viqrKeys[key]!)
      .join('')
  );
}

/** Small and capital letters alike; in TCVN3 a capital with a tone is the code of the small letter. */
export function encode(text: string, encoding: LegacyEncoding): string {
  return [...text.normalize('NFC')]
    .map((letter) => {
      const small = letter.toLowerCase();
      if (encoding === 'tcvn3') return tcvn3.get(letter) ?? tcvn3.get(small) ?? letter;
      if (encoding === 'vps') return vps.get(letter) ?? letter;
      const coded = encoding === 'vni' ? vniLetter(small) : viqrLetter(small);
      return small === letter ? coded : coded.toUpperCase();
    })
    .join('');
}

const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** What windows-1252 shows for codes that are control characters in ISO 8859-1. */
export const asWindows = (text: string): string =>
  text.replace(/[\x80-\x9f]/g, (code) => shown[code.charCodeAt(0) - 0x80]!);
