import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrangePage, arrangePages } from '../../src/geometry/arrange-pages.js';
import type { PageMarks, PlacedWord } from '../../src/geometry/page-marks.js';
import type { Page, Ruling } from '../../src/model/paged-document.js';
import { type DrawnCell, drawTable, wordsIn } from './build.js';

const anyWord: fc.Arbitrary<PlacedWord> = fc
  .record({
    text: fc.stringMatching(/^[a-zđ0-9.,;:()-]{1,8}$/),
    left: fc.double({ min: 0, max: 560, noNaN: true }),
    top: fc.double({ min: 0, max: 820, noNaN: true }),
    size: fc.constantFrom(6, 9, 12, 13, 14, 40),
    bold: fc.boolean(),
    turned: fc.boolean(),
  })
  .map(({ text, left, top, size, bold, turned }) => ({
    text,
    bbox: [left, top, left + text.length * size * 0.5, top + size * 1.15] as const,
    confidence: null,
    fontSize: size,
    bold,
    turned,
  })) as fc.Arbitrary<PlacedWord>;

const anyRuling: fc.Arbitrary<Ruling> = fc.record({
  direction: fc.constantFrom('horizontal' as const, 'vertical' as const),
  at: fc.double({ min: -10, max: 850, noNaN: true }),
  start: fc.double({ min: -10, max: 850, noNaN: true }),
  end: fc.double({ min: -10, max: 850, noNaN: true }),
  width: fc.double({ min: 0, max: 3, noNaN: true }),
});

const anyPage: fc.Arbitrary<PageMarks> = fc.record({
  width: fc.constant(595),
  height: fc.constant(842),
  words: fc.array(anyWord, { maxLength: 60 }),
  rulings: fc.array(anyRuling, { maxLength: 30 }),
});

/** A grid with random merges: each place that no cell covers yet starts one as large as its neighbours allow. */
const anyTable: fc.Arbitrary<{ cells: DrawnCell[]; xs: number[]; ys: number[] }> = fc
  .record({
    columns: fc.integer({ min: 2, max: 8 }),
    rows: fc.integer({ min: 1, max: 10 }),
    seeds: fc.array(fc.nat(99), { minLength: 160, maxLength: 160 }),
  })
  .map(({ columns, rows, seeds }) => {
    let next = 0;
    const draw = (): number => seeds[next++ % seeds.length]!;
    const taken = Array.from({ length: rows }, () => Array.from({ length: columns }, () => false));
    const free = (row: number, column: number) => taken[row]?.[column] === false;
    const cells: DrawnCell[] = [];
    for (let row = 0; row < rows; row += 1) {
      for (let column = 0; column < columns; column += 1) {
        if (!free(row, column)) continue;
        let columnSpan = 1;
        while (draw() < 15 && free(row, column + columnSpan)) columnSpan += 1;
        const wide = (at: number) => Array.from({ length: columnSpan }, (_, i) => free(at, column + i));
        let rowSpan = 1;
        while (draw() < 15 && wide(row + rowSpan).every(Boolean)) rowSpan += 1;
        for (let r = row; r < row + rowSpan; r += 1)
          for (let c = column; c < column + columnSpan; c += 1) taken[r]![c] = true;
        const lines = Array.from({ length: draw() % 3 }, (_, i) =>
          `ô ${row}.${column} ${'ab'.repeat(i)}`.trim(),
        );
        cells.push({ row, column, rowSpan, columnSpan, lines });
      }
    }
    const place = (start: number, step: number, count: number): number[] =>
      Array.from({ length: count + 1 }, (_, i) => start + step * i);
    return { cells, xs: place(40, 64, columns), ys: place(60, 48, rows) };
  });

/** Rows and columns whose borders no cell has are none. */
const isWhole = ({ cells, xs, ys }: { cells: DrawnCell[]; xs: number[]; ys: number[] }): boolean =>
  xs.slice(1, -1).every((_, i) => cells.some((cell) => cell.column === i + 1)) &&
  ys.slice(1, -1).every((_, i) => cells.some((cell) => cell.row === i + 1)) &&
  cells.some((cell) => cell.lines.length > 0);

const placesOf = (content: Page['content']): unknown[] => {
  const table = content.find((item) => item.type === 'table');
  return (table?.type === 'table' ? table.rows : []).flatMap((row, at) =>
    row.cells.map(({ text, rowSpan, columnSpan }) => ({ row: at, text, rowSpan, columnSpan })),
  );
};

/** Letters in any order: a word that a line's end cuts is one word then. */
const letters = (words: readonly string[]): string => [...words.join('')].sort().join('');

describe('arranging pages', () => {
  test('loses no word and doubles none', () => {
    fc.assert(
      fc.property(fc.array(anyPage, { maxLength: 4 }), (pages) => {
        const contents = arrangePages(pages);
        const before = pages.map((page) => letters(page.words.map((word) => word.text)));
        expect(contents.map((content) => letters(wordsIn(content)))).toEqual(before);
      }),
    );
  });

  test('numbers lines in reading order, and keeps the words of a text as its parts', () => {
    fc.assert(
      fc.property(anyPage, (page) => {
        let last = 1;
        for (const item of arrangePage(page)) {
          const pieces = item.type === 'line' ? [item] : item.rows.flatMap((row) => row.cells);
          for (const piece of pieces) {
            expect(piece.words.map((word) => word.text)).toEqual(piece.text.split(/\s+/).filter(Boolean));
            const [from, to] = 'lines' in piece ? piece.lines : [piece.number, piece.last];
            expect(from).toBeGreaterThanOrEqual(last === 1 ? 1 : last);
            expect(to).toBeGreaterThanOrEqual(from);
            last = to;
          }
        }
      }),
    );
  });

  test.each([
    ['rules drawn side by side', 0],
    ['rules that jitter as in a scan', 1.2],
  ])('reads a drawn table back: %s', (_, jitter) => {
    fc.assert(
      fc.property(
        anyTable.filter(isWhole),
        fc.infiniteStream(fc.double({ min: -1, max: 1, noNaN: true })),
        (table, noise) => {
          const { words, rulings } = drawTable(table.cells, table.xs, table.ys, { size: 10 });
          const shaken = rulings.map((ruling) => ({
            ...ruling,
            at: ruling.at + jitter * noise.next().value,
            start: ruling.start + jitter * noise.next().value,
            end: ruling.end + jitter * noise.next().value,
          }));
          const content = arrangePage({ width: 595, height: 842, words, rulings: shaken });
          const expected = [...table.cells]
            .sort((a, b) => a.row - b.row || a.column - b.column)
            .map(({ row, lines, rowSpan, columnSpan }) => ({
              row,
              text: lines.join('\n'),
              rowSpan,
              columnSpan,
            }));
          expect(placesOf(content)).toEqual(expected);
        },
      ),
    );
  });
});
