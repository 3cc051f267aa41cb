import type { Comparator, TargetValue } from '../model/records.js';
import { foldKeepingLength } from './fold.js';
import { parseNumber } from './numerals.js';
import { remembered } from './remembered.js';
import { normalizeSigns } from './signs.js';
import { COMPARISON, comparatorOf, FIGURE, LEADING_WORDS, PERCENT } from './value-words.js';

export { type ListTarget, splitListTarget } from './list-target.js';
export { normalizeSigns } from './signs.js';
export { findValuePhrase, type ValuePhrase } from './value-phrase.js';

export interface ValueReading {
  readonly value: TargetValue;
  readonly confidence: number;
  readonly rule: string;
}

/** A cell of more words than this besides the figure is a sentence, and a sentence is no value. */
const UNIT_WORDS = 5;
const LONGEST = 160;
const EDGES = /^[\s*_:]+|[\s*_;:]+$|(?<=[^.])\.$/g;

const NOTE = '(?:\\s*\\([^()]{1,90}\\))?';
const WORDS = `(?:\\s?[\\p{L}/][^\\d≥≤<>();:]{0,70}?)??`;
const SIMPLE = new RegExp(
  `^(?:${LEADING_WORDS}\\s*[:]?\\s*)*(?:(tang|giam)(?: them)?\\s+)?(?:(${COMPARISON})\\s*)?(?:(tu)\\s+(?:tren\\s+)?)?(${FIGURE})(${PERCENT})?(\\+)?(${WORDS})(\\s+tro (?:len|xuong)|\\s+tro di)?${NOTE}$`,
  'u',
);
const RANGE = new RegExp(
  `^(?:${LEADING_WORDS}\\s*[:]?\\s*)*(?:(?:tang|giam)(?: them)?\\s+)?(?:(?:tu|≥|trong khoang)\\s*)?(${FIGURE})(${PERCENT})?\\s*(?:-|den|÷|~|toi|→)\\s*(?:≤\\s*)?(${FIGURE})(${PERCENT})?(${WORDS})${NOTE}$`,
  'u',
);
/** "trên 01 vạn dân ≥ 12": what is counted per stands before the figure. */
const PER_BEFORE = new RegExp(
  `^(?:tren|/|tinh tren)\\s*(${FIGURE}\\s*(?:van |nghin |trieu |ngan )?\\p{L}+(?: \\p{L}+){0,2})\\s*(?:la|dat|:)?\\s*(?:(${COMPARISON})\\s*)?(${FIGURE})(${WORDS})$`,
  'u',
);
/** "12/01 vạn dân", "8 bác sĩ/10.000 dân". */
const PER_FIGURE = new RegExp(
  `^(?:(${COMPARISON})\\s*)?(${FIGURE})(?: \\p{L}[\\p{L} ]{0,30})?\\s*(?:/|\\btren)\\s*(${FIGURE}\\s*(?:van |nghin |trieu |ngan )?(?:dan|nguoi|ho)(?: \\p{L}+){0,2})$`,
  'u',
);
const PER_AFTER =
  /^([^/]{0,40}?)\s*(?:\/|\btren\s+(?=\d))\s*((?:\d[\d.]*\s*)?(?!nam$|thang$|quy$)\p{L}[\p{L}\s]{0,40})$/u;
const BOUNDED = new RegExp(
  `^(${FIGURE})(?:${PERCENT})?\\s*(<|≤)\\s*[xyn](?:\\s*(<|≤)\\s*(${FIGURE})(?:${PERCENT})?)?$|^[xyn]\\s*(≥|≤|>|<|=)\\s*(${FIGURE})(?:${PERCENT})?$`,
);
const RATIO = /^(\d{1,4})\s*\/\s*(\d{1,4})(\s+\p{L}[\p{L}\s]{0,40})?$/u;
const RANK =
  /^(?:thuoc |trong )?(?:top|nhom|top dau|thu hang|xep (?:hang|thu)|hang)\s*(?:thu\s*)?(?:(≤|<)\s*)?(\d{1,3})(?:\s+\p{L}[\p{L}\s]{0,40})?$/u;
const NOT_A_VALUE =
  /\d\s*\/\s*\d{1,2}\s*\/\s*\d|^(?:quy|thang|nam|ngay|truoc|giai doan|den nam|trong nam|q\d)\b|\b(?:so|phu luc|dieu|nghi quyet|ke hoach|quyet dinh)\s+\d|\d\s*[-/]\s*(?:kh|nq|qd|tb|bc)\b|^\d{1,2}\s*(?:h|gio)\b|^\d+[gd]$/;
const EXISTS: Readonly<Record<string, number>> = {
  co: 0.97,
  'da co': 0.9,
  x: 0.4,
  '✓': 0.5,
  '✔': 0.5,
  '√': 0.4,
  'hoan thanh': 0.5,
  dat: 0.5,
  'ban hanh': 0.4,
  'duoc ban hanh': 0.4,
};

const emptyValue: TargetValue = {
  comparator: null,
  value: null,
  min: null,
  max: null,
  valueBase: null,
};

const single = (comparator: Comparator, value: number, valueBase: string | null = null): TargetValue => ({
  ...emptyValue,
  comparator,
  value,
  valueBase,
});

/** A range whose ends are in order; a range printed backwards is a misprint, not a range. */
const range = (min: number, max: number, valueBase: string | null = null): TargetValue | null =>
  min <= max ? { ...emptyValue, comparator: 'range', min, max, valueBase } : null;

const result = (value: TargetValue | null, confidence: number, rule: string): ValueReading | null =>
  value && { value, confidence, rule };

/**
 * Reads a value cell: a figure with its comparison ("≥ 80%", "từ 60% trở lên", "tối thiểu 80%"), a range, what it is a
 * share of or counted per ("≥ 2% GRDP", "trên 01 vạn dân ≥ 12"), or "Có". Null for times, document numbers, prose, two
 * values in one cell, and "Không". The figure is as printed: "1,5 tỷ" is 1.5, its scale belongs to the unit.
 */
export function parseTargetValue(raw: string, context?: { unit?: string | null }): ValueReading | null {
  return read({ raw, unit: context?.unit ?? null });
}

/** Cells of a table repeat a few values many times. */
const read = remembered(
  ({ raw, unit }: { raw: string; unit: string | null }) => `${unit}\n${raw}`,
  readValue,
);

function readValue({ raw, unit }: { raw: string; unit: string | null }): ValueReading | null {
  if (raw.length > LONGEST) return null;
  const text = normalizeSigns(raw.normalize('NFC')).replace(/\s+/g, ' ').replace(EDGES, '').trim();
  const folded = foldKeepingLength(text);
  if (folded === '') return null;
  const exists = EXISTS[folded];
  if (exists !== undefined) return result({ ...emptyValue, comparator: 'exists' }, exists, 'value.exists');
  if (!/\d/.test(folded) || NOT_A_VALUE.test(folded)) return null;
  return (
    readBounded(folded) ??
    readPer(text, folded) ??
    readRatio(text, folded) ??
    readRank(folded) ??
    readRange(text, folded) ??
    readSimple(text, folded, unit ?? null)
  );
}

function readBounded(folded: string): ValueReading | null {
  const match = BOUNDED.exec(folded);
  if (!match) return null;
  const [, low, , , high, sign, alone] = match;
  const number = parseNumber(low ?? alone ?? '');
  if (number === null) return null;
  if (alone) return result(single(comparatorOf(sign!) ?? '=', number), 0.9, 'value.bounded');
  if (!high) return result(single(match[2] === '<' ? '>' : '>=', number), 0.9, 'value.bounded');
  const top = parseNumber(high);
  return top === null ? null : result(range(number, top), 0.8, 'value.bounded');
}

function readPer(text: string, folded: string): ValueReading | null {
  const after = PER_FIGURE.exec(folded);
  const count = after && parseNumber(after[2]!);
  if (after && count !== null) {
    const base = text.slice(text.length - after[3]!.length);
    return result(single(comparatorOf(after[1] ?? '') ?? '=', count, base), 0.9, 'value.per');
  }
  const match = PER_BEFORE.exec(folded);
  const number = match && parseNumber(match[3]!);
  if (!match || number === null) return null;
  const at = folded.indexOf(match[1]!);
  const base = text.slice(at, at + match[1]!.length).trim();
  return result(single(comparatorOf(match[2] ?? '') ?? '=', number, base), 0.9, 'value.per');
}

/** "32/32 xã": as many of so many; nothing says so for certain, and a day and month look the same. */
function readRatio(text: string, folded: string): ValueReading | null {
  const match = RATIO.exec(folded);
  if (!match) return null;
  const [part, whole] = [Number(match[1]), Number(match[2])];
  if (part > whole || (whole >= 1900 && whole <= 2100)) return null;
  const base = text.slice(text.indexOf('/') + 1).trim();
  return result(single('=', part, base), match[3] || whole > 12 ? 0.7 : 0.5, 'value.ratio');
}

function readRank(folded: string): ValueReading | null {
  const match = RANK.exec(folded);
  if (!match) return null;
  const atMost = match[1] !== undefined || /^(?:thuoc |trong )?(?:top|nhom)/.test(folded);
  return result(single(atMost ? '<=' : '=', Number(match[2])), 0.7, 'value.rank');
}

function readRange(text: string, folded: string): ValueReading | null {
  const match = RANGE.exec(folded);
  if (!match) return null;
  const [, low, , high, percent, words = ''] = match;
  const [min, max] = [parseNumber(low!), parseNumber(high!)];
  if (min === null || max === null || countWords(words) > UNIT_WORDS) return null;
  if (!percent && !match[2] && isYear(min) && isYear(max)) return null;
  const at = folded.lastIndexOf(words);
  const base = baseOf(text.slice(at, at + words.length), words, Boolean(percent ?? match[2]));
  return result(range(min, max, base), words.trim() ? 0.85 : 0.95, 'value.range');
}

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1990 && value <= 2100;
const countWords = (words: string): number => (words.trim() === '' ? 0 : words.trim().split(/\s+/).length);

function readSimple(text: string, folded: string, unit: string | null): ValueReading | null {
  const match = SIMPLE.exec(folded);
  if (!match) return null;
  const [, change, words, from, figure, percent, plus, tail = '', onward = ''] = match;
  const number = parseNumber(figure!);
  const rest = tail.trim();
  if (
    number === null ||
    countWords(rest) > UNIT_WORDS ||
    /(?:^|\s)(?:va|hoac|thi|neu|khi)\s/.test(`${rest} `)
  )
    return null;
  const named = words ? comparatorOf(words) : null;
  const comparator: Comparator = /xuong/.test(onward) ? '<=' : onward || from || plus ? '>=' : (named ?? '=');
  const at = figure ? folded.indexOf(tail, folded.indexOf(figure) + figure.length) : 0;
  const base = rest ? baseOf(text.slice(at, at + tail.length), tail, percent !== undefined) : null;
  let confidence = 0.98;
  if (rest) confidence -= 0.08;
  if (change || /khoang|uoc|du kien/.test(folded)) confidence -= 0.25;
  if (from && !onward) confidence -= 0.15;
  if (named && onward && named !== comparator) confidence -= 0.2;
  if (!percent && !named && !rest && isYear(number)) confidence = unit?.trim() === '%' ? 0.1 : 0.4;
  const rule = named || onward || from || plus ? 'value.compared' : 'value.plain';
  return result(single(comparator, number, base), Number(confidence.toFixed(2)), rule);
}

/** What a share is a share of ("2% GRDP"), or what a count is counted per ("12 người/vạn dân"). */
function baseOf(printed: string, folded: string, share: boolean): string | null {
  const per = PER_AFTER.exec(folded.trim());
  if (per) {
    const trimmed = printed.trim();
    return trimmed.slice(trimmed.length - per[2]!.length).trim();
  }
  const words = printed.trim().replace(/^(?:của|trong|trên)\s+/iu, '');
  return share && words !== '' && !/^(?:\/|so voi|nam\b|tro\b|moi\b|hang\b)/.test(folded.trim())
    ? words
    : null;
}

const PLAIN = new RegExp(`^(${FIGURE})\\s?%?$`);

/**
 * The number of a cell that is a plain figure ("84,10%" → 84.1, "2.787.506" → 2787506); null where anything else stands
 * beside it ("Khoảng 13,79%: …", "≥ 80%").
 */
export function plainNumber(raw: string): number | null {
  if (raw.length > 40) return null;
  const match = PLAIN.exec(normalizeSigns(raw).trim());
  return match ? parseNumber(match[1]!) : null;
}
