import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findDates, parseDate, toIsoDate } from '../../src/vietnamese/dates.js';
import { findDeadlinePhrase, parseDeadline } from '../../src/vietnamese/deadlines.js';
import { findDocumentNumbers, parseDocumentNumber } from '../../src/vietnamese/document-number.js';
import { fold, foldKeepingLength } from '../../src/vietnamese/fold.js';
import { measureLegibility } from '../../src/vietnamese/legibility.js';
import { parseMarker } from '../../src/vietnamese/markers.js';
import { findLikelyMisprints } from '../../src/vietnamese/misprints.js';
import { parseNumber } from '../../src/vietnamese/numerals.js';
import { compareKey, placeTones } from '../../src/vietnamese/syllables.js';
import { findValuePhrase, normalizeSigns, parseTargetValue } from '../../src/vietnamese/target-value.js';

const words = fc
  .array(
    fc.constantFrom(
      'Quý',
      'II',
      '/',
      '2026',
      'trước',
      'ngày',
      'tháng',
      'năm',
      '15',
      '6',
      '%',
      '≥',
      'từ',
      'trở lên',
      'đạt',
      ',',
      '-',
      'Kế hoạch',
      'số',
      '46',
      'KH-UBND',
      'NQ/TW',
      'hàng',
      'định kỳ',
      'hoà',
      'thuỷ',
      '(',
      ')',
      '01',
      'mô hình',
      '$',
      '\\geq',
      'đến',
    ),
    { maxLength: 14 },
  )
  .chain((parts) => fc.constantFrom(' ', '').map((gap) => parts.join(gap)));
const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), words);
const day = fc.record({
  y: fc.integer({ min: 1900, max: 2100 }),
  m: fc.integer({ min: 1, max: 12 }),
  d: fc.integer({ min: 1, max: 28 }),
});

describe('normalising twice is normalising once', () => {
  test.each([
    ['fold', fold],
    ['foldKeepingLength', foldKeepingLength],
    ['normalizeSigns', normalizeSigns],
    ['compareKey', (text: string) => compareKey(text.normalize('NFC'))],
    ['placeTones', (text: string) => placeTones(text)],
  ])('%s', (name, normalize) => {
    const texts = name === 'compareKey' || name === 'fold' ? words : anything;
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalize(normalize(text))).toBe(normalize(text));
      }),
    );
  });
});

test('folding keeps every offset', () => {
  fc.assert(
    fc.property(anything, (text) => {
      expect(foldKeepingLength(text)).toHaveLength(text.length);
    }),
  );
});

test('a printed date is read back', () => {
  fc.assert(
    fc.property(day, fc.constantFrom('/', '-', '.', 'words'), ({ y, m, d }, style) => {
      const printed = style === 'words' ? `ngày ${d} tháng ${m} năm ${y}` : `${d}${style}${m}${style}${y}`;
      expect(parseDate(printed)).toBe(toIsoDate(y, m, d));
    }),
  );
});

test('a printed number is read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), (number) => {
      const grouped = String(number).replace(/\B(?=(?:\d{3})+$)/g, '.');
      expect(parseNumber(grouped)).toBe(number);
      expect(parseNumber(String(number))).toBe(number);
    }),
  );
});

test('a document number is read back from what was read', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9999 }),
      fc.constantFrom('/KH-UBND', '-NQ/TW', '/2025/NĐ-CP', '/STC-VP'),
      (serial, rest) => {
        const read = parseDocumentNumber(`${serial} ${rest}`.replace(' /2', '/2').replace(' -', '-'));
        expect(read?.number).toBe(`${serial}${rest}`);
        expect(parseDocumentNumber(read!.number)).toEqual(read);
      },
    ),
  );
});

test('every text has a deadline reading, and its days are in order', () => {
  fc.assert(
    fc.property(anything, fc.option(fc.integer({ min: 2000, max: 2099 })), (raw, planYear) => {
      const { deadline, confidence } = parseDeadline(raw, { planYear });
      expect(deadline.raw).toBe(raw);
      expect(confidence).toBeGreaterThanOrEqual(0);
      expect(confidence).toBeLessThanOrEqual(1);
      if (deadline.start && deadline.end) expect(deadline.start <= deadline.end).toBe(true);
      if (['recurring', 'done', 'other'].includes(deadline.kind))
        expect(deadline).toMatchObject({ start: null, end: null });
    }),
  );
});

test('places are places, whatever the text', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const text = raw.normalize('NFC');
      const slices = [
        ...findDates(text),
        ...findDocumentNumbers(text),
        findDeadlinePhrase(text),
        findValuePhrase(text),
      ];
      for (const found of slices) if (found) expect(text.slice(found.start, found.end)).toBe(found.raw);
      for (const found of findLikelyMisprints(text)) {
        expect(text.slice(found.start, found.end)).toBe(found.printed);
        expect(fold(found.suggested)).toBe(fold(found.printed));
      }
    }),
  );
});

test('a value has a figure or exists, and a range has both ends', () => {
  fc.assert(
    fc.property(anything, (raw) => {
      const value = parseTargetValue(raw)?.value;
      if (!value) return;
      if (value.comparator === 'range') expect(value.min! <= value.max!).toBe(true);
      else if (value.comparator !== 'exists') expect(value.value).toEqual(expect.any(Number));
    }),
  );
});

test('a marker and what follows it are the line', () => {
  fc.assert(
    fc.property(anything, (line) => {
      const found = parseMarker(line);
      if (found) expect(line.replace(/\s/g, '')).toBe((found.marker.raw + found.rest).replace(/\s/g, ''));
      expect(measureLegibility(line).confidence).toBeLessThanOrEqual(1);
    }),
  );
});
