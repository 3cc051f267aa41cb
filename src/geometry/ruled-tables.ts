import type { GivenTable, Ruling } from '../model/paged-document.js';
import type { Box } from '../model/source.js';
import { midHeight, midWidth } from './boxes.js';
import { withWholeWords } from './broken-words.js';
import { type GridLine, type GridLines, gridLinesOf, gridsOfUprights } from './grid-lines.js';
import { type CellPlace, cellsOf } from './merged-cells.js';
import type { PlacedWord } from './page-marks.js';
import { meetingRules, type Rule, rulesOf } from './rules.js';
import { givenCell, linesOfCell } from './text-of-words.js';
import { underlineTest } from './underlines.js';

/** Tables found on a page and the words that stand in none. */
export interface FoundTables {
  readonly tables: readonly GivenTable[];
  readonly rest: readonly PlacedWord[];
}

interface Grid {
  readonly lines: GridLines;
  readonly cells: readonly CellPlace[];
  readonly box: Box;
}

const boxOf = ({ columns, rows }: GridLines): Box => [
  columns[0]!.at,
  rows[0]!.at,
  columns.at(-1)!.at,
  rows.at(-1)!.at,
];

const areaOf = (box: Box): number => (box[2] - box[0]) * (box[3] - box[1]);

/** Points: the margin inside cells is 5.4 in Word, 2.8 in LibreOffice, 0.75 in browsers. */
const widestMargin = 6;

/** Points that words may hang over the rim of a table. */
const overhang = 2;

const isWithin = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - overhang &&
  inner[1] >= outer[1] - overhang &&
  inner[2] <= outer[2] + overhang &&
  inner[3] <= outer[3] + overhang;

/** Index of the stretch between two lines that holds `at`; -1 outside of them all. */
function slotOf(lines: readonly GridLine[], at: number): number {
  if (at < lines[0]!.at - overhang || at > lines.at(-1)!.at + overhang) return -1;
  let low = 0;
  let high = lines.length - 2;
  while (low < high) {
    const mid = (low + high + 1) >> 1;
    if (lines[mid]!.at <= at) low = mid;
    else high = mid - 1;
  }
  return low;
}

/** Which cell of a grid holds a point. */
class CellLookup {
  private readonly owner: Int32Array;
  private readonly width: number;

  constructor(private readonly grid: Grid) {
    const { lines, cells } = grid;
    this.width = lines.columns.length - 1;
    this.owner = new Int32Array(this.width * (lines.rows.length - 1)).fill(-1);
    cells.forEach((cell, i) => {
      for (let r = cell.row; r < cell.row + cell.rowSpan; r += 1)
        for (let c = cell.column; c < cell.column + cell.columnSpan; c += 1)
          this.owner[r * this.width + c] = i;
    });
  }

  /** Index of the cell; -1 outside of the grid and in corners that it leaves out. */
  at(x: number, y: number): number {
    const row = slotOf(this.grid.lines.rows, y);
    const column = slotOf(this.grid.lines.columns, x);
    const found = row < 0 || column < 0 ? -1 : this.owner[row * this.width + column]!;
    return found < 0 || this.grid.cells[found]!.outside ? -1 : found;
  }
}

const cellBox = ({ columns, rows }: GridLines, cell: CellPlace): Box => [
  columns[cell.column]!.at,
  rows[cell.row]!.at,
  columns[cell.column + cell.columnSpan]!.at,
  rows[cell.row + cell.rowSpan]!.at,
];

/** A word printed sideways belongs to a cell that it fits into and that holds nothing upright; others cross the page. */
function withoutWatermark(words: readonly PlacedWord[], box: Box): PlacedWord[] {
  const upright = words.filter((word) => !word.turned);
  if (upright.length === words.length) return upright;
  if (upright.length === 0) return words.filter((word) => isWithin(word.bbox, box));
  return upright;
}

/** Words of each cell of a grid, and those outside of it. */
function deal(grid: Grid, words: readonly PlacedWord[]): { cells: PlacedWord[][]; rest: PlacedWord[] } {
  const lookup = new CellLookup(grid);
  const dealt: PlacedWord[][] = grid.cells.map(() => []);
  const rest: PlacedWord[] = [];
  for (const word of words) {
    const at = lookup.at(midWidth(word.bbox), midHeight(word.bbox));
    if (at < 0) rest.push(word);
    else dealt[at]!.push(word);
  }
  const cells = dealt.map((own, i) => {
    const kept = withoutWatermark(own, cellBox(grid.lines, grid.cells[i]!));
    if (kept.length < own.length) rest.push(...own.filter((word) => !kept.includes(word)));
    return kept;
  });
  return { cells, rest };
}

/** Lines of a cell; those of a table inside it stand in its place, cell after cell. */
function linesInCell(words: readonly PlacedWord[], inner: readonly Grid[]): PlacedWord[][] {
  const grid = inner[0];
  if (grid === undefined) return linesOfCell(words);
  const { cells, rest } = deal(grid, words);
  const middle = (grid.box[1] + grid.box[3]) / 2;
  return [
    ...linesInCell(
      rest.filter((word) => midHeight(word.bbox) < middle),
      inner.slice(1),
    ),
    ...cells.flatMap((own) => linesInCell(own, [])),
    ...linesInCell(
      rest.filter((word) => midHeight(word.bbox) >= middle),
      inner.slice(1),
    ),
  ];
}

/** Points between a cell's side and the words that come nearest to it, in the whole table. */
const cellMargin = (grid: Grid, dealt: readonly PlacedWord[][]): number =>
  dealt.reduce((least, words, i) => {
    const left = grid.lines.columns[grid.cells[i]!.column]!.at;
    return words.reduce((margin, word) => Math.max(0, Math.min(margin, word.bbox[0] - left)), least);
  }, widestMargin);

function tableOf(grid: Grid, dealt: readonly PlacedWord[][], inner: readonly Grid[]): GivenTable {
  const rows: GivenTable['rows'] = Array.from({ length: grid.lines.rows.length - 1 }, () => ({
    cells: [],
    lines: [1, 1],
  }));
  const margin = cellMargin(grid, dealt);
  grid.cells.forEach((cell, i) => {
    const bbox = cellBox(grid.lines, cell);
    const nested = inner.filter((other) => isWithin(other.box, bbox));
    const lines = withWholeWords(linesInCell(dealt[i]!, nested), bbox[2] - bbox[0] - 2 * margin);
    rows[cell.row]!.cells.push(givenCell(lines, { ...cell, bbox }));
  });
  const { openAbove: cutAbove, openBelow: cutBelow } = grid.lines;
  return { type: 'table', rows, lines: [1, 1], bbox: grid.box, cutAbove, cutBelow };
}

/** A grid that holds more text in a table inside it than beside that one only frames it. */
const mostNested = 0.5;

/** Grids that place text: a frame, a column of boxes, and one around a whole table. */
function isFrame(grid: Grid, dealt: readonly PlacedWord[][], others: readonly Grid[]): boolean {
  if (grid.lines.columns.length < 3) return true;
  const inner = others.filter((other) => other !== grid && isWithin(other.box, grid.box));
  if (inner.length === 0) return dealt.every((words) => words.length === 0);
  const words = dealt.flat();
  const nested = words.filter((word) => inner.some((other) => isWithin(word.bbox, other.box)));
  return nested.length > mostNested * words.length;
}

/**
 * Tables drawn with rules: cells merged where no rule parts them, each word in the cell that holds its middle.
 * A frame, an underline and a rule that parts text are none, and what stands there is left in `rest`; `free` are the
 * level rules that no upright one meets.
 */
export function ruledTables(
  words: readonly PlacedWord[],
  rulings: readonly Ruling[],
): FoundTables & { readonly free: readonly Rule[] } {
  const underlines = underlineTest(words);
  const rules = rulesOf(rulings.filter((ruling) => !underlines(ruling)));
  const sets = meetingRules(rules);
  const alone = sets.filter((own) => own.horizontal.length === 0).flatMap((own) => own.vertical);
  const grids = [...sets.map(gridLinesOf), ...gridsOfUprights(alone)]
    .filter((lines) => lines !== null)
    .map((lines): Grid => ({ lines, cells: cellsOf(lines), box: boxOf(lines) }))
    .filter((grid) => grid.cells.length > 1)
    .sort((a, b) => areaOf(b.box) - areaOf(a.box));
  const tables: GivenTable[] = [];
  const taken: Grid[] = [];
  let rest: readonly PlacedWord[] = words;
  for (const grid of grids) {
    if (taken.some((other) => isWithin(grid.box, other.box))) continue;
    const dealt = deal(grid, rest);
    if (isFrame(grid, dealt.cells, grids)) continue;
    const inner = grids.filter((other) => other !== grid && isWithin(other.box, grid.box));
    tables.push(tableOf(grid, dealt.cells, inner));
    taken.push(grid);
    rest = dealt.rest;
  }
  const free = sets.filter((own) => own.vertical.length === 0).flatMap((own) => own.horizontal);
  return { tables, rest, free };
}
