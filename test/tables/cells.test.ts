import { describe, expect, test } from 'vitest';
import { alignCells } from '../../src/tables/align-cells.js';
import { endsClosed, endsOpen, joinPieces, startsLower } from '../../src/tables/cell-shape.js';
import { ColumnProfile } from '../../src/tables/column-profile.js';
import { joinCells } from '../../src/tables/continuation.js';
import { cellsOf, columns, printCells } from './build.js';

const tasks = columns('ordinal', 'task', 'output', 'lead', 'deadline');

describe('alignCells, for a row of its own', () => {
  test.each([
    {
      name: 'as wide as its table',
      row: '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I',
      expected: '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I',
      guessed: false,
    },
    {
      name: 'empty cells too many',
      row: '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I | | ',
      expected: '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I',
      guessed: false,
    },
    {
      name: 'words too many join the last cell: none is lost',
      row: '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I | hoặc Quý II',
      expected: '1 | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I hoặc Quý II',
      guessed: true,
    },
    {
      name: 'merged cells too many are no words',
      row: '1 | A | B | C | D | <',
      expected: '1 | A | B | C | D',
      guessed: false,
    },
    {
      name: 'an output missing: unit and time are laid where they suit',
      row: '1 | Xây dựng kế hoạch | Sở Nội vụ | Quý I/2026',
      expected: '1 | Xây dựng kế hoạch | | Sở Nội vụ | Quý I/2026',
      guessed: true,
    },
    {
      name: 'the ordinal missing',
      row: 'Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026',
      expected: ' | Xây dựng kế hoạch | Kế hoạch | Sở Nội vụ | Quý I/2026',
      guessed: true,
    },
    {
      name: 'the end not printed',
      row: '1 | Xây dựng kế hoạch',
      expected: '1 | Xây dựng kế hoạch | | | ',
      guessed: true,
    },
    { name: 'an ordinal alone', row: '7', expected: '7 | | | | ', guessed: false },
  ])('$name', ({ row, expected, guessed }) => {
    const read = alignCells(cellsOf(row), tasks, null);
    expect({ cells: printCells(read.cells), guessed: read.guessed }).toEqual({
      cells: printCells(cellsOf(expected)),
      guessed,
    });
  });

  test('very wide tables are padded, not laid', () => {
    const wide = columns(...Array.from({ length: 41 }, () => 'extra' as const));
    expect(alignCells(cellsOf('1 | A'), wide, null)).toMatchObject({ guessed: true });
  });
});

describe('alignCells, for the tail of a row', () => {
  const head = {
    cells: cellsOf('1 | Xây dựng kế hoạch triển | Kế hoạch được phê | Sở Khoa học và | Quý I/2026'),
    closed: () => new Set<string>(),
  };
  test.each([
    { name: 'in its place', row: ' | khai Đề án | | | ', expected: ' | khai Đề án | | | ' },
    { name: 'its end not printed', row: ' | | duyệt', expected: ' | | duyệt | | ' },
    {
      name: 'two cells, each on what it goes on',
      row: 'khai Đề án | Công nghệ',
      expected: ' | khai Đề án | | Công nghệ | ',
    },
  ])('$name', ({ row, expected }) =>
    expect(printCells(alignCells(cellsOf(row), tasks, head).cells)).toBe(printCells(cellsOf(expected))),
  );
});

describe('where texts open and end', () => {
  test.each([
    ['Sở Tài chính và', true],
    ['Sở Tài chính,', true],
    ['Kế hoạch số', true],
    ['Nghị quyết (ban hành', true], // a bracket left open
    ['trong tháng', true],
    ['Sở Tài chính', false],
    ['Sở Tài chính.', false],
    ['(Nghị quyết)', false],
    ['', false],
  ])('"%s" cannot end there: %s', (text, expected) => expect(endsOpen(text)).toBe(expected));

  test.each([
    ['và các đơn vị', true],
    ['; Sở Nội vụ', true],
    ['%', true],
    ['Sở Nội vụ', false],
    ['2 lớp', false],
    ['- Sở Nội vụ', false],
  ])('"%s" begins in the middle: %s', (text, expected) => expect(startsLower(text)).toBe(expected));

  test.each([
    ['hoàn thành.', true],
    ['hoàn thành;', true],
    ['hoàn thành', false],
    ['hoàn thành,', false],
  ])('"%s" is closed: %s', (text, expected) => expect(endsClosed(text)).toBe(expected));

  test.each([
    ['', 'a', 'a'],
    ['a', '', 'a'],
    ['a', 'b', 'a b'],
  ])('"%s" and "%s" read "%s"', (head, tail, expected) => expect(joinPieces(head, tail)).toBe(expected));
});

describe('joinCells', () => {
  test.each([
    { head: '1 | A | ', tail: ' | b | c', expected: '1 | A b | c' },
    { head: '1 | A | B', tail: ' | ^ x | ', expected: '1 | A | B' }, // a merged cell is printed once
    { head: '1 | A | B', tail: ' | b', expected: '1 | A b | B' },
  ])('$head + $tail', ({ head, tail, expected }) =>
    expect(printCells(joinCells(cellsOf(head), cellsOf(tail)))).toBe(expected),
  );
});

describe('ColumnProfile', () => {
  const profile = (...texts: readonly string[]): ColumnProfile =>
    new ColumnProfile(
      texts.map((text) => cellsOf(text)),
      0,
    );
  test('shares are of the printed cells', () => {
    const read = profile('1', '', '2', 'Sở Nội vụ', '');
    expect([read.printed, read.ordinals, read.units]).toEqual([3, 2 / 3, 1 / 3]);
  });
  test('a column of nothing has no share', () => {
    const read = profile('', '');
    expect([read.printed, read.meanLength, read.ordinals, read.values, read.clocksAndDurations]).toEqual([
      0, 0, 0, 0, 0,
    ]);
  });
  test.each([
    ['08h00 - 08h30', 1],
    ['02 ngày làm việc', 1],
    ['Quý I/2026', 0],
    ['30/6/2026', 0],
  ])('"%s" is a time of day or a length: %s', (text, share) =>
    expect(profile(text).clocksAndDurations).toBe(share),
  );
  test('prose is told by its length', () => expect(profile(`100% ${'dài '.repeat(40)}`).values).toBe(0));
});
