import type { FontFacts } from './font-facts.js';

/** Stands for a glyph whose meaning the file does not tell, so that a judge of the text layer can count the losses. */
export const unreadable = '\ufffd';

/** Adobe's Symbol encoding (PDF Reference 1.7, D.5), as far as its signs stand in plans. */
const symbolSigns: Readonly<Record<number, string>> = {
  160: '€',
  163: '≤',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  215: '·',
  222: '⇒',
  229: '∑',
};

/** Microsoft's Wingdings (1 and 2 agree on few): the bullets and ticks that word processors offer for lists and forms. */
const wingdingsSigns: Readonly<Record<number, string>> = {
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '□',
  114: '□',
  116: '◆',
  117: '◆',
  118: '❖',
  119: '◆',
  158: '•',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  216: '➢',
  219: '←',
  220: '→',
  223: '←',
  224: '→',
  232: '→',
  240: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** Fonts of signs are mapped to this block of Unicode's private use area, code by code ("U+F0B7" is 0xB7). */
const signBlock = 0xf000;

function signOf(character: string, pictures: NonNullable<FontFacts['pictures']>): string | null {
  const code = character.codePointAt(0)!;
  const sign = code >= signBlock && code <= signBlock + 0xff ? code - signBlock : code;
  const table = pictures === 'symbol' ? symbolSigns : wingdingsSigns;
  const meant = table[sign];
  if (meant !== undefined) return meant;
  if (pictures === 'symbol' && sign >= 0x20 && sign < 0x40) return String.fromCharCode(sign);
  return pictures === 'wingdings' && sign > 0x20 ? '•' : null;
}

/** Bullets that stand for nothing else in either font: their font may have lost its name on the way. */
const bullets: Readonly<Record<string, string>> = {
  '\uf02d': '-',
  '\uf076': '❖',
  '\uf0a7': '▪',
  '\uf0b7': '•',
  '\uf0d8': '➢',
  '\uf0fc': '✓',
};

const plain = /^[\x21-\x7e\u00a1-\u00ac\u00ae-\u02af\u1e00-\u1eff]$/;
const whiteSpace = /^[\t\n\v\f\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+$/;
/** Marks for joining and direction: they are no ink. */
const inkless = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/g;
/** Hyphens under other codes, which would part "12/KH-UBND"; dashes are left as they are. */
const hyphens = /[\u00ad\u2010\u2011]/g;
const ligatures = /[\ufb00-\ufb06\u0132\u0133\u01c4-\u01cc]/g;
const meaningless =
  /[\x00-\x08\x0e-\x1f\x7f-\x9f]|\p{Co}|\p{Cn}|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/**
 * What a glyph stands for in text: ' ' for white space, '' for what is no ink, U+FFFD for what has no meaning. Signs of
 * the picture fonts come as the Unicode signs that look so. A soft hyphen that is drawn is a hyphen: fonts share the glyph.
 */
export function textOfGlyph(character: string, pictures: FontFacts['pictures']): string {
  if (pictures === null && plain.test(character)) return character;
  if (whiteSpace.test(character)) return ' ';
  if (pictures !== null && character !== '') {
    const sign = signOf(character, pictures);
    if (sign !== null) return sign;
  }
  const bullet = bullets[character];
  if (bullet !== undefined) return bullet;
  return character
    .replace(inkless, '')
    .replace(hyphens, '-')
    .replace(ligatures, (ligature) => ligature.normalize('NFKC'))
    .replace(/\s+/g, '')
    .replace(meaningless, unreadable);
}

const tones = '\u0300\u0301\u0303\u0309\u0323';
const shapes = '\u0302\u0306\u031b';
const toneFirst = new RegExp(`([${tones}])([${shapes}])`, 'g');

/** Composed (NFC), also where a tone was drawn before the mark that makes the letter: "e" + acute + circumflex is "ế". */
export function composed(text: string): string {
  if (!/[\u0300-\u036f]/.test(text)) return text.normalize('NFC');
  return text.normalize('NFD').replace(toneFirst, '$2$1').normalize('NFC');
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits above the line are written so: "km²" is an area, and a note's number after "80%" does not make it 801. */
export const raised = (text: string): string => text.replace(/\d/g, (digit) => raisedDigits[Number(digit)]!);
