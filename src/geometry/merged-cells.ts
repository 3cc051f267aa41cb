import type { Stretch } from './boxes.js';
import { type GridLine, type GridLines, isDrawn } from './grid-lines.js';

/** A cell of a grid: where it starts and how far it reaches. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Two of its sides lie open at the rim of the grid: it is no cell, only a corner that the grid leaves out. */
  readonly outside: boolean;
}

/** A grid of more sides than that is a drawing. */
const mostCells = 100_000;

/** Cells of the smallest grid that are parted by no rule are one; sets of such cells, by row and column. */
function regionsOf(lines: GridLines): number[][] {
  const columns = lines.columns.length - 1;
  const rows = lines.rows.length - 1;
  const parent = Array.from({ length: columns * rows }, (_, i) => i);
  const rootOf = (at: number): number => {
    let root = at;
    while (parent[root] !== root) root = parent[root]!;
    parent[at] = root;
    return root;
  };
  for (let r = 0; r < rows; r += 1) {
    const [top, bottom] = [lines.rows[r]!.at, lines.rows[r + 1]!.at];
    for (let c = 0; c < columns; c += 1) {
      const [left, right] = [lines.columns[c]!.at, lines.columns[c + 1]!.at];
      const at = r * columns + c;
      if (c + 1 < columns && !isDrawn(lines.columns[c + 1]!, top, bottom))
        parent[rootOf(at + 1)] = rootOf(at);
      if (r + 1 < rows && !isDrawn(lines.rows[r + 1]!, left, right))
        parent[rootOf(at + columns)] = rootOf(at);
    }
  }
  const regions = new Map<number, number[]>();
  for (let at = 0; at < parent.length; at += 1) {
    const root = rootOf(at);
    const region = regions.get(root);
    if (region === undefined) regions.set(root, [at]);
    else region.push(at);
  }
  return [...regions.values()];
}

type Rectangle = Omit<CellPlace, 'outside'>;

/** A set of cells as rectangles: one, or, where a rule is broken so that it has a corner, one for each run of rows. */
function rectanglesOf(region: readonly number[], columns: number): Rectangle[] {
  const rectangles: { row: number; column: number; rowSpan: number; columnSpan: number }[] = [];
  for (let i = 0; i < region.length; ) {
    const row = Math.floor(region[i]! / columns);
    const column = region[i]! % columns;
    let columnSpan = 1;
    while (
      region[i + columnSpan] === region[i]! + columnSpan &&
      Math.floor(region[i + columnSpan]! / columns) === row
    )
      columnSpan += 1;
    i += columnSpan;
    const above = rectangles.find(
      (other) =>
        other.column === column && other.columnSpan === columnSpan && other.row + other.rowSpan === row,
    );
    if (above === undefined) rectangles.push({ row, column, rowSpan: 1, columnSpan });
    else above.rowSpan += 1;
  }
  return rectangles;
}

/** Share of a side at the rim that is drawn at the most, for it to lie open: a scan's broken rule leaves more. */
const barelyDrawn = 0.2;

/** Sides of a cell at the rim of the grid along which nothing is drawn. */
function openSides(cell: Rectangle, { rows, columns }: GridLines): number {
  const across: Stretch = {
    from: columns[cell.column]!.at,
    to: columns[cell.column + cell.columnSpan]!.at,
  };
  const down: Stretch = { from: rows[cell.row]!.at, to: rows[cell.row + cell.rowSpan]!.at };
  const isOpen = (line: GridLine, side: Stretch): boolean => !isDrawn(line, side.from, side.to, barelyDrawn);
  return [
    cell.row === 0 && isOpen(rows[0]!, across),
    cell.row + cell.rowSpan === rows.length - 1 && isOpen(rows.at(-1)!, across),
    cell.column === 0 && isOpen(columns[0]!, down),
    cell.column + cell.columnSpan === columns.length - 1 && isOpen(columns.at(-1)!, down),
  ].filter(Boolean).length;
}

/** The cells of a grid, row by row; every place belongs to exactly one. None where the grid is a drawing. */
export function cellsOf(lines: GridLines): CellPlace[] {
  const columns = lines.columns.length - 1;
  if (columns * (lines.rows.length - 1) > mostCells) return [];
  return regionsOf(lines)
    .flatMap((region) => rectanglesOf(region, columns))
    .map((cell) => ({ ...cell, outside: openSides(cell, lines) >= 2 }))
    .sort((a, b) => a.row - b.row || a.column - b.column);
}
