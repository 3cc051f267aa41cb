import type { DeadlineKind } from '../model/records.js';
import { lastDayOfMonth, toIsoDate } from './dates.js';

export type TimeKind = Extract<DeadlineKind, 'date' | 'month' | 'quarter' | 'year'>;

/** A stretch of time that words name: its first and last day. */
export interface TimePoint {
  readonly start: number;
  readonly end: number;
  readonly kind: TimeKind;
  readonly from: string;
  readonly to: string;
  /** False where the year was not printed and the plan's year stands in. */
  readonly yearPrinted: boolean;
  /** False where the words name a part whose bounds are not fixed ("cuối", "đầu", "tuần 2"), or a form open to doubt. */
  readonly exact: boolean;
}

type Span = readonly [from: string, to: string];

const ROMAN_QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };
/** Scans print I as "l" or "1": "Quý ll/2026". */
const quarterNumber = (raw: string): number | null =>
  /^0?[1-4]$/.test(raw) ? Number(raw) : (ROMAN_QUARTERS[raw.replace(/l/g, 'i')] ?? null);

const monthSpan = (year: number, first: number, last: number): Span | null => {
  const from = toIsoDate(year, first, 1);
  const to = toIsoDate(year, last, lastDayOfMonth(year, last));
  return from && to && first <= last ? [from, to] : null;
};
const quarterSpan = (year: number, first: number, last: number): Span | null =>
  monthSpan(year, first * 3 - 2, last * 3);

const SEPARATOR = '\\s*(?:,|;|-|va|&|\\+|/|den|hoac)\\s*';
const YEAR = '(20\\d{2})(?!\\d|[.,]\\d)';
const YEAR_TAIL = `(?:\\s*[/.,-]?\\s*(?:nam\\s*)?${YEAR})?`;
const MONTH = '(?:0?[1-9]|1[0-2])(?!\\d)';
const QUARTER = '(?:[ivl]{1,3}\\b|0?[1-4](?!\\d))';
const PART = '(?:(dau|giua|cuoi|trung tuan|thuong tuan|ha tuan|tuan\\s+\\S{1,5})\\s+)?';

interface Shape {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray, planYear: number | null) => Omit<TimePoint, 'start' | 'end'> | null;
}

const point = (
  kind: TimeKind,
  span: Span | null,
  yearPrinted: boolean,
  exact: boolean,
): Omit<TimePoint, 'start' | 'end'> | null =>
  span && { kind, from: span[0], to: span[1], yearPrinted, exact };

/** First and last of a printed list: "III, IV" → [3, 4]. */
function ends(
  list: string,
  item: RegExp,
  read: (raw: string) => number | null,
): readonly [number, number] | null {
  const numbers = (list.match(item) ?? []).map(read);
  const first = numbers[0];
  const last = numbers.at(-1);
  return first == null || last == null ? null : [first, last];
}

const yearOf = (printed: string | undefined, planYear: number | null): number | null =>
  printed ? Number(printed) : planYear;

const dated = (d: string, m: string, y: string): Omit<TimePoint, 'start' | 'end'> | null => {
  const iso = toIsoDate(Number(y), Number(m), Number(d));
  return point('date', iso ? [iso, iso] : null, true, true);
};

/** Tried in this order at each place of the text; a longer reading stands before a shorter one. */
const SHAPES: readonly Shape[] = [
  {
    // ngày 25 tháng 01 năm 2026; ngày 25 tháng 01
    pattern: new RegExp(
      `(?:ngay\\s*)?(?<!\\d)(\\d{1,2})\\s*thang\\s*(${MONTH})(?:\\s*(?:/|nam|,|-)\\s*(?:nam\\s*)?${YEAR})?(?!\\s*/\\s*\\d)`,
      'y',
    ),
    read: ([, d, m, y], planYear) => {
      const year = yearOf(y, planYear);
      const iso = year === null ? null : toIsoDate(year, Number(m), Number(d));
      return point('date', iso ? [iso, iso] : null, y !== undefined, true);
    },
  },
  {
    pattern:
      /(?:ngay\s*)?(?<![\d/.])(\d{1,2})(?:\s*\/\s*(\d{1,2})\s*\/\s*|-(\d{1,2})-|\.(\d{1,2})\.|\s*\/\s*(\d{1,2})\s*nam\s*)(20\d{2})(?![\d/])/y,
    read: ([, d, a, b, c, e, y]) => dated(d!, (a ?? b ?? c ?? e)!, y!),
  },
  {
    // 6 tháng cuối năm 2025; 6 tháng đầu năm; 9 tháng năm 2026; nửa đầu năm
    pattern: new RegExp(
      `(?:(0?[369]|sau|ba|chin)\\s*thang|nua)\\s*(dau|cuoi)?\\s*(?:cua\\s+)?nam(?:\\s*${YEAR}|(?!\\s*\\d))`,
      'y',
    ),
    read: ([whole, count, part, y], planYear) => {
      const year = yearOf(y, planYear);
      const months = count ? ({ sau: 6, ba: 3, chin: 9 }[count] ?? Number(count)) : 6;
      if (year === null || (!part && whole.startsWith('nua'))) return null;
      const span = part === 'cuoi' ? monthSpan(year, 13 - months, 12) : monthSpan(year, 1, months);
      return point('month', span, y !== undefined, true);
    },
  },
  {
    pattern: new RegExp(
      `${PART}(?:qu[yi]|q)\\s*(${QUARTER}(?:${SEPARATOR}(?:qu[yi]\\s*)?${QUARTER}){0,6})${YEAR_TAIL}`,
      'y',
    ),
    read: ([, part, list, y], planYear) => {
      const year = yearOf(y, planYear);
      const bounds = ends(list!, /[ivl]+\b|\d+/g, quarterNumber);
      if (year === null || !bounds) return null;
      return point('quarter', quarterSpan(year, ...bounds), y !== undefined, !part);
    },
  },
  {
    pattern: new RegExp(
      `${PART}(?:thang|t)\\s*(${MONTH}(?:${SEPARATOR}(?:thang\\s*)?${MONTH}(?!\\s*thang)){0,12}?)(?:\\s*[/.,-]?\\s*(?:nam\\s*)?${YEAR}|(?!\\s*[/.]\\s*\\d|${SEPARATOR}(?:thang\\s*)?${MONTH}))`,
      'y',
    ),
    read: ([, part, list, y], planYear) => {
      const year = yearOf(y, planYear);
      const bounds = ends(list!, /\d+/g, Number);
      if (year === null || !bounds) return null;
      return point('month', monthSpan(year, ...bounds), y !== undefined, !part);
    },
  },
  {
    // 12/2026, 12-2026; 1/2000 is a map's scale
    pattern: /(?<![\d/.-])(0?[1-9]|1[0-2])\s*[/-]\s*(20[1-9]\d)(?![\d/])/y,
    read: ([, m, y]) => point('month', monthSpan(Number(y), Number(m), Number(m)), true, true),
  },
  {
    // giai đoạn 2026 - 2030
    pattern: /(?<![\d/.,])(20\d{2})\s*(?:-|~|den|toi)\s*(?:(?:het\s+)?nam\s+)?(20\d{2})(?![\d/]|[.,]\d)/y,
    read: ([, a, b]) =>
      point('year', Number(a) < Number(b) ? [`${a}-01-01`, `${b}-12-31`] : null, true, true),
  },
  {
    pattern: new RegExp(`${PART}(?:(?:ca\\s+)?nam\\s*)?(?<![\\d/.,-])${YEAR}(?!\\s*/)`, 'y'),
    read: ([, part, y]) => point('year', [`${y}-01-01`, `${y}-12-31`], true, !part || part === 'cuoi'),
  },
  {
    // cuối năm, trong năm, năm nay: the plan's own year
    pattern:
      /(?:(cuoi|dau|giua|trong|ca|het)\s+nam|nam\s+(?:nay|ke hoach))(?!\s*(?:\d|hoc|sau|toi|truoc|\p{L}))/uy,
    read: ([, part], planYear) =>
      point(
        'year',
        planYear === null ? null : [`${planYear}-01-01`, `${planYear}-12-31`],
        false,
        part !== 'dau' && part !== 'giua',
      ),
  },
];

/** Day and month alone: read only where a word before them says that a day is meant, or nothing else stands there. */
const DAY_MONTH = /(?:ngay\s*)?(?<![\d/.])(\d{1,2})\s*[/-]\s*(\d{1,2})(?!\d|\s*[/%]|[.,]\d)/y;
const DAY_WORD = /(?:^|\b(?:ngay|truoc|den|toi|het|nhat|tu)\s*)$/;

const STARTS = /(?<![\p{L}\d])(?=[\dqtndcghbs])/gu;

/**
 * The points of time that a folded text names, in reading order, none inside another. `planYear` stands in for a year
 * that is not printed; without one such a point is not given.
 */
export function findTimePoints(folded: string, planYear: number | null): TimePoint[] {
  const points: TimePoint[] = [];
  let from = 0;
  for (const { index } of folded.matchAll(STARTS)) {
    if (index < from) continue;
    const found = readAt(folded, index, planYear);
    if (!found) continue;
    points.push(found);
    from = found.end;
  }
  return points;
}

function readAt(folded: string, index: number, planYear: number | null): TimePoint | null {
  for (const { pattern, read } of SHAPES) {
    pattern.lastIndex = index;
    const match = pattern.exec(folded);
    const found = match && read(match, planYear);
    if (match && found) return { ...found, start: index, end: index + match[0].length };
  }
  DAY_MONTH.lastIndex = index;
  const match = DAY_MONTH.exec(folded);
  if (!match || planYear === null || !DAY_WORD.test(folded.slice(Math.max(0, index - 12), index)))
    return null;
  const iso = toIsoDate(planYear, Number(match[2]), Number(match[1]));
  if (!iso) return null;
  const end = index + match[0].length;
  return { start: index, end, kind: 'date', from: iso, to: iso, yearPrinted: false, exact: true };
}
