import { romanToNumber } from './numerals.js';

export type OrdinalStyle = 'roman' | 'letter' | 'arabic' | 'paren';
export interface Ordinal {
  /** As printed, without "." or ")" at its end: "II", "11.2", "7" for "(7)". */
  readonly ordinal: string;
  readonly style: OrdinalStyle;
}

const WRAPPING = /^[\s*_]+|[\s*_]+$/g;
const PAREN_CELL = /^\(\s*(\d{1,3}(?:\.\d{1,2})*|[a-zđ]|[IVXL]{1,7}|[ivx]{1,5})\s*\)\.?$/u;
const ARABIC_CELL = /^(\d{1,3}|[1-9]\d?(?:\.\d{1,2}){1,4}|\d{1,2}\.?[a-eđ])\s?[.)/]?$/u;
const COMPOSITE_CELL = /^((?:[IVX]{1,6}|[A-HĐ])(?:\.\d{1,2}){1,4})[.)]?$/u;
const ROMAN_CELL = /^([IVXLC]{1,8})\s?[.)/:-]?$/;
const LETTER_CELL = /^([A-HĐK]|[a-hđikl-w])\s?[.)/]?$/u;

/**
 * The ordinal of a table cell that holds nothing else; null for a dash, a tick ("x"), a figure ("0.8", "2.026", "84,10%")
 * or words. "15.5" could be either: whether a column is one of ordinals is for the table to say.
 */
export function parseOrdinalCell(text: string): Ordinal | null {
  if (text.length > 24) return null;
  const cell = text.replace(WRAPPING, '');
  const paren = PAREN_CELL.exec(cell);
  if (paren) return { ordinal: paren[1]!, style: 'paren' };
  const arabic = ARABIC_CELL.exec(cell);
  if (arabic) return { ordinal: arabic[1]!, style: 'arabic' };
  const composite = COMPOSITE_CELL.exec(cell);
  if (composite) return { ordinal: composite[1]!, style: 'arabic' };
  const roman = ROMAN_CELL.exec(cell);
  if (roman && !/^[LC]$/.test(roman[1]!) && romanToNumber(roman[1]!) !== null) {
    return { ordinal: roman[1]!, style: 'roman' };
  }
  const letter = LETTER_CELL.exec(cell);
  return letter ? { ordinal: letter[1]!, style: 'letter' } : null;
}

const LEADING: readonly (readonly [RegExp, OrdinalStyle])[] = [
  [/^\((\d{1,3}|[a-zđ]|[IVXL]{1,7}|[ivx]{1,5})\)\s*(?![,;.:)])/u, 'paren'],
  [/^((?:[IVX]{1,6}|[A-HĐ])(?:\.\d{1,2}){1,4})(?:[.)](?!\d)\s*|\s+(?=\p{Lu}))/u, 'arabic'],
  [/^([1-9]\d?(?:\.\d{1,2}){1,4})(?:[.):](?!\d)\s*|\s*[-–]\s+|\s+(?=\p{Lu}|["“]))/u, 'arabic'],
  [/^(\d{1,3})(?:[.)](?![\d.])\s*|\s?[-/]\s+)(?=\p{L}|["“(]|\d+\s?[%\p{L}])/u, 'arabic'],
  [/^([IVXL]{1,7})(?:[.)]\s*(?![A-ZĐ]\.)|\s?[-–]\s+|\s?[/:]\s+)(?=\p{L}|["“(])/u, 'roman'],
  [/^([A-HĐ])(?:[.)]\s*(?!\p{Lu}\.)|\s?[-–]\s+)(?=\p{Lu})/u, 'letter'],
  [/^([a-hđikl-v](?:\.?\d)?)(?:\)\s*|\.\s+(?![a-zđ]\.))(?=\p{L}|["“(\d])/u, 'letter'],
];

/**
 * An ordinal printed at the head of a cell's words ("4.1 Xây dựng …", "I. Hoàn thiện …"); null where the figure belongs
 * to the words ("84 nền tảng số", "01 mô hình", "100% cán bộ", "5G", "1.000 hộ") or nothing follows it.
 */
export function splitLeadingOrdinal(text: string): (Ordinal & { readonly rest: string }) | null {
  const head = text.slice(0, 64).replace(/^[\s*_]+/, '');
  const skipped = Math.min(text.length, 64) - text.slice(0, 64).replace(/^[\s*_]+/, '').length;
  for (const [pattern, style] of LEADING) {
    const match = pattern.exec(head);
    if (!match) continue;
    if (style === 'roman' && (/^[LC]$/.test(match[1]!) || romanToNumber(match[1]!) === null)) continue;
    const rest = text.slice(skipped + match[0].length).trim();
    return rest === '' ? null : { ordinal: match[1]!, style, rest };
  }
  return null;
}
