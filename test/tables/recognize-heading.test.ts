import { describe, expect, test } from 'vitest';
import { isNumberingRow, recognizeHeading } from '../../src/tables/recognize-heading.js';
import { type Draft, repeatedHeading } from '../../src/tables/table-draft.js';
import { cellsOf, rows } from './build.js';

const read = (print: string) => {
  const heading = recognizeHeading(rows(print), 0);
  return heading && { texts: heading.texts, rows: heading.rows.length };
};

describe('recognizeHeading', () => {
  test.each([
    {
      name: 'one row',
      print: 'STT | Nhiệm vụ | Cơ quan chủ trì | Thời gian hoàn thành\n1 | A | Sở Nội vụ | Quý I',
      expected: { texts: ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Thời gian hoàn thành'], rows: 1 },
    },
    {
      name: 'a column without a heading',
      print: ' | Nhiệm vụ | Cơ quan chủ trì\n1 | A | Sở Nội vụ',
      expected: { texts: ['', 'Nhiệm vụ', 'Cơ quan chủ trì'], rows: 1 },
    },
    {
      name: 'the row that numbers the columns belongs to it',
      print: 'STT | Nhiệm vụ | Chủ trì | Phối hợp\n(1) | (2) | (3) | (4)\n1 | A | Sở Nội vụ | ',
      expected: { texts: ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp'], rows: 2 },
    },
    {
      name: 'two rows, the upper cell left open over the second column',
      print:
        'STT | Nhiệm vụ | Trách nhiệm | | Thời hạn\n | | Chủ trì | Phối hợp | \n1 | A | Sở Nội vụ | | Quý I',
      expected: {
        texts: ['STT', 'Nhiệm vụ', 'Trách nhiệm Chủ trì', 'Trách nhiệm Phối hợp', 'Thời hạn'],
        rows: 2,
      },
    },
    {
      name: 'two rows with spans known',
      print:
        '#STT | Chỉ tiêu | Trách nhiệm | <\n#^ STT | ^ Chỉ tiêu | Chủ trì | Phối hợp\n1 | A | Sở Nội vụ | ',
      expected: { texts: ['STT', 'Chỉ tiêu', 'Trách nhiệm Chủ trì', 'Trách nhiệm Phối hợp'], rows: 2 },
    },
    {
      name: 'two rows, merged cells printed in each of them (docling)',
      print:
        'STT | Chỉ tiêu | Trách nhiệm | Trách nhiệm\nSTT | Chỉ tiêu | Chủ trì | Phối hợp\n1 | A | Sở Nội vụ | ',
      expected: { texts: ['STT', 'Chỉ tiêu', 'Trách nhiệm Chủ trì', 'Trách nhiệm Phối hợp'], rows: 2 },
    },
    {
      name: 'two rows and the numbering',
      print:
        'TT | Chỉ tiêu | Mục tiêu | | \n | | 2026 | 2030 | 2045\n(1) | (2) | (3) | (4) | (5)\n1 | A | 1 | 2 | 3',
      expected: { texts: ['TT', 'Chỉ tiêu', 'Mục tiêu 2026', 'Mục tiêu 2030', 'Mục tiêu 2045'], rows: 3 },
    },
    // --- no headings ---
    { name: 'a row of content', print: '1 | Xây dựng kế hoạch | Sở Nội vụ | Quý I/2026', expected: null },
    { name: 'a tail', print: ' | và đào tạo | Sở Nội vụ | ', expected: null },
    {
      name: 'a tail of words that also head columns',
      print: 'nhiệm vụ | đơn vị chủ trì | thời hạn',
      expected: null,
    },
    { name: 'one known word', print: 'Nhiệm vụ | | ', expected: null },
    { name: 'words that head nothing', print: 'Bánh | Kẹo | Nước', expected: null },
    {
      name: 'sentences that open with words of headings',
      print: `Nhiệm vụ ${'rất quan trọng '.repeat(9)}| Kết quả ${'rất quan trọng '.repeat(9)}| Thời gian tới`,
      expected: null,
    },
    { name: 'most columns open', print: 'Nhiệm vụ | Chủ trì | | | | ', expected: null },
  ])('$name', ({ print, expected }) => expect(read(print)).toEqual(expected));

  test('a data row below is no second row', () =>
    expect(read('STT | Nhiệm vụ | Chủ trì\n1 | Đôn đốc nhiệm vụ | Sở Nội vụ')?.rows).toBe(1));

  test('a group below is no second row', () =>
    expect(read('STT | Nhiệm vụ | Chủ trì\nI | Nhiệm vụ thường xuyên | ')?.rows).toBe(1));
});

describe('isNumberingRow', () => {
  test.each([
    { print: '1 | 2 | 3', expected: true },
    { print: '(1) | (2) | (3)', expected: true },
    { print: '[1] | [2] | [3]', expected: true },
    { print: 'A | B | 1 | 2', expected: true },
    { print: '1 | 2 | 3 = 2 + 1', expected: true },
    { print: '1 | 2', expected: false }, // too few to tell
    { print: '1 | 3 | 4', expected: false }, // figures of a row
    { print: '1 | A | 2026', expected: false },
    { print: '1 | Xây dựng | 3', expected: false },
  ])('$print: $expected', ({ print, expected }) => expect(isNumberingRow(cellsOf(print))).toBe(expected));
});

describe('repeatedHeading', () => {
  const draftOf = (print: string): Draft => {
    const heading = recognizeHeading(rows(print), 0)!;
    return {
      heading,
      width: heading.texts.length,
      at: 0,
      spansKnown: false,
      rows: [],
      sources: [],
      captions: [],
      lineGroups: 0,
    };
  };
  const one = 'STT | Nhiệm vụ | Chủ trì | Thời hạn';
  const numbered = `${one}\n(1) | (2) | (3) | (4)`;
  const two = 'STT | Nhiệm vụ | Trách nhiệm | | Thời hạn\n | | Chủ trì | Phối hợp | ';
  test.each([
    { name: 'printed again', first: one, again: `${one}\n5 | A | B | C`, expected: 1 },
    { name: 'in other letters', first: one, again: 'Stt | NHIỆM VỤ | Chủ trì | Thời  hạn', expected: 1 },
    { name: 'one column lost', first: one, again: 'STT | Nhiệm vụ | Chủ trì | ', expected: 1 },
    { name: 'with the numbering', first: numbered, again: numbered, expected: 2 },
    { name: 'the numbering left out', first: numbered, again: `${one}\n5 | A | B | C`, expected: 1 },
    { name: 'numbered only there', first: one, again: numbered, expected: 2 },
    { name: 'two rows', first: two, again: two, expected: 2 },
    { name: 'another heading', first: one, again: 'TT | Chỉ tiêu | ĐVT | Kế hoạch', expected: 0 },
    { name: 'half of it', first: one, again: 'STT | Nhiệm vụ | Kinh phí | Ghi chú', expected: 0 },
    { name: 'a row of content', first: one, again: '5 | Nhiệm vụ khác | Sở Nội vụ | Quý I', expected: 0 },
    { name: 'nothing', first: one, again: ' | | | ', expected: 0 },
  ])('$name', ({ first, again, expected }) =>
    expect(repeatedHeading(draftOf(first), rows(again), 0)).toBe(expected),
  );

  test('of no table there is none', () => expect(repeatedHeading(null, rows(one), 0)).toBe(0));
});
