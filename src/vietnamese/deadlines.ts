import type { Deadline } from '../model/records.js';
import { findDocumentNumbers } from './document-number.js';
import { fold, foldKeepingLength } from './fold.js';
import { remembered } from './remembered.js';
import { findTimePoints, type TimePoint } from './time-points.js';

export { isClockTime, isDuration } from './clock-times.js';
export { type DeadlinePhrase, findDeadlinePhrase } from './deadline-phrase.js';

export interface DeadlineReading {
  readonly deadline: Deadline;
  readonly confidence: number;
  readonly rule: string;
}

/** Confidence of a reading: what the words say in full, less for each thing that had to be supplied. */
const CONFIDENCE = {
  whole: 0.98,
  withOtherWords: 0.88,
  inProse: 0.6,
  noYear: 0.25,
  inexact: 0.2,
  other: 0.85,
  unread: 0.2,
};

/** A deadline of more words than this besides the time is prose. */
const OTHER_WORDS = 6;
/** Longer than this no deadline cell is read: it is a cell of another kind, put in the wrong column. */
const LONGEST = 600;

const RECURRING =
  /\b(?:thuong (?:xuyen|ky|nien)|hang (?:ngay|tuan|thang|qu[yi]|nam)|dinh ky|lien tuc|quanh nam|nam (?:tiep theo|lien ke|ke tiep)|moi (?:ngay|tuan|thang|quy|nam)|theo (?:tung )?(?:thang|quy|nam)\b(?! \d)|tung (?:thang|quy|nam)|(?:thang|quy|nam|ngay|tuan)\s*\/\s*lan|lan\s*\/\s*(?:thang|quy|nam|tuan)|(?:cac|nhung) nam (?:tiep theo|sau|tiep)|duy tri|thang (?:cuoi|dau) (?:cua )?(?:moi )?quy(?! ?[ivx\d]))\b/;
const DONE =
  /^(?:-\s*)?(?:da (?:hoan (?:thanh|tat)|thuc hien|ban hanh|trien khai|xong|co|dat|phe duyet|trinh)|hoan thanh$|xong$|da$)/;
/** Conditions that plans print instead of a time; anything that merely begins alike ("theo thời gian thực …") is prose. */
const OTHER =
  /^(?:theo (?:dung )?(?:huong dan|quy dinh|tien do|ke hoach|lo trinh|yeu cau|chi dao|phan cong|phan ky|tung|chuong trinh|quyet dinh|nghi quyet|van ban|cong van|de nghi|tinh hinh|dinh huong|giai doan|mua|nhu cau|thuc te|thoi (?:han|gian|diem)(?! thuc)|dot|nhiem vu|de an|du an|thong bao|su chi dao|chu truong|nien|lich)|quy dinh(?:$| cua | tai | chung| hien hanh)|(?:ngay )?(?:sau (?:khi|ngay|thoi)|khi )|sau \d|trong (?:vong )?\d+ ?(?:\(\w+\) ?)?(?:ngay|gio|tuan|thang(?! (?:dau|cuoi)))|\d+ ?(?:ngay|tuan|thang(?! (?:dau|cuoi|nam)))\b|cham nhat (?:la )?(?:sau )?\d+ ?(?:ngay|gio)|tuy |dot xuat|kip thoi|dung (?:tien do|thoi|han|lo trinh)|dang (?:thuc|trien)|chua |truoc khi |bao dam (?:tien do|dung)|dam bao (?:tien do|dung)|trong thoi gian |hoan thanh (?:dung|theo (?:tien|ke|lo|quy|yeu|huong)|khi |sau khi|ngay khi)|neu co|khan truong|nam hoc)/;
/** Words that hold a bare year as a bound rather than as part of a name ("kế hoạch năm 2026"). */
const YEAR_BOUND = /\b(?:den|trong|truoc|het|phan ky|giai doan|hoan thanh)(?: het)?\s*(?:nam\s*)?$/;
const BEFORE = /\btruoc(?:\s+(?:het|thoi diem|thoi han|moc|ngay))?\s*(?:cuoi\s+)?(?:cua\s+)?$/;
const UNTIL =
  /\b(?:(?:den|toi)(?:\s+(?:het|cuoi|truoc))?|het|cham nhat(?:\s+(?:la|vao|den|trong|het))*|muon nhat(?:\s+(?:la|vao|den|trong|het))*|khong (?:qua|muon hon))\s*$/;
const FROM = /\b(?:tu|bat dau(?: tu)?|ke tu)\s*$/;
const AFTER = /\bsau\s*$/;
const JOIN = /^\s*(?:,|;|-|va|&|\/|hoac|den(?:\s+het)?|toi)?\s*$/;
const RANGE_JOIN = /^\s*(?:den(?:\s+het)?|toi|-)\s*$/;
const MONTH_CELL = /^(?:0?[1-9]|1[0-2])\.20\d{2}$/;
const QUARTER_CELL = /^(?:i{1,3}|iv)\s*[/-]\s*20\d{2}$/;
const EDGES = /^[\s"'*_\-:;.,()]+|[\s"'*_:;.,()]+$/g;

/** A leap year, for finding the words of a time whose year is not known. */
const ANY_YEAR = 2000;

const dayBefore = (iso: string): string => {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
};

/** Citations carry dates that are no deadlines ("theo Quyết định số 12/QĐ-UBND ngày 15/3/2026"): blanked, length kept. */
function withoutCitations(raw: string, folded: string): string {
  let text = folded;
  for (const number of findDocumentNumbers(raw)) {
    const tail =
      /^\s*,?\s*(?:ngay\s+)?\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|^\s*,?\s*ngay\s+\d{1,2}\s+thang\s+\d{1,2}(?:\s+nam\s+|\s*\/\s*)\d{4}/.exec(
        text.slice(number.end, number.end + 60),
      );
    const end = number.end + (tail?.[0].length ?? 0);
    text = text.slice(0, number.start) + '#'.repeat(end - number.start) + text.slice(end);
  }
  return text;
}

/**
 * Reads a deadline cell or phrase; total, so every text gets a kind, and what no rule knows is `other` with little
 * confidence. `end` is the last day the words allow; "trước" a month, quarter or year ends the day before it, before a
 * date on that date; a list of alternatives ends with its last; of two stages in one text the first is the deadline; a
 * missing year is the plan's (`planYear`), with less confidence. `raw` stays as it came.
 */
export function parseDeadline(raw: string, context: { planYear: number | null }): DeadlineReading {
  return read({ raw, planYear: context.planYear });
}

/** Cells of a table repeat a few deadlines many times. */
const read = remembered(
  ({ raw, planYear }: { raw: string; planYear: number | null }) => `${planYear}\n${raw}`,
  readDeadline,
);

function readDeadline({ raw, planYear }: { raw: string; planYear: number | null }): DeadlineReading {
  if (raw.length > LONGEST) return without(raw, 'other', 0, 'deadline.prose');
  const printed = raw.normalize('NFC');
  const folded = foldKeepingLength(printed).replace(/\s/g, ' ');
  const plain = fold(printed).replace(EDGES, '');
  if (plain === '') return without(raw, 'other', 0, 'deadline.empty');
  if (DONE.test(plain)) return without(raw, 'done', plain === 'hoan thanh' ? 0.6 : 0.95, 'deadline.done');
  if (QUARTER_CELL.test(plain)) {
    const quarter = parseDeadline(`quý ${plain}`, { planYear });
    return {
      ...quarter,
      deadline: { ...quarter.deadline, raw },
      confidence: 0.9,
      rule: 'deadline.quarter-bare',
    };
  }
  const words = plain.split(' ').length;
  if (MONTH_CELL.test(plain)) {
    const month = parseDeadline(raw.replace('.', '/'), { planYear });
    return { ...month, deadline: { ...month.deadline, raw } };
  }
  if (RECURRING.test(plain)) {
    return without(raw, 'recurring', words <= 14 ? 0.95 : 0.6, 'deadline.recurring');
  }
  const text = withoutCitations(printed, folded);
  const points = findTimePoints(text, planYear);
  const [first] = points;
  const other = OTHER.test(plain);
  const named =
    first?.kind === 'year' && !YEAR_BOUND.test(text.slice(0, first.start + 4).replace(/nam.{0,4}$|\d+$/, ''));
  if (!first && !other && planYear === null) {
    const [yearless] = findTimePoints(text, ANY_YEAR);
    if (yearless) return without(raw, yearless.kind, CONFIDENCE.noYear, 'deadline.no-year');
  }
  if (!first || (other && named)) {
    return other
      ? without(raw, 'other', CONFIDENCE.other, 'deadline.condition')
      : without(raw, 'other', CONFIDENCE.unread, 'deadline.unread');
  }
  return reading(raw, text, points, first, other);
}

function without(raw: string, kind: Deadline['kind'], confidence: number, rule: string): DeadlineReading {
  return { deadline: { raw, kind, start: null, end: null }, confidence, rule };
}

/** The run of points that starts with the first: alternatives or a range, joined by no more than a separator. */
function joined(text: string, points: readonly TimePoint[], first: TimePoint): TimePoint {
  let last = first;
  for (const next of points.slice(1)) {
    const between = text.slice(last.end, next.start).replace(/\b(?:ngay|truoc|thang|quy|nam)\s*$/, '');
    if (!JOIN.test(between)) break;
    if (next.kind !== first.kind && !RANGE_JOIN.test(between)) break;
    if (next.to < last.to) break;
    last = next;
  }
  return last;
}

function reading(
  raw: string,
  text: string,
  points: readonly TimePoint[],
  first: TimePoint,
  conditional: boolean,
): DeadlineReading {
  const last = joined(text, points, first);
  const before = text.slice(0, first.start);
  const used = text.slice(first.start, last.end).trim().split(/\s+/).length;
  const otherWords = text.trim().split(/\s+/).length - used;
  const exact = first.exact && last.exact;
  let confidence = conditional || otherWords > OTHER_WORDS ? CONFIDENCE.inProse : CONFIDENCE.withOtherWords;
  if (!conditional && otherWords <= 3) confidence = CONFIDENCE.whole;
  if (!first.yearPrinted || !last.yearPrinted) confidence -= CONFIDENCE.noYear;
  if (!exact) confidence -= CONFIDENCE.inexact;
  const done = (
    kind: Deadline['kind'],
    start: string | null,
    end: string | null,
    rule: string,
  ): DeadlineReading => ({
    deadline: { raw, kind, start, end },
    confidence: Math.max(0.1, Number(confidence.toFixed(2))),
    rule,
  });
  if (AFTER.test(before)) return without(raw, 'other', CONFIDENCE.other, 'deadline.after');
  if (BEFORE.test(before)) {
    const until = /\bcuoi\s*$/.test(before) || /^cuoi/.test(text.slice(first.start)) || last.kind === 'date';
    return done(last.kind, null, until ? last.to : dayBefore(last.from), 'deadline.before');
  }
  if (UNTIL.test(before)) return done(last.kind, null, last.to, 'deadline.until');
  const open = last === first && !/\b(?:den|toi)\b|-/.test(text.slice(first.start, first.end));
  if (FROM.test(before) && open) {
    confidence -= CONFIDENCE.inexact;
    return done(first.kind, first.from, null, 'deadline.from');
  }
  return done(last.kind, first.from, last.to, `deadline.${last === first ? last.kind : 'list'}`);
}

/**
 * Whether a text is the kind of thing a deadline column holds: a time, a recurrence, "done" or one of the usual
 * conditions, without a sentence around it. A clock time or a duration is none.
 */
export function deadlinePlausible(raw: string): boolean {
  if (raw.length > LONGEST) return false;
  const plain = fold(raw);
  if (plain === '' || plain.length > 160) return false;
  const { deadline, confidence, rule } = parseDeadline(raw, { planYear: ANY_YEAR });
  if (rule === 'deadline.unread' || rule === 'deadline.empty') return false;
  if (deadline.kind === 'recurring') return confidence > 0.6;
  const words = plain.split(' ').length;
  if (deadline.kind === 'done' || deadline.kind === 'other') return words <= 14;
  if (confidence < 0.5 || OF_SOMETHING.test(plain)) return false;
  return STARTS_WITH_TIME.test(plain) ? words <= 25 : words <= 10 && STARTS_WITH_ACT.test(plain);
}

/** A document's date, or a year of something: "ngày 22/12/2024 của Bộ Chính trị", "2026 như sau". */
const OF_SOMETHING = /^(?:ngay |nam )?[\d/.]+,? (?:cua|ve|nhu|tren|trong|cho|theo|tai)\b/;
const STARTS_WITH_TIME =
  /^[^a-z\d]*(?:(?:thoi (?:gian|han)|phan ky|giai doan|nhiem ky|tu|den|toi|trong|truoc|sau|vao|het|cham|muon|cuoi|dau|giua|khoang|ca|nua|tuan|thang|qu[yi]|nam|ngay|sau|ba|chin|q\d|t\d{1,2})\b|[ivl]{1,3}\s*[/-]\s*20\d\d|\d{1,2}\s*[/-]\s*\d|\d{1,2}\.(?:\d{1,2}\.)?20\d\d|20\d\d\b|0?[369] thang\b|\d{1,2} thang\b)/;
const STARTS_WITH_ACT =
  /^[^a-z\d]*(?:hoan thanh|hoan tat|thuc hien|trien khai|ban hanh|xong|du kien|trinh|bao cao)\b/;
