import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blur } from '../../src/imaging/blur.js';
import { cleanPage } from '../../src/imaging/clean-page.js';
import { findRulings, type PixelRuling, toRulings } from '../../src/imaging/find-rulings.js';
import type { GreyImage } from '../../src/imaging/raster-image.js';
import { drawPage, type Font, fonts } from '../recognition/draw.js';
import { type Colour, noisy, Sheet } from './draw.js';

const dpi = 150;
const grey = (level: number): Colour => [level, level, level];

interface Grid {
  /** Widths of columns and heights of rows in pixels. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly thickness: number;
  readonly ink?: Colour;
  /** Letters in the cells. */
  readonly print?: boolean;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const edges = (from: number, sizes: readonly number[]): number[] =>
  [0, ...sizes.keys()].map((_, at) => from + sum(sizes.slice(0, at)));
const [left, top] = [40, 50];

function drawn({ columns, rows, thickness, ink = grey(0), print = false }: Grid): Sheet {
  const sheet = new Sheet(sum(columns) + 2 * left, sum(rows) + 2 * top, dpi);
  const [right, bottom] = [left + sum(columns), top + sum(rows)];
  if (print)
    for (const [row, y] of edges(top, rows).slice(0, -1).entries())
      for (const [column, x] of edges(left, columns).slice(0, -1).entries())
        sheet.print(x + 9, y + 14, x + columns[column]! - 9, Math.max(1, Math.floor(rows[row]! / 45)), 10);
  for (const y of edges(top, rows)) sheet.box(left, y, right + thickness, y + thickness, ink);
  for (const x of edges(left, columns)) sheet.box(x, top, x + thickness, bottom + thickness, ink);
  return sheet;
}

/** Middles of the lines found, and how far they run over the whole grid. */
function seen(found: readonly PixelRuling[], { columns, rows, thickness }: Grid) {
  const middles = (direction: PixelRuling['direction']): number[] =>
    found
      .filter((ruling) => ruling.direction === direction)
      .map(({ first, last }) => (first + last + 1 - thickness) / 2)
      .sort((a, b) => a - b);
  /** By how many pixels the worst end is not where the grid ends. */
  const apart = Math.max(
    ...found.flatMap(({ direction, start, end }) => {
      const [from, length] = direction === 'horizontal' ? [left, sum(columns)] : [top, sum(rows)];
      return [Math.abs(start - from), Math.abs(end - (from + length + thickness - 1))];
    }),
  );
  return { across: middles('horizontal'), down: middles('vertical'), apart };
}

function expectGrid(image: GreyImage, grid: Grid, mostApart = 3): void {
  const { across, down, apart } = seen(findRulings(image), grid);
  expect([across.length, down.length]).toEqual([grid.rows.length + 1, grid.columns.length + 1]);
  for (const [at, y] of edges(top, grid.rows).entries())
    expect(Math.abs(across[at]! - y)).toBeLessThanOrEqual(1);
  for (const [at, x] of edges(left, grid.columns).entries())
    expect(Math.abs(down[at]! - x)).toBeLessThanOrEqual(1);
  expect(apart).toBeLessThanOrEqual(mostApart);
}

const grids = fc.record({
  columns: fc.array(fc.integer({ min: 50, max: 220 }), { minLength: 1, maxLength: 4 }),
  rows: fc.array(fc.integer({ min: 32, max: 120 }), { minLength: 1, maxLength: 4 }),
  thickness: fc.integer({ min: 1, max: 5 }),
  print: fc.boolean(),
});
/** Smaller boxes are boxes to tick. */
const isTable = ({ columns }: Grid): boolean => sum(columns) >= 0.65 * dpi;

describe('the lines of a table', () => {
  test('are found to the pixel', () => {
    fc.assert(
      fc.property(grids.filter(isTable), (grid) => expectGrid(drawn(grid).grey(), grid)),
      { numRuns: 40 },
    );
  });

  const grid: Grid = { columns: [50, 160, 120], rows: [40, 90, 33], thickness: 2, print: true };
  test.each<{ what: string; grid: Grid; damage: (image: GreyImage) => GreyImage }>([
    {
      what: 'hairlines of light grey',
      grid: { ...grid, thickness: 1, ink: grey(205) },
      damage: (image) => image,
    },
    { what: 'noise of 30', grid, damage: (image) => cleanPage(noisy(image, 30)).grey },
    { what: 'noise of 60', grid, damage: (image) => cleanPage(noisy(image, 60)).grey },
    { what: 'blur', grid, damage: (image) => blur(image, 1.5) },
    {
      what: 'blur and noise',
      grid,
      damage: (image) => cleanPage(noisy(blur(image, 1), 20)).grey,
    },
    {
      what: 'grey cells',
      grid,
      damage: (image) => ({
        ...image,
        data: Uint8Array.from(image.data, (value, at) => {
          const y = Math.floor(at / image.width);
          return y > top && y < top + 40 && at % image.width > left && at % image.width < left + 330
            ? Math.min(value, 217)
            : value;
        }),
      }),
    },
  ])('are found under $what', ({ grid: given, damage }) => expectGrid(damage(drawn(given).grey()), given, 8));

  test('are found where letters stand on them and cross them', () => {
    const sheet = drawn({ columns: [300], rows: [60, 60], thickness: 2 });
    sheet.print(left + 20, top + 52, left + 130, 1, 12);
    expectGrid(sheet.grey(), { columns: [300], rows: [60, 60], thickness: 2 });
  });

  test('that end on others are found however short', () => {
    const sheet = drawn({ columns: [300], rows: [34, 120], thickness: 2 });
    sheet.box(left + 150, top, left + 152, top + 34);
    const short = findRulings(sheet.grey()).filter(
      ({ direction, end }) => direction === 'vertical' && end < top + 60,
    );
    expect(short.map(({ first, last }) => [first - left, last - left])).toEqual([[150, 151]]);
  });
});

describe('what is no line', () => {
  const prose = [
    'HỘI ĐỒNG NHÂN DÂN TỈNH, ỦY BAN NHÂN DÂN',
    'triển khai thực hiện nhiệm vụ, giải pháp đột phá năm 2026',
    'Sở TTTT, THCS, XIII, VIII, (iii) 1111/QĐ-TTg ....... – – – nnmm',
    'Kết quả: 100% thủ tục hành chính; 2.500/2.500 hồ sơ (i) — đạt',
  ];
  const page = (font: Font, size: number, at: number): GreyImage =>
    drawPage({ width: 400, height: 90, dpi: at }, (context) => {
      context.font = `${size}px "${font}"`;
      for (let line = 0; line * size * 1.15 < 60; line += 1)
        context.fillText(prose[line % prose.length]!, 20, 25 + line * size * 1.15);
    });
  test.each(
    fonts.flatMap((font) => [
      { font, size: 11, at: 200 },
      { font, size: 14, at: 200 },
    ]),
  )('letters of $font at $size points and $at dots an inch', ({ font, size, at }) => {
    const picture = page(font, size, at);
    expect(findRulings(picture)).toEqual([]);
    expect(findRulings(blur(picture, at / 140))).toEqual([]);
  });

  test('rings, frames of letters, black areas and an empty page', () => {
    const ring = new Sheet(400, 400, dpi).seal(200, 200, 100, grey(0)).grey();
    expect(findRulings(ring)).toEqual([]);
    expect(findRulings(new Sheet(400, 400, dpi).box(50, 50, 300, 120).grey())).toEqual([]);
    expect(findRulings(new Sheet(300, 300, dpi).grey())).toEqual([]);
  });
});

test('lines are given in points', () => {
  const found: PixelRuling = { direction: 'horizontal', first: 150, last: 151, start: 0, end: 149 };
  expect(toRulings([found], 150)).toEqual([
    { direction: 'horizontal', at: 72.48, start: 0, end: 72, width: 0.96 },
  ]);
});
