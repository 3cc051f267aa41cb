/** Adobe's encoding of the Symbol font, the characters that plans use (comparisons, arrows, a few letters). */
const symbol: Readonly<Record<number, string>> = {
  45: '−',
  97: 'α',
  98: 'β',
  100: 'δ',
  101: 'ε',
  109: 'μ',
  112: 'π',
  115: 'σ',
  68: 'Δ',
  83: 'Σ',
  87: 'Ω',
  163: '≤',
  165: '∞',
  171: '↔',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '”',
  179: '≥',
  180: '×',
  183: '-',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  206: '∈',
  215: '·',
  222: '⇒',
  229: '∑',
};
/** Marks in Wingdings that mean something beside a bullet. */
const wingdings: Readonly<Record<number, string>> = {
  74: '☺',
  111: '□',
  113: '□',
  168: '□',
  223: '←',
  224: '→',
  225: '↑',
  226: '↓',
  232: '→',
  240: '⇒',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** What a bullet or an unknown picture is read as: the mark that any item may open with. */
const BULLET = '-';

const isSymbolFont = (font: string): boolean => /^symbol(?:\s|$|mt)/i.test(font.trim());
const isPictureFont = (font: string): boolean =>
  /^(?:wingdings|webdings|zapf ?dingbats|marlett)/i.test(font.trim());

/** True where a font shows other characters than its codes say. */
export const showsSymbols = (font: string | undefined): font is string =>
  font !== undefined && (isSymbolFont(font) || isPictureFont(font));

/** Symbol fonts keep their 8-bit codes at U+F000 of the private use area. */
const eightBit = (code: number): number | null =>
  code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code < 0x100 ? code : null;

/** The character that a symbol font shows at `code`, as Unicode has it. */
export function symbolAt(code: number, font: string): string {
  const at = eightBit(code);
  if (at === null) return String.fromCodePoint(code);
  if (at <= 32) return ' ';
  if (isPictureFont(font)) return wingdings[at] ?? BULLET;
  return symbol[at] ?? (at < 127 ? String.fromCharCode(at) : BULLET);
}

/** Text typed in a symbol font, as it is shown. */
export const symbolText = (text: string, font: string): string =>
  Array.from(text, (character) => symbolAt(character.codePointAt(0)!, font)).join('');

/** The mark before an item of a bulleted list: signs that a plan uses stay, pictures become a dash. */
export function bulletText(text: string, font: string | undefined): string {
  const shown = showsSymbols(font) ? symbolText(text, font) : text;
  const mark = shown.trim();
  if (mark === '' || /^[-–—+*•]$/.test(mark)) return mark;
  return /^(?:o|[^\p{L}\p{N}]{1,2})$/u.test(mark) ? BULLET : mark;
}
