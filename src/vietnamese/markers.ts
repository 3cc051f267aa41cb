import type { Marker } from '../model/segmented-document.js';
import { foldKeepingLength } from './fold.js';
import { romanToNumber } from './numerals.js';

export { romanToNumber } from './numerals.js';
export { parseOrdinalCell, splitLeadingOrdinal } from './ordinals.js';

/** A marker stands within this many characters of a line's beginning. */
const HEAD = 80;

const DASH = /^(?:[-*+•–—‐‑‒−·●○▪▫■□◦➢✓❖\uf02d\uf0b7\uf0a7\uf0d8\uf0fc\uf076])(?=\s|\p{L}|["“'‘(])/u;
const PAREN = /^\((\d{1,3}|[a-zđ]|[ivx]{1,5})\)(?!\s*[,;.:)]|\s*(?:và|hoặc)\s*\()/u;
const ARTICLE = /^dieu\s+(\d{1,3}[a-z]?)\s*(?:[.:]|$)/;
const ANNEX =
  /^(?:phu luc|phu bieu)(?:\s+(?:so\s*)?([ivxl]{1,6}|\d{1,2}(?:[a-z]|\.\d{1,2})?|[a-h]))?(?![\p{L}\p{N}/])\s*[.:-]?/u;
const FORM_ANNEX = /^(?:bieu|mau|danh muc)(?:\s+so)?\s+(\d{1,2}[a-z]?|[ivx]{1,5})\s*(?:[.:]|$)/;
const DIVISION = /^(?:phan|chuong)\s+(?:thu\s+)?([ivx]{1,6}|\d{1,2}|nhat|hai|ba|tu|nam)\s*(?:[.:-]|$)/;
const COMPOSITE = /^([IVX]{1,6}|[A-HĐ])\.(\d{1,2}(?:\.\d{1,2}){0,3})(?:[.)]\s*(?=\p{L}|$|\s)|\s+(?=\p{Lu}))/u;
/** "II-", "IV)", "I.": a glued dash needs a word in capitals after it, so that "V-League" and "X-quang" are none. */
const ROMAN =
  /^([IVXL]{1,7})(?:[.)](?!\s*[A-ZĐ]\.\s)(?=\s|\p{L}|$)|\s?\/\s*(?=\p{Lu})|\s?[-–—](?:\s+(?=\D)|(?=\p{Lu}{2})|$)|\s?:(?=\s|$))/u;
const PART = /^([A-HĐ])(?:[.)](?=\s|\p{Lu}\p{L}|$)(?!\s*\p{Lu}\.)|\s?[-–—]\s+(?=\p{Lu})|\s?\/\s*(?=\p{Lu}))/u;
const LETTER = /^([a-zđ](?:\.?\d{1,2})?|[ivx]{2,5})(?:\)|\.(?=\s|\p{Lu}|$)(?!\s*[a-zđ]\.))/u;
const NESTED =
  /^([1-9]\d?(?:\.\d{1,2}){1,4})(?:[.)](?!\d)(?=\s|\p{L}|$)|\s?[-–—](?:\s+(?=\p{L})|(?=\p{Lu}\p{L}*\s))|\s+(?=\p{Lu}|["“(])|\s*$)/u;
const ARABIC =
  /^(\d{1,3})(?:[.)](?![\d.])(?=\s|\p{L}|["“(]|$)|\s?\/\s*(?=\p{Lu}\p{Ll})|\s?[-–—](?:\s+(?=\p{L})|(?=\p{Lu}\p{L}*\s)|$)|\s?:\s+(?=\p{Lu}))/u;

const ORDINAL_WORDS: Readonly<Record<string, string>> = { nhat: '1', hai: '2', ba: '3', tu: '4', nam: '5' };

type Found = { readonly style: Marker['style']; readonly ordinal: string | null; readonly length: number };

/** Styles that carry a word of their own; the word may be printed in any case, or have lost its marks. */
function wordMarker(head: string): Found | null {
  const first = head[0]!;
  if (!/[dDĐđpPcCbBmM]/.test(first)) return null;
  const folded = foldKeepingLength(head);
  const article = ARTICLE.exec(folded);
  if (article) return { style: 'article', ordinal: article[1]!, length: article[0].length };
  const annex = ANNEX.exec(folded);
  if (annex) return annexMarker(head, annex[0].length, annex[1]);
  const form = FORM_ANNEX.exec(folded);
  if (form && /^\p{Lu}/u.test(head)) {
    return { style: 'annex', ordinal: form[1]!.toUpperCase(), length: form[0].length };
  }
  const division = DIVISION.exec(folded);
  if (!division || !/^\p{Lu}/u.test(head)) return null;
  const ordinal = ORDINAL_WORDS[division[1]!] ?? division[1]!.toUpperCase();
  return { style: 'roman', ordinal, length: division[0].length };
}

/** "Phụ lục I, Phụ lục II của Kế hoạch này" and "phụ lục nhiệm vụ …" speak of an annex; a caption goes on in capitals. */
function annexMarker(head: string, length: number, ordinal: string | undefined): Found | null {
  if (!/^\p{Lu}/u.test(head)) return null;
  const rest = head.slice(length).trimStart();
  if (rest !== '' && !/^(?:\p{Lu}|[("“*])/u.test(rest)) return null;
  return { style: 'annex', ordinal: ordinal?.toUpperCase() ?? null, length };
}

/** Styles made of figures and letters alone, the most telling first. */
function plainMarker(head: string): Found | null {
  const composite = COMPOSITE.exec(head);
  if (composite) {
    return { style: 'arabic', ordinal: `${composite[1]!}.${composite[2]!}`, length: composite[0].length };
  }
  const nested = NESTED.exec(head);
  if (nested) return { style: 'arabic', ordinal: nested[1]!, length: nested[0].length };
  const arabic = ARABIC.exec(head);
  if (arabic) return { style: 'arabic', ordinal: arabic[1]!, length: arabic[0].length };
  const roman = ROMAN.exec(head);
  if (roman && roman[1] !== 'L' && romanToNumber(roman[1]!) !== null) {
    return { style: 'roman', ordinal: roman[1]!, length: roman[0].length };
  }
  const letter = PART.exec(head) ?? LETTER.exec(head);
  if (letter) return { style: 'letter', ordinal: letter[1]!, length: letter[0].length };
  return null;
}

/**
 * The marker at the head of a line and what follows it; null where the line has none. Document numbers, years, grouped
 * figures, shares and dates are no markers ("57-NQ/TW", "2025 – 2030", "1.000 tỷ", "I/2026", "01 mô hình").
 * Styles and their order: Nghị định 30/2020/NĐ-CP, phụ lục I, mục II (Phần, Chương, Điều, 1., a)), and the Party's
 * "I-", "(1)", "-", "+" of Hướng dẫn 36-HD/VPTW.
 */
export function parseMarker(line: string): { marker: Marker; rest: string } | null {
  const indent = line.length - line.trimStart().length;
  const head = line.slice(indent, indent + HEAD).trimEnd();
  if (head === '') return null;
  const dash = DASH.exec(head);
  if (dash) return cut(line, indent, { style: 'dash', ordinal: null, length: dash[0].length });
  const paren = PAREN.exec(head);
  if (paren) return cut(line, indent, { style: 'paren', ordinal: paren[1]!, length: paren[0].length });
  const found = wordMarker(head) ?? plainMarker(head);
  return found && cut(line, indent, found);
}

function cut(line: string, indent: number, found: Found): { marker: Marker; rest: string } {
  const raw = line.slice(indent, indent + found.length).trim();
  const rest = line.slice(indent + found.length).trim();
  return { marker: { raw, style: found.style, ordinal: found.ordinal }, rest };
}

/**
 * Where a marker usually stands in the tree, smaller is higher: annex 0, part "A." 1, roman 2, article 3, "1." 4,
 * "1.1." 5 and so on, "a)" 8, "(1)" 9, "-" 10, "+" 11. A document may nest otherwise ("(1)" straight under "1.1."):
 * the order of appearance decides, this is the tie-breaker.
 */
export function markerLevel(marker: Marker): number {
  switch (marker.style) {
    case 'annex':
      return 0;
    case 'roman':
      return /^\p{Ll}/u.test(marker.ordinal ?? '') ? 9 : 2;
    case 'article':
      return 3;
    case 'arabic':
      return Math.min(7, 3 + (marker.ordinal ?? '').split('.').length);
    case 'letter':
      return /^\p{Lu}/u.test(marker.ordinal ?? '') ? 1 : 8;
    case 'paren':
      return 9;
    case 'dash':
      return marker.raw === '+' ? 11 : 10;
  }
}
