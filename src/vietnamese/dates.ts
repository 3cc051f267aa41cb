import { foldKeepingLength } from './fold.js';

export interface FoundDate {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Null where day or month is left blank, as drafts do ("ngày     tháng     năm 2026"), or no such day exists. */
  readonly iso: string | null;
  /** Day, month or year is missing. */
  readonly partial: boolean;
  readonly year: number | null;
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The ISO form of a day that exists between 1900 and 2100; null for 31/02 and the like. */
export function toIsoDate(year: number, month: number, day: number): string | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12) return null;
  if (day < 1 || day > lastDayOfMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** 28 to 31; `month` counts from 1. */
export function lastDayOfMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * In words, or with strokes; day or month may be blank or dotted where "ngày" stands before them.
 * Groups: words day, month, year | strokes day, month, year.
 */
const BLANK = '[\\s._\u2026]{0,60}';
const DATE = new RegExp(
  [
    `(?:\\bngay${BLANK}|(?<![\\d/.,-])(?=\\d{1,2}\\s+thang))(?<![\\d])(\\d{1,2})?${BLANK}\\bthang${BLANK}(\\d{1,2})?(?:${BLANK}/?\\s?\\bnam\\s{0,60}|\\s?[/.-]\\s?)(\\d{4})(?!\\d)`,
    '(?<![\\d/.])(?:\\bngay\\s{0,20})?(?<!\\d)(\\d{1,2})(?:\\s{0,3}/\\s{0,3}(\\d{1,2})\\s{0,3}/\\s{0,3}|-(\\d{1,2})-|\\.(\\d{1,2})\\.|\\s{0,3}/\\s{0,3}(\\d{1,2})\\s+nam\\s+)(\\d{4})(?![\\d/]|[.,]\\d)',
    '\\bngay[\\s._\u2026]{0,60}(\\d{1,2})?[\\s._\u2026]{0,60}/[\\s._\u2026]{0,60}(\\d{1,2})?[\\s._\u2026]{0,60}/\\s?(\\d{4})(?!\\d)',
  ].join('|'),
  'g',
);

const numberOf = (digits: string | undefined): number | null => (digits ? Number(digits) : null);

/**
 * Every full date of a text in reading order, and dates a draft leaves blank (iso null, partial). Works on text that
 * lost its marks. Impossible dates come with iso null; what only looks like one ("24/7", "66.7/2025/NQ-CP") does not come.
 */
export function findDates(text: string): FoundDate[] {
  const folded = foldKeepingLength(text);
  const found: FoundDate[] = [];
  for (const match of folded.matchAll(DATE)) {
    const [
      whole,
      wordDay,
      wordMonth,
      wordYear,
      day,
      byStroke,
      byDash,
      byDot,
      mixed,
      year,
      blankDay,
      blankMonth,
      blankYear,
    ] = match;
    const parts = wordYear
      ? [wordDay, wordMonth, wordYear]
      : year
        ? [day, byStroke ?? byDash ?? byDot ?? mixed, year]
        : [blankDay, blankMonth, blankYear];
    const [d, m, y] = parts.map(numberOf) as [number | null, number | null, number | null];
    const partial = d === null || m === null || y === null;
    const iso = partial ? null : toIsoDate(y, m, d);
    const end = match.index + whole.length;
    found.push({ start: match.index, end, raw: text.slice(match.index, end), iso, partial, year: y });
  }
  return found;
}

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * The day a text says, as ISO 8601, when it says one and no more ("ngày 22 tháng 12 năm 2024", "22.12.2024", with or
 * without a place before it: "Hà Nội, ngày …"); null for blanks, impossible days and longer texts.
 */
export function parseDate(raw: string): string | null {
  const text = raw.trim();
  if (text.length > 120) return null;
  const iso = ISO.exec(text);
  if (iso) return toIsoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dates = findDates(text);
  const [date] = dates;
  if (dates.length !== 1 || !date || date.iso === null) return null;
  const before = text.slice(0, date.start).trim();
  const after = text.slice(date.end).trim();
  const placeBefore = before === '' || /^[\p{L}\s.'-]{1,60},$/u.test(before);
  return placeBefore && /^[.;,]?$/.test(after) ? date.iso : null;
}
