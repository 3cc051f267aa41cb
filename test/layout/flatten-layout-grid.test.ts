import { describe, expect, test } from 'vitest';
import { flattenLayoutGrid, isLayoutGrid } from '../../src/layout/flatten-layout-grid.js';
import { cell, grid, row } from '../tables/build.js';

describe('isLayoutGrid', () => {
  test.each([
    { name: 'letterhead', print: 'UBND TỈNH LÀO CAI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', expected: true },
    { name: 'motto alone', print: ' | Độc lập - Tự do - Hạnh phúc', expected: true },
    { name: 'letterhead of the Party', print: 'TỈNH ỦY LÀO CAI | ĐẢNG CỘNG SẢN VIỆT NAM', expected: true },
    { name: 'number and date', print: 'Số: 12/KH-UBND | Lào Cai, ngày 05 tháng 01 năm 2026', expected: true },
    { name: 'recipients and signature', print: 'Nơi nhận: | TM. ỦY BAN NHÂN DÂN', expected: true },
    { name: 'signature for a chairman', print: ' | KT. CHỦ TỊCH', expected: true },
    { name: 'a table of tasks', print: 'STT | Nhiệm vụ | Chủ trì\n1 | Rà soát | Sở Nội vụ', expected: false },
    { name: 'a word of the foot inside a sentence', print: '1 | Gửi nơi nhận văn bản | Sở', expected: false },
    { name: 'too wide', print: 'Nơi nhận: | a | b | c | d', expected: false },
    {
      name: 'too long',
      print: Array.from({ length: 15 }, () => 'Nơi nhận: | a').join('\n'),
      expected: false,
    },
  ])('$name: $expected', ({ print, expected }) => expect(isLayoutGrid(grid(print))).toBe(expected));
});

describe('flattenLayoutGrid', () => {
  test('gives the lines of its cells, row by row, column by column', () => {
    const lines = flattenLayoutGrid(
      grid('UBND TỈNH LÀO CAI | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSỞ NỘI VỤ | Độc lập - Tự do - Hạnh phúc'),
    );
    expect(lines.map(({ text }) => text)).toEqual([
      'UBND TỈNH LÀO CAI',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'SỞ NỘI VỤ',
      'Độc lập - Tự do - Hạnh phúc',
    ]);
  });

  test('lines of one cell stay lines; merged and empty cells are printed once, and not at all', () => {
    const made = grid('a | <');
    const cells = [cell('ỦY BAN NHÂN DÂN\n\n TỈNH   LÀO CAI '), cell('x', 'left'), cell('')];
    const lines = flattenLayoutGrid({ ...made, rows: [{ ...row('a'), cells }] });
    expect(lines.map(({ text, blankBefore }) => [text, blankBefore])).toEqual([
      ['ỦY BAN NHÂN DÂN', true],
      ['TỈNH LÀO CAI', false],
    ]);
  });
});
