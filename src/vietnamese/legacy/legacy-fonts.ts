import type { LegacyEncoding } from './decode-legacy-text.js';

/** A PDF writes "ABCDEF+" before the name of a font that it holds in part; CSS and Word quote names. */
const plainName = (fontName: string): string =>
  fontName
    .split(',')[0]!
    .trim()
    .replace(/^["']|["']$/g, '')
    .replace(/^[A-Z]{6}\+/, '')
    .trim();

/** ".VnTime", ".VnArialH" and the like; ".VNI" is another encoding, ".VnPost" no font of text. */
const ABC = /^[._]vn(?!i\b|i[-_ ]|post)[a-z3]/i;
/** PDFs leave out the dot; "VNtimes" is of yet another encoding. */
const UNDOTTED_ABC = /^vn(?:time(?!s)|arial|avant|book|centuryschoolbook|clarendon|courier|helv|univers)/i;
const VNI = /^[._]?vni[-_ ]/i;
const VPS = /^[._]?vps[-_ ]?[a-z]/i;

/**
 * By which encoding a font prints its codes, by its name: null for fonts of Unicode. Text set in such a font is not
 * Unicode, whatever the file says.
 */
export function legacyEncodingOfFont(fontName: string): LegacyEncoding | null {
  const name = plainName(fontName);
  if (VNI.test(name)) return 'vni';
  if (VPS.test(name)) return 'vps';
  return ABC.test(name) || UNDOTTED_ABC.test(name) ? 'tcvn3' : null;
}

const STYLE = /(?:[-, ]?(?:bold|italic|regular|normal|medium|oblique|mt|ps))+$/i;

/** ABC fonts whose name ends in H (.VnTimeH, .VnArial NarrowH) print the codes of small letters as capitals. */
export function isCapitalsFont(fontName: string): boolean {
  const name = plainName(fontName);
  return legacyEncodingOfFont(name) === 'tcvn3' && /[a-z3]H$/.test(name.replace(STYLE, ''));
}
