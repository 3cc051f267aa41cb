/**
 * Look-alikes that stand in the alphabet of the Vietnamese model and in no Vietnamese text: the Icelandic eth for đ,
 * the fraction slash, the low quotation mark of German and single angle quotes, the florin sign.
 */
const lookAlikes: Readonly<Record<string, string>> = {
  Ð: 'Đ',
  ð: 'đ',
  '⁄': '/',
  '„': '“',
  '‟': '“',
  '‹': '<',
  '›': '>',
  '‚': ',',
  '′': "'",
  '−': '-',
  '―': '—',
  '‐': '-',
  '‑': '-',
};
const anyLookAlike = new RegExp(`[${Object.keys(lookAlikes).join('')}]`, 'gu');

/** What an engine prints as the project writes it: NFC, look-alikes set right, no white space; words are not judged. */
export const printedLetters = (raw: string): string =>
  raw
    .normalize('NFC')
    .replace(anyLookAlike, (letter) => lookAlikes[letter]!)
    .replace(/\s+/gu, '');
