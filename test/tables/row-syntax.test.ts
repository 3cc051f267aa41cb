import { describe, expect, test } from 'vitest';
import { isRuleRow, rowSyntaxOf, splitRow } from '../../src/tables/row-syntax.js';

describe('rowSyntaxOf', () => {
  test.each([
    { line: '1\tXây dựng kế hoạch', expected: 'tab' },
    { line: '\t\tvà đào tạo', expected: 'tab' },
    { line: 'a\tb | c', expected: 'tab' }, // a pipe inside a cell
    { line: '| 1 | Xây dựng |', expected: 'pipe' },
    { line: '  | 1', expected: 'pipe' },
    { line: '1 | Xây dựng | Sở Nội vụ', expected: 'pipe' },
    { line: '1 | Xây dựng', expected: null }, // one pipe alone is a sign in prose
    { line: '\t\t', expected: null },
    { line: 'Xây dựng kế hoạch', expected: null },
    { line: '', expected: null },
    { line: `${'\t'.repeat(4001)}x`, expected: null }, // no person's table is that wide
    { line: `${'|'.repeat(4001)}x`, expected: null },
  ])('tells that "$line" is spelt with $expected', ({ line, expected }) =>
    expect(rowSyntaxOf(line)).toBe(expected),
  );
});

describe('splitRow', () => {
  test.each([
    { line: '1\t Xây dựng \t', syntax: 'tab', expected: ['1', 'Xây dựng', ''] },
    { line: '\t\tvà đào tạo', syntax: 'tab', expected: ['', '', 'và đào tạo'] },
    { line: '| 1 | Xây dựng |', syntax: 'pipe', expected: ['1', 'Xây dựng'] },
    { line: '1 | Xây dựng', syntax: 'pipe', expected: ['1', 'Xây dựng'] },
    { line: '| | Xây dựng | |', syntax: 'pipe', expected: ['', 'Xây dựng', ''] },
    { line: '|1||', syntax: 'pipe', expected: ['1', ''] },
    { line: '| A \\| B | C |', syntax: 'pipe', expected: ['A | B', 'C'] }, // escaped
    { line: '|', syntax: 'pipe', expected: [''] },
  ] as const)('splits "$line"', ({ line, syntax, expected }) =>
    expect(splitRow(line, syntax)).toEqual(expected),
  );
});

describe('isRuleRow', () => {
  test.each([
    { cells: ['---', ':--:', '---:'], expected: true },
    { cells: ['----', '', '----'], expected: true },
    { cells: ['____', '===='], expected: true },
    { cells: ['–––', '———'], expected: true },
    { cells: [':-', '-:'], expected: true }, // the shortest that Markdown allows
    { cells: ['-', '-'], expected: false }, // "none" printed in two cells
    { cells: ['', ''], expected: false },
    { cells: ['---', 'Xây dựng'], expected: false },
  ])('$cells: $expected', ({ cells, expected }) => expect(isRuleRow(cells)).toBe(expected));
});
