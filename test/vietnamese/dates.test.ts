import { describe, expect, test } from 'vitest';
import { findDates, lastDayOfMonth, parseDate } from '../../src/vietnamese/dates.js';

describe('parseDate', () => {
  test.each([
    ['22/12/2024', '2024-12-22'],
    ['22-12-2024', '2024-12-22'],
    ['22.12.2024', '2024-12-22'],
    ['2/6/2025', '2025-06-02'],
    ['ngày 22 tháng 12 năm 2024', '2024-12-22'],
    ['ngày 13 tháng 6/2025', '2025-06-13'],
    ['ngày 22 tháng 12 năm2024', '2024-12-22'], // the space lost
    ['ngày 15 / 9 / 2025', '2025-09-15'],
    ['ngay 16 thang 01 nam 2026', '2026-01-16'], // the marks lost
    ['Hà Nội, ngày 13 tháng 3 năm 2026', '2026-03-13'],
    ['2026-03-13', '2026-03-13'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2025', null], // no such day
    ['31/04/2025', null],
    ['ngày      tháng     năm 2026', null], // a draft's blank
    ['ngày/...../2026', null],
    ['tháng 3 năm 2026', null],
    ['24/7', null],
    ['từ 01/6/2026 đến 30/6/2026', null], // two days
  ])('"%s" is %s', (raw, expected) => expect(parseDate(raw)).toBe(expected));
});

describe('findDates', () => {
  test('gives places and tells blanks from days', () => {
    const text = 'Kế hoạch số 91/KH-UBND ngày 12/02/2026; Kế hoạch số /KH-UBND ngày    tháng    năm 2026';
    expect(findDates(text).map(({ raw, iso, partial, year }) => ({ raw, iso, partial, year }))).toEqual([
      { raw: 'ngày 12/02/2026', iso: '2026-02-12', partial: false, year: 2026 },
      { raw: 'ngày    tháng    năm 2026', iso: null, partial: true, year: 2026 },
    ]);
    for (const { start, end, raw } of findDates(text)) expect(text.slice(start, end)).toBe(raw);
  });

  test.each(['66.7/2025/NQ-CP', '01/2021/QH15', '24/7', '2025-2030', '1/500'])('finds none in "%s"', (text) =>
    expect(findDates(text)).toEqual([]),
  );

  test('a line of a million characters takes no time', () => {
    const started = performance.now();
    findDates('ngày '.repeat(200_000));
    findDates(`ngày${' '.repeat(1_000_000)}`);
    findDates('1/'.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

test.each([
  [2024, 2, 29],
  [2025, 2, 28],
  [2000, 2, 29],
  [2100, 2, 28],
  [2026, 6, 30],
])('month %i-%i has %i days', (year, month, days) => expect(lastDayOfMonth(year, month)).toBe(days));
