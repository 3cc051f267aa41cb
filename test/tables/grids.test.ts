import { describe, expect, test } from 'vitest';
import type { GivenTable, TextLine } from '../../src/model/paged-document.js';
import { gridFromGiven } from '../../src/tables/grid-from-given.js';
import { gridFromLines } from '../../src/tables/grid-from-lines.js';
import type { RowSyntax } from '../../src/tables/row-syntax.js';
import { printCells } from './build.js';

/** A cell as HTML gives it: "words", "words 2x" (two rows), "words 3>" (three columns), "words 2x3>", "#heading". */
function given(spec: string): GivenTable['rows'][number]['cells'][number] {
  const [, words, down, right] = /^#?(.*?)(?: (?:(\d+)x)?(?:(\d+)>)?)?$/s.exec(spec)!;
  return {
    text: words!,
    rowSpan: Number(down ?? 1),
    columnSpan: Number(right ?? 1),
    heading: spec.startsWith('#'),
    lines: [1, 1],
    bbox: null,
    words: [],
  };
}

const table = (print: readonly (readonly string[])[]): GivenTable => ({
  type: 'table',
  rows: print.map((cells) => ({ cells: cells.map(given), lines: [1, 1] as [number, number] })),
  lines: [1, print.length],
  bbox: null,
  cutAbove: false,
  cutBelow: false,
});

describe('gridFromGiven', () => {
  test.each([
    {
      name: 'cells as they stand',
      given: [
        ['1', 'A'],
        ['2', 'B'],
      ],
      expected: ['1 | A', '2 | B'],
    },
    {
      name: 'a cell over two rows gives its value to both',
      given: [['1 2x', 'A'], ['B']],
      expected: ['1 | A', '^ 1 | B'],
    },
    {
      name: 'a cell over columns is printed once',
      given: [['I. Về hạ tầng 3>'], ['1', 'A', 'x']],
      expected: ['I. Về hạ tầng | < | <', '1 | A | x'],
    },
    {
      name: 'a cell over rows and columns',
      given: [['A 2x2>', 'b'], ['c'], ['d', 'e', 'f']],
      expected: ['A | < | b', '^ A | ^ A | c', 'd | e | f'],
    },
    {
      name: 'a span in the last column reaches rows that are printed short',
      given: [
        ['1', 'A', 'Sở Nội vụ 3x'],
        ['2', 'B'],
        ['3', 'C'],
      ],
      expected: ['1 | A | Sở Nội vụ', '2 | B | ^ Sở Nội vụ', '3 | C | ^ Sở Nội vụ'],
    },
    {
      name: 'overlapping spans: a cell from above stands where it stands, the wide one runs round it',
      given: [['a', 'B 2x', 'c'], ['wide 2>']],
      expected: ['a | B | c', 'wide | ^ B | <'],
    },
    {
      name: 'a span that reaches past the last row ends with the table',
      given: [['1 9x', 'A'], ['B']],
      expected: ['1 | A', '^ 1 | B'],
    },
    {
      name: 'a row of nothing but cells from above',
      given: [['1 2x', 'A 2x'], []],
      expected: ['1 | A', '^ 1 | ^ A'],
    },
  ])('$name', ({ given: print, expected }) =>
    expect(gridFromGiven(table(print), null).rows.map(({ cells }) => printCells(cells))).toEqual(expected),
  );

  test('a span that no file means is clamped', () => {
    const { columns, rows } = gridFromGiven(table([['A 1000000>']]), 1);
    expect(columns).toBe(1000);
    expect(rows[0]!.cells).toHaveLength(1000);
  });

  test('knows its width, its spans, its page and its heading rows; line breaks of a cell stay', () => {
    const grid = gridFromGiven(
      table([
        ['#STT', '#Nhiệm vụ'],
        ['1', 'A\n  B', 'C'],
      ]),
      3,
    );
    expect(grid).toMatchObject({ columns: 3, spansKnown: true, sources: [{ page: 3, lines: [1, 2] }] });
    expect(grid.rows.map(({ heading }) => heading)).toEqual([true, false]);
    expect(grid.rows.map(({ breakBefore }) => breakBefore)).toEqual([true, false]);
    expect(grid.rows[1]!.cells[1]!.text).toBe('A\n B');
  });
});

const printed = (lines: readonly string[]): TextLine[] =>
  lines.map((text, i) => ({
    type: 'line',
    number: i + 1,
    last: i + 1,
    raw: text,
    text,
    emphasis: false,
    bbox: null,
    words: [],
    furniture: false,
  }));
const gridOf = (lines: readonly string[], syntax: RowSyntax) => gridFromLines(printed(lines), syntax, null);

describe('gridFromLines', () => {
  test.each<{ name: string; lines: string[]; syntax: RowSyntax; expected: string[] }>([
    { name: 'tabs', lines: ['STT\tNhiệm vụ', '1\tA'], syntax: 'tab', expected: ['STT | Nhiệm vụ', '1 | A'] },
    {
      name: 'Markdown, its rule left out',
      lines: ['| STT | Nhiệm vụ |', '|:---|---|', '| 1 | A |'],
      syntax: 'pipe',
      expected: ['STT | Nhiệm vụ', '1 | A'],
    },
    {
      name: 'a line without cells is a row of one cell',
      lines: ['1\tA', 'II. Về hạ tầng', '2\tB'],
      syntax: 'tab',
      expected: ['1 | A', 'II. Về hạ tầng', '2 | B'],
    },
    {
      name: 'a text in every cell is one cell across the row (docling)',
      lines: ['| I. Về hạ tầng | I. Về hạ tầng | I. Về hạ tầng |'],
      syntax: 'pipe',
      expected: ['I. Về hạ tầng | < | <'],
    },
    {
      name: 'a text in all cells behind the ordinal too',
      lines: ['| I | Về hạ tầng | Về hạ tầng | Về hạ tầng |'],
      syntax: 'pipe',
      expected: ['I | Về hạ tầng | < | <'],
    },
    {
      name: 'two equal cells are two: who leads may help too',
      lines: ['| 1 | A | Sở Nội vụ | Sở Nội vụ |'],
      syntax: 'pipe',
      expected: ['1 | A | Sở Nội vụ | Sở Nội vụ'],
    },
    {
      name: 'equal marks are no merged text',
      lines: ['| 1 | x | x | x |'],
      syntax: 'pipe',
      expected: ['1 | x | x | x'],
    },
    { name: 'empty cells are no merged text', lines: ['1\t\t\t'], syntax: 'tab', expected: ['1 | | |'] },
  ])('$name', ({ lines, syntax, expected }) =>
    expect(gridOf(lines, syntax)!.rows.map(({ cells }) => printCells(cells))).toEqual(expected),
  );

  test('nothing but a rule is no table', () => expect(gridOf(['|---|---|'], 'pipe')).toBeNull());

  test('is as wide as its widest row and cites its lines', () => {
    expect(gridOf(['1\tA', '2\tB\tC'], 'tab')).toMatchObject({
      columns: 3,
      spansKnown: false,
      sources: [{ lines: [1, 2] }],
    });
  });
});
