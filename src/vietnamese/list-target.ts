import type { TargetValue } from '../model/records.js';
import { foldKeepingLength } from './fold.js';
import { normalizeSigns } from './signs.js';
import { countNounAt, findValuePhrase } from './value-phrase.js';

export interface ListTarget {
  /** The indicator without the value and the words that lead up to it. */
  readonly name: string;
  /** The value as printed; null where the item prints none. */
  readonly raw: string | null;
  readonly unit: string | null;
  readonly value: TargetValue;
  readonly rule: string;
  readonly confidence: number;
}

const EXISTS: TargetValue = { comparator: 'exists', value: null, min: null, max: null, valueBase: null };
/** Figures that name a document, a year or a span of years. */
const NAMED_BY_FIGURE =
  /(?:de an|du an|nghi quyet|quyet dinh|ke hoach|luat|chi thi|chuong trinh|nam|thang|quy|giai doan|nhiem ky|so)\s+\d[\d./-]*(?:\s*-\s*\d+)?/g;
const UNREAD: TargetValue = { ...EXISTS, comparator: null };
/** Words before a value that say no more than that a value comes. */
const TRAILING_WORDS =
  /(?:[\s:,;=–-]|\b(?:phan dau dat|phan dau|giam con|giam xuong|tang len|on dinh o muc|duy tri on dinh o muc|on dinh|khoang|dat khoang|uoc khoang|dat|o muc|muc|la|bang|chiem|toi thieu dat|uoc dat|dat muc|dat ty le|ty le dat|con|len)(?=[\s:,;=–-]*$))+$/;
const LEADING_WORDS = /^[\s"*-]*(?:(?:phan dau|dat|bao dam|dam bao|duy tri|co)\s+)+$/;
const CLOSING = /^[\s.;,:]+$/;
const NOTE = /^\s*\([^()]*\)[\s.;,]*$/;

/**
 * An item of a numbered list of targets taken apart ("Tỷ lệ phủ sóng 5G trên địa bàn đạt từ 60% dân số trở lên" → name,
 * "từ 60% dân số trở lên", "%", ≥ 60). An item that prints no value says that a thing shall exist.
 */
export function splitListTarget(text: string): ListTarget {
  const item = normalizeSigns(text).replace(/\s+/g, ' ').trim();
  const phrase = findValuePhrase(item);
  if (!phrase) {
    const name = item.replace(/[\s.;,]+$/, '');
    const figures = foldKeepingLength(item)
      .replace(NAMED_BY_FIGURE, '')
      .match(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu);
    return {
      name,
      raw: null,
      unit: null,
      // A figure that could not be read as a value is missing, not a promise that a thing shall exist.
      value: figures ? UNREAD : EXISTS,
      rule: figures ? 'list-value.unread' : 'list-value.none',
      confidence: figures ? 0.4 : 0.75,
    };
  }
  const before = item.slice(0, phrase.start);
  const after = item.slice(phrase.end);
  if (LEADING_WORDS.test(foldKeepingLength(before)) || before.trim() === '') {
    const raw = item.slice(0, phrase.end).trim();
    const name = after.replace(/^[\s,:]+/, '').replace(/[\s.;,]+$/, '');
    const unit = phrase.nounUnit ?? countNounAt(after);
    if (name !== '') {
      return { name, raw, unit, value: phrase.value, rule: phrase.rule, confidence: phrase.confidence };
    }
  }
  const led = TRAILING_WORDS.exec(foldKeepingLength(before))?.[0] ?? '';
  const stem = before.slice(0, before.length - led.length);
  const rest = CLOSING.test(after) || NOTE.test(after) ? '' : after.replace(/[\s.;,]+$/, '');
  const gap = rest !== '' && /^\s*,\s*$/.test(led) ? ',' : '';
  return {
    name: `${stem}${gap}${rest}`.trim(),
    raw: phrase.raw.trim(),
    unit: phrase.nounUnit,
    value: phrase.value,
    rule: phrase.rule,
    confidence: phrase.confidence,
  };
}
