/**
 * What windows-1252 shows for the codes 0x80 to 0x9F. Text of an older encoding has passed through windows-1252 or through
 * ISO 8859-1, by which these codes are control characters.
 */
const shown = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const codes: ReadonlyMap<string, string> = new Map(
  [...shown].map((character, place) => [character, String.fromCharCode(0x80 + place)]),
);

/** Signs that programs put in the place of those of ISO 8859-1, because fonts name both alike. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['\u03bc', '\u00b5'], // Greek mu
  ['\u2219', '\u00b7'],
  ['\u22c5', '\u00b7'],
  ['\u02c9', '\u00af'],
]);

/** The code of a character, as the character of ISO 8859-1 with that code; characters of no 8-bit encoding stay. */
export const codeOf = (character: string): string =>
  codes.get(character) ?? lookAlikes.get(character) ?? character;

/** The punctuation that windows-1252 shows for a control character of ISO 8859-1; others stay. */
export const punctuationOf = (character: string): string =>
  character >= '\x80' && character <= '\x9f' ? shown[character.charCodeAt(0) - 0x80]! : character;

/** A character that text in an older encoding may hold beside ASCII. */
export const isLegacyCharacter = (character: string): boolean => codeOf(character) <= '\xff';
