import { describe, expect, test } from 'vitest';
import { groupRowOf, isGroupLine, isStrayTail } from '../../src/tables/group-line.js';
import { declaredCount, isGroupRow, isTotalRow, ordinalOfRow } from '../../src/tables/group-row.js';
import { cellsOf, columns, line, printCells } from './build.js';

const targets = columns('ordinal', 'indicator', 'unit', 'value', 'lead');
const inside = { breakBefore: false, itemsAreRoman: false, spansKnown: false };

describe('isGroupRow', () => {
  test.each([
    { row: 'I | Về phát triển hạ tầng (02) | | | ', expected: true },
    { row: 'I | Về phát triển hạ tầng | % | | ', expected: true }, // a stray cell beside the title
    { row: 'I | Về phát triển hạ tầng | % | 80 | ', expected: true }, // two of them
    { row: 'A | Chỉ tiêu kinh tế | | | ', expected: true },
    { row: 'I. Về phát triển hạ tầng | | | | ', expected: true }, // the title where the ordinals stand
    { row: ' | I. Về phát triển hạ tầng | | | ', expected: true },
    { row: 'I. Về phát triển hạ tầng | < | < | < | <', expected: true },
    { row: '1 | Chỉ tiêu về hạ tầng | < | < | <', expected: true }, // an arabic title across the row
    { row: 'Chỉ tiêu về hạ tầng | < | < | < | <', expected: true },
    { row: ' | Chỉ tiêu về hạ tầng (03) | | | ', expected: true }, // announces its rows
    { row: 'Chỉ tiêu về hạ tầng | | | | ', expected: true }, // words where the ordinals stand
    { row: '1 | Tỷ lệ phủ sóng 5G | % | 60 | Sở KHCN', expected: false },
    { row: '1 | Tỷ lệ phủ sóng 5G | | | ', expected: false },
    { row: ' | dân số trở lên | | | ', expected: false }, // a tail
    { row: 'dân số trở lên | | | | ', expected: false }, // a tail that lost its tabs
    { row: ' | Chỉ tiêu về hạ tầng | | | ', expected: false }, // joinRows decides by the rows around
    { row: 'I | | | | ', expected: false }, // an ordinal alone titles nothing
    { row: ' | | | | ', expected: false },
  ])('$row: $expected', ({ row, expected }) =>
    expect(isGroupRow(cellsOf(row), targets, inside)).toBe(expected),
  );

  test.each([
    { row: 'II | Về phát triển hạ tầng | | | ', expected: true },
    { row: 'II | Tỷ lệ phủ sóng 5G | % | 60 | ', expected: false },
  ])('where items are numbered with roman numerals, $row: $expected', ({ row, expected }) =>
    expect(isGroupRow(cellsOf(row), targets, { ...inside, itemsAreRoman: true })).toBe(expected),
  );

  test.each([
    { row: 'và các đơn vị liên quan | < | < | < | <', breakBefore: true, expected: false }, // a tail on a new page
    { row: 'và các đơn vị liên quan | < | < | < | <', breakBefore: false, expected: true },
  ])('$row, after a page end $breakBefore: $expected', ({ row, breakBefore, expected }) =>
    expect(isGroupRow(cellsOf(row), targets, { ...inside, breakBefore })).toBe(expected),
  );
});

describe('isTotalRow', () => {
  test.each([
    ['Tổng cộng | | 12 | 100 | ', true],
    [' | Tổng số: | 12 | | ', true],
    ['1 | Tổng (I + II) | | 100 | ', true],
    ['Cộng | 12', true],
    ['1 | Tổng sản phẩm trên địa bàn | % | 8 | ', false],
    ['1 | Cộng đồng doanh nghiệp số | % | 8 | ', false],
    [' | | | | ', false],
  ])('%s: %s', (row, expected) => expect(isTotalRow(cellsOf(row))).toBe(expected));
});

describe('ordinalOfRow', () => {
  test.each([
    { row: '3 | A | | | ', expected: { ordinal: '3', style: 'arabic', column: 0 } },
    { row: ' | 3. Tỷ lệ hồ sơ | | | ', expected: { ordinal: '3', style: 'arabic', column: 1 } },
    { row: '11.2 Tỷ lệ hồ sơ | | | | ', expected: { ordinal: '11.2', style: 'arabic', column: 0 } },
    { row: '^ 3 | Tỷ lệ hồ sơ | | | ', expected: null }, // the ordinal of the row above
    { row: ' | 84 nền tảng số | | | ', expected: null }, // a figure of the words
    { row: ' | | | 12 | ', expected: null },
  ])('$row', ({ row, expected }) => {
    const read = ordinalOfRow(cellsOf(row), targets);
    expect(read && { ordinal: read.ordinal, style: read.style, column: read.column }).toEqual(expected);
  });
});

describe('declaredCount', () => {
  test.each([
    ['Về hạ tầng (02)', '02'],
    ['Về hạ tầng (25 chỉ tiêu):', '25'],
    ['Về hạ tầng [3 nhiệm vụ]', '3'],
    ['Về hạ tầng (2026)', undefined],
    ['Về hạ tầng (02) của tỉnh', undefined],
  ])('"%s": %s', (title, expected) => expect(declaredCount.exec(title)?.[1]).toBe(expected));
});

describe('lines between pieces of table', () => {
  test.each([
    { print: 'II. Về nhân lực', group: true, tail: false },
    { print: '**Về nhân lực**', group: true, tail: false },
    { print: 'Về nhân lực (03)', group: true, tail: false },
    { print: '2. Về nhân lực', group: true, tail: false },
    { print: 'Ghi chú: số liệu đến 31/12', group: false, tail: false },
    { print: '(1) Số liệu ước tính', group: true, tail: false },
    { print: 'Nguồn: Sở Tài chính', group: false, tail: false },
    { print: '* Số liệu ước tính', group: false, tail: false },
    { print: '- Sở Nội vụ;', group: false, tail: false },
    { print: 'II. Sở Nội vụ;', group: false, tail: false }, // an item of a list goes on
    { print: 'Phụ lục II', group: false, tail: false },
    { print: 'Điều 2. Hiệu lực', group: false, tail: false },
    { print: `II. ${'dài '.repeat(60)}`, group: false, tail: false },
    { print: 'và các đơn vị liên quan', group: false, tail: true },
    { print: `và ${'dài '.repeat(60)}`, group: false, tail: false },
  ])('$print: group $group, tail $tail', ({ print, group, tail }) => {
    const block = line(print);
    expect({ group: isGroupLine(block), tail: isStrayTail(block) }).toEqual({ group, tail });
  });

  test('becomes a row across the table', () => {
    const row = groupRowOf(line('II. Về nhân lực'), 3);
    expect(printCells(row.cells)).toBe('II. Về nhân lực | < | <');
    expect(row).toMatchObject({ heading: true, breakBefore: false });
  });
});
