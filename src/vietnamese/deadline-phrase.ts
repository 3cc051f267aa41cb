import { foldKeepingLength } from './fold.js';
import { findTimePoints } from './time-points.js';

export interface DeadlinePhrase {
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Where words that only lead up to it begin ("định kỳ", ", phải"): a title without the deadline ends here. */
  readonly leadStart: number;
}

const DAY_MONTH =
  '(?:ngay\\s+\\d{1,2}(?:\\s*(?:/|thang)\\s*\\d{1,2})?|(?<![\\d/])\\d{1,2}\\s*(?:/|thang)\\s*\\d{1,2})';
const DAYS = `(?:(?:truoc|vao|den|cham nhat(?: la| vao| den)?|muon nhat(?: la| vao| den)?)\\s+)?(?:cac )?${DAY_MONTH}(?:\\s*(?:,|va|;|&)\\s*(?:truoc )?(?:ngay )?\\d{1,2}(?:\\s*(?:/|thang)\\s*\\d{1,2})?){0,6}`;
const PERIOD = '(?:ngay|tuan|thang|qu[yi]|nam)';
const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'gu');
/** "trước ngày 20 hằng tháng", "Hằng tháng, trước ngày 25", "trước ngày 15 của tháng cuối quý". */
const DAY_OF_PERIOD = whole(
  `(?:hang|moi)\\s+${PERIOD}\\s*,?\\s*${DAYS}|${DAYS}\\s*(?:cua\\s+)?(?:(?:hang|moi)\\s+${PERIOD}|nam\\s+(?:tiep theo|lien ke|ke tiep)|thang\\s+(?:cuoi|dau)(?:\\s+(?:cua\\s+)?(?:moi\\s+|hang\\s+)?qu[yi])?(?:\\s+(?:hang|moi)\\s+nam)?)`,
);
/** "định kỳ hàng quý", "định kỳ 6 tháng, 1 năm". */
const PERIODICALLY = whole(
  `dinh ky\\s+(?:(?:hang|moi|theo|tung)\\s+)?(?:\\d{1,2}\\s+)?${PERIOD}(?:\\s*(?:,|va|hoac)\\s*(?:(?:hang|moi)\\s+)?(?:\\d{1,2}\\s+)?${PERIOD}(?!\\s*\\d{3})){0,4}(?:\\s+(?:mot|1|01)\\s+lan)?`,
);
const BOUND =
  /(?<!\p{L})(?:(?:xong\s+)?(?:truoc|cham nhat|muon nhat)(?:\s+(?:la|vao|trong|den|het|ngay))*|(?:den|toi) het(?:\s+ngay)?|het|xong (?:trong|vao)|trong|vao|thoi (?:han|gian)(?: (?:hoan thanh|thuc hien|bao cao|gui))?\s*:?)\s*$/u;
const COMPLETED = /(?<!\p{L})(?:hoan thanh|hoan tat)\s*$/u;
const WEAK = /^(?:trong|vao)\s*$/;
/** Figures are counted up to such a day; nothing is due on it. */
const COUNTED = /(?:tinh|cap nhat|so lieu|luy ke|ke)\s+(?:den|toi)(?:\s+het)?(?:\s+ngay)?\s*$/;
const LEAD = /(?:(?:[,;]\s*)?(?:va\s+)?(?:dinh ky|phai)\s*[*_]*)$/;
const CLAUSE_START = /(?:^|[,;:(]\s*(?:va\s+|phai\s+)?)$/;

type Span = readonly [start: number, end: number];

/**
 * The deadline in a sentence of running text: a day, month, quarter or half-year that a word such as "trước", "chậm nhất",
 * "trong" sets as a bound, or a stated recurrence. A year in a plan's name, a document's date, "giai đoạn 2026-2030",
 * "hằng năm", "từng năm" and "kịp thời" are none. The first stands where there are several; a bare "định kỳ hàng tháng"
 * gives way to a day.
 */
export function findDeadlinePhrase(sentence: string): DeadlinePhrase | null {
  const folded = foldKeepingLength(sentence);
  if (!/\d|dinh ky/.test(folded)) return null;
  const days = [...folded.matchAll(DAY_OF_PERIOD)].map(
    ({ index, 0: words }): Span => [index, index + words.length],
  );
  const bounds = findBounds(folded);
  const [first] = [...days, ...bounds].sort(([one], [other]) => one - other);
  if (first) return phrase(sentence, folded, first);
  const [period] = folded.matchAll(PERIODICALLY);
  return period ? phrase(sentence, folded, [period.index, period.index + period[0].length]) : null;
}

function findBounds(folded: string): Span[] {
  const spans: Span[] = [];
  // A stand-in year finds the words of times without one; parseDeadline reads them with the plan's.
  for (const point of findTimePoints(folded, 2000)) {
    const before = folded.slice(Math.max(0, point.start - 48), point.start);
    const bound = BOUND.exec(before);
    const completed = COMPLETED.exec(before.slice(0, before.length - (bound?.[0].length ?? 0)));
    if ((!bound && !completed) || COUNTED.test(before)) continue;
    const weak = !completed && (bound === null || WEAK.test(bound[0]));
    if (point.kind === 'year' && weak) continue;
    if (/^(?:trong|ca) nam/.test(folded.slice(point.start, point.end))) continue;
    if (weak && /^\s*,?\s*(?:cua|ve viec)\b/.test(folded.slice(point.end))) continue;
    let start = point.start - (bound?.[0].length ?? 0);
    if (completed && CLAUSE_START.test(folded.slice(0, start - completed[0].length)))
      start -= completed[0].length;
    spans.push([start, point.end]);
  }
  return spans;
}

function phrase(sentence: string, folded: string, [start, end]: Span): DeadlinePhrase {
  const lead = LEAD.exec(folded.slice(Math.max(0, start - 24), start));
  return { start, end, raw: sentence.slice(start, end), leadStart: start - (lead?.[0].length ?? 0) };
}
