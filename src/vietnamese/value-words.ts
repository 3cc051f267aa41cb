import type { Comparator } from '../model/records.js';

/** A figure as printed: grouped, decimal, or plain; never a part of a longer one. */
export const FIGURE =
  '(?:\\d{1,3}(?:\\.\\d{3}){1,6}(?:,\\d{1,9})?|\\d{1,3}(?: \\d{3}){1,6}(?![\\d.,])|\\d{1,18}(?:[.,]\\d{1,9}){0,4})';
export const PERCENT = '\\s?(?:%|‰|phan tram)';

/** Words and signs of comparison before a figure, the longer first; `tu` waits for "trở lên" or stands alone. */
const COMPARISONS: readonly (readonly [words: string, comparator: Comparator])[] = [
  ['khong (?:duoi|it hon|thap hon|nho hon|kem)', '>='],
  ['khong (?:qua|vuot qua|vuot|lon hon|cao hon|nhieu hon|tren)', '<='],
  ['(?:toi thieu|it nhat|thap nhat|toi thieu la|it nhat la)(?: (?:dat|la|tu|khoang|co))?', '>='],
  ['(?:toi da|nhieu nhat|cao nhat)(?: (?:la|khoang))?', '<='],
  ['(?:lon hon|cao hon|nhieu hon) hoac bang', '>='],
  ['(?:nho hon|thap hon|it hon) hoac bang', '<='],
  ['(?:tren|hon|vuot|lon hon|cao hon|nhieu hon)(?: muc)?', '>'],
  ['(?:duoi|nho hon|thap hon|it hon)(?: muc)?', '<'],
  ['≥|>=|⩾', '>='],
  ['≤|<=|⩽', '<='],
  ['>', '>'],
  ['<', '<'],
];
export const COMPARISON = `(?:${COMPARISONS.map(([words]) => words).join('|')})`;
const EACH = COMPARISONS.map(([words, comparator]) => [new RegExp(`^(?:${words})$`), comparator] as const);

/** The comparator that folded words of comparison stand for; null for words that compare nothing. */
export function comparatorOf(words: string): Comparator | null {
  const text = words.trim();
  return EACH.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Words that lead up to a value and belong neither to it nor to the indicator's name. */
export const LEADING_WORDS =
  '(?:phan dau|dat|ty le|ti le|so luong|gia tri|bang|la|o muc|muc|co|duy tri|giu(?: vung)?|chiem|con|len|xuong|khoang|dat duoc|dat muc|uoc|uoc dat|du kien|dam bao|bao dam|hoan thanh|chi tieu|ket qua)';
