import { describe, expect, test } from 'vitest';
import {
  markerLevel,
  parseMarker,
  parseOrdinalCell,
  romanToNumber,
  splitLeadingOrdinal,
} from '../../src/vietnamese/markers.js';

describe('parseMarker', () => {
  test.each([
    ['I. MỤC ĐÍCH', 'roman', 'I', 'MỤC ĐÍCH'],
    ['II- NHIỆM VỤ', 'roman', 'II', 'NHIỆM VỤ'],
    ['I-MỤC TIÊU', 'roman', 'I', 'MỤC TIÊU'],
    ['IV) Kinh phí', 'roman', 'IV', 'Kinh phí'],
    ['Chương II', 'roman', 'II', ''],
    ['Phần thứ nhất', 'roman', '1', ''],
    ['A. PHẦN CHUNG', 'letter', 'A', 'PHẦN CHUNG'],
    ['a) Hoàn thiện', 'letter', 'a', 'Hoàn thiện'],
    ['đ) Chuyển đổi', 'letter', 'đ', 'Chuyển đổi'],
    ['b. Khoa học', 'letter', 'b', 'Khoa học'],
    ['1. Về', 'arabic', '1', 'Về'],
    ['1) Về', 'arabic', '1', 'Về'],
    ['1/ Mục tiêu', 'arabic', '1', 'Mục tiêu'],
    ['2.Về', 'arabic', '2', 'Về'], // glued
    ['1.1. Về', 'arabic', '1.1', 'Về'],
    ['1.1 Về', 'arabic', '1.1', 'Về'],
    ['11.2', 'arabic', '11.2', ''], // the ordinal on a line of its own
    ['I.1. Xây dựng', 'arabic', 'I.1', 'Xây dựng'],
    ['(1) Tỷ lệ', 'paren', '1', 'Tỷ lệ'],
    ['(a) Tỷ lệ', 'paren', 'a', 'Tỷ lệ'],
    ['- Tổ chức', 'dash', null, 'Tổ chức'],
    ['+ Tổ chức', 'dash', null, 'Tổ chức'],
    ['• Tổ chức', 'dash', null, 'Tổ chức'],
    ['Điều 1. Phạm vi', 'article', '1', 'Phạm vi'],
    ['Phụ lục', 'annex', null, ''],
    ['PHỤ LỤC I', 'annex', 'I', ''],
    ['Phụ lục 01', 'annex', '01', ''],
    ['PHỤ LỤC KÈM THEO KẾ HOẠCH', 'annex', null, 'KÈM THEO KẾ HOẠCH'],
  ])('reads "%s"', (line, style, ordinal, rest) => {
    expect(parseMarker(line)).toMatchObject({ marker: { style, ordinal }, rest });
  });

  test.each([
    '57-NQ/TW ngày 22/12/2024', // a document's number
    '12/KH-UBND',
    '2025 – 2030',
    '1.000 tỷ đồng',
    '100% cán bộ',
    '01 mô hình',
    '3 nhà',
    'I/2026', // a quarter
    '22/12/2024',
    '22.12.2024',
    'I11- NHIỆM VỤ', // read wrongly: no roman numeral any more
    'V.I. Lênin', // initials
    'X-quang',
    '0.8 điểm',
    '5G',
    '(2026) năm',
    '(1), (2) và (3)', // speaks of items, heads none
    'Điều 5 của Luật',
    'Phụ lục I, Phụ lục II của Kế hoạch này', // speaks of annexes
    '**rõ người**',
    '-----',
    '',
  ])('finds none in "%s"', (line) => expect(parseMarker(line)).toBeNull());

  test('levels order the styles of one plan', () => {
    const levels = ['Phụ lục I', 'A. X', 'I. X', '1. X', '1.1. X', 'a) X', '(1) X', '- X', '+ X'].map(
      (line) => markerLevel(parseMarker(line)!.marker),
    );
    expect(levels).toEqual([...levels].sort((one, other) => one - other));
    expect(new Set(levels).size).toBe(levels.length);
  });

  test('brothers', () => {
    const [one, two, sub] = ['1. X', '2) X', '1.1. X'].map((line) => parseMarker(line)!.marker);
    expect([two!.style, markerLevel(two!)]).toEqual([one!.style, markerLevel(one!)]);
    expect([sub!.style, markerLevel(sub!)]).not.toEqual([one!.style, markerLevel(one!)]);
  });

  test('a line of a million characters takes no time', () => {
    const started = performance.now();
    parseMarker(`${' '.repeat(10)}${'1.'.repeat(500_000)}`);
    parseMarker('('.repeat(1_000_000));
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('romanToNumber', () => {
  test.each([
    ['I', 1],
    ['iv', 4],
    ['XIX', 19],
    ['XL', 40],
    ['IIII', null],
    ['IC', null],
    ['', null],
    ['A', null],
  ])('"%s" is %s', (raw, expected) => expect(romanToNumber(raw)).toBe(expected));
});

describe('parseOrdinalCell', () => {
  test.each([
    ['1', '1', 'arabic'],
    ['1.', '1', 'arabic'],
    ['01', '01', 'arabic'],
    ['11.2', '11.2', 'arabic'],
    ['1.1.', '1.1', 'arabic'],
    ['I', 'I', 'roman'],
    ['II.', 'II', 'roman'],
    ['(7)', '7', 'paren'],
    ['a', 'a', 'letter'],
    ['A', 'A', 'letter'],
    ['**1**', '1', 'arabic'],
    ['I.1', 'I.1', 'arabic'],
  ])('reads "%s"', (text, ordinal, style) => expect(parseOrdinalCell(text)).toEqual({ ordinal, style }));

  test.each(['-', 'x', '0.8', '2025', '1.000', '84,10%', 'Có', '1. Triển khai', ''])(
    'finds none in "%s"',
    (text) => expect(parseOrdinalCell(text)).toBeNull(),
  );
});

describe('splitLeadingOrdinal', () => {
  test.each([
    ['1. Triển khai', '1', 'Triển khai'],
    ['4.1 Xây dựng', '4.1', 'Xây dựng'],
    ['2.2. Triển khai', '2.2', 'Triển khai'],
    ['I. Hoàn thiện', 'I', 'Hoàn thiện'],
    ['2.Về', '2', 'Về'],
    ['(1) Tỷ lệ', '1', 'Tỷ lệ'],
    ['1. 100% hồ sơ', '1', '100% hồ sơ'],
  ])('takes "%s" apart', (text, ordinal, rest) =>
    expect(splitLeadingOrdinal(text)).toMatchObject({ ordinal, rest }),
  );

  test.each(['84 nền tảng số', '01 mô hình', '100% cán bộ', '5G', '1.000 hộ', '3.5 tỷ', '1.2.'])(
    'leaves "%s" whole',
    (text) => expect(splitLeadingOrdinal(text)).toBeNull(),
  );
});
