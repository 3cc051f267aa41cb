const ROMAN = /^(?=[ivxlc])(c{0,3})(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const ROMAN_DIGITS: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a well-formed roman numeral up to 399, in either case; null for "IIII", "IC" and all else. */
export function romanToNumber(raw: string): number | null {
  const digits = raw.toLowerCase();
  if (digits.length > 12 || !ROMAN.test(digits)) return null;
  let total = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const value = ROMAN_DIGITS[digits[at]!]!;
    const next = ROMAN_DIGITS[digits[at + 1] ?? ''] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

const GROUPED = /^\d{1,3}(?:[.\s]\d{3})+(?:,\d+)?$/;
const GROUPED_BY_COMMA = /^\d{1,3}(?:,\d{3}){2,}(?:\.\d+)?$|^\d{1,3}(?:,\d{3})+\.\d+$/;
const PLAIN = /^\d+(?:[.,]\d+)?$/;

/**
 * The number a Vietnamese text prints: comma for decimals, dot (or space) between groups of three, and beside that the
 * decimal dot that spreadsheets leave ("0.8", "93.8"). "1.250" is one thousand two hundred and fifty; "0.250" cannot be
 * grouped, so its dot is decimal; "1,250" follows the written rule and is one and a quarter. Null for anything else.
 */
export function parseNumber(raw: string): number | null {
  const text = raw.trim();
  if (text.length > 40) return null;
  if (GROUPED.test(text) && !/^0/.test(text)) return Number(text.replace(/[.\s]/g, '').replace(',', '.'));
  if (GROUPED_BY_COMMA.test(text)) return Number(text.replace(/,/g, ''));
  if (PLAIN.test(text)) return Number(text.replace(',', '.'));
  return null;
}
