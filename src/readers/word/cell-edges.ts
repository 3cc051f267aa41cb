import type { DeclaredCell, DeclaredRow } from './table-grid.js';

/** Word's own limit is 63 columns; what other makers claim beyond that is nonsense. */
const MAX_COLUMNS = 200;
/** Twips. Narrower than the margins of a cell (108 a side): no letter can stand there. */
const SLIVER = 100;
/** A border is taken for another row's where it is off by at most this share of the narrower column beside it. */
const SNAP_SHARE = 0.35;
/** Twips. Borders that belong to no column of the usual row are one where they are this near (3 mm). */
const SNAP_REST = 170;
const DEFAULT_WIDTH = 1000;
/** Widths of a row's cells add up to the table's within this share. */
const WIDTH_TOLERANCE = 0.05;

/** The cells of a row with `edges`: the left border of each, and the right one of the last, in twips. */
export interface EdgedRow<Content> {
  readonly cells: readonly DeclaredCell<Content>[];
  readonly edges: readonly number[];
}

const spanOf = (cell: { readonly span: number }): number => Math.max(1, Math.min(cell.span, MAX_COLUMNS));

const rises = (edges: readonly number[]): boolean =>
  edges.every((edge, i) => i === 0 || edge > edges[i - 1]!);

const nearest = (positions: readonly number[], to: number): number =>
  positions.reduce((best, at) => (Math.abs(at - to) < Math.abs(best - to) ? at : best));

/** A grid whose columns are too narrow for the text that stands in them was not made by a layout. */
function isTrusted(widths: readonly number[], rows: readonly DeclaredRow<unknown>[]): boolean {
  return !rows.some(({ before, cells }) => {
    let at = before;
    return cells.some((cell) => {
      const width = widths[at];
      at += spanOf(cell);
      return !cell.isEmpty && cell.span === 1 && width !== undefined && width < SLIVER;
    });
  });
}

/** The left borders of the grid's columns, and the right one of the last; columns beyond the grid get a width. */
function gridPositions(rows: readonly DeclaredRow<unknown>[], widths: readonly number[]): number[] {
  const needed = rows.map(({ before, cells }) => cells.reduce((sum, cell) => sum + spanOf(cell), before));
  const columns = Math.min(
    needed.reduce((most, count) => Math.max(most, count), widths.length),
    MAX_COLUMNS,
  );
  const trusted = isTrusted(widths, rows);
  const positions = [0];
  for (let i = 0; i < columns; i += 1)
    positions.push(positions[i]! + Math.max(1, (trusted ? widths[i] : undefined) ?? DEFAULT_WIDTH));
  return positions;
}

/** Borders by the widths of the cells, where a maker has forgotten to say how many columns they span. */
function edgesByWidth(row: DeclaredRow<unknown>, grid: readonly number[]): number[] | null {
  const covered = row.cells.reduce((sum, cell) => sum + spanOf(cell), row.before + row.after);
  const [from, to] = [grid[row.before], grid[grid.length - 1 - row.after]];
  if (covered >= grid.length - 1 || from === undefined || to === undefined) return null;
  const edges = [from];
  let at = from;
  for (const { width } of row.cells) {
    if (width === null) return null;
    at += width;
    edges.push(nearest(grid, at));
  }
  const fills = Math.abs(at - to) <= (to - from) * WIDTH_TOLERANCE;
  return fills && rises(edges) ? edges : null;
}

function edgesBySpan(row: DeclaredRow<unknown>, grid: readonly number[]): number[] {
  const last = grid.length - 1;
  let column = Math.min(row.before, last - 1);
  const edges = [grid[column]!];
  for (const cell of row.cells) {
    column += spanOf(cell);
    // beyond the widest grid there is, cells go on one by one
    edges.push(grid[column] ?? grid[last]! + (column - last) * DEFAULT_WIDTH);
  }
  return edges;
}

/** Cells too narrow for a letter come from borders dragged by hand, row by row; the cell before takes their room. */
function withoutSlivers<Content>({ cells, edges }: EdgedRow<Content>): EdgedRow<Content> {
  const isSliver = (i: number): boolean => cells[i]!.isEmpty && edges[i + 1]! - edges[i]! < SLIVER;
  const kept = cells.map((_, i) => i).filter((i) => !isSliver(i));
  if (kept.length === cells.length || kept.length === 0) return { cells, edges };
  return {
    cells: kept.map((i) => cells[i]!),
    edges: [edges[0]!, ...kept.map((_, k) => edges[kept[k + 1] ?? cells.length]!)],
  };
}

/** The borders that most cells have: those of the pattern of rows that holds the most cells. */
function usualEdges(rows: readonly EdgedRow<unknown>[]): readonly number[] {
  const patterns = new Map<string, { edges: readonly number[]; cells: number }>();
  for (const { edges } of rows) {
    const key = edges.join();
    const cells = (patterns.get(key)?.cells ?? 0) + edges.length - 1;
    patterns.set(key, { edges, cells });
  }
  let usual: { edges: readonly number[]; cells: number } = { edges: [], cells: 0 };
  for (const pattern of patterns.values()) if (pattern.cells > usual.cells) usual = pattern;
  return usual.edges;
}

interface SharedEdge {
  readonly at: number;
  readonly tolerance: number;
}

const toleranceOf = (edges: readonly number[], i: number): number =>
  SNAP_SHARE * Math.min(edges[i]! - (edges[i - 1] ?? -Infinity), (edges[i + 1] ?? Infinity) - edges[i]!);

/** The shared border that `edge` stands for; null where it is none of them. */
function sharedEdge(edge: number, shared: readonly SharedEdge[]): number | null {
  let found: SharedEdge | null = null;
  for (const known of shared) {
    const off = Math.abs(known.at - edge);
    if (off <= known.tolerance && (found === null || off < Math.abs(found.at - edge))) found = known;
  }
  return found?.at ?? null;
}

/** `edges` moved to the shared borders that they stand for, no two to the same one. */
function snap(edges: readonly number[], shared: readonly SharedEdge[]): readonly number[] {
  const wishes = edges.map((edge) => sharedEdge(edge, shared));
  const off = (i: number): number => Math.abs(edges[i]! - wishes[i]!);
  const snapped = edges.map((edge, i) => {
    const wish = wishes[i]!;
    if (wish === null) return edge;
    const taken = wishes.some(
      (other, j) => other === wish && (off(j) < off(i) || (off(j) === off(i) && j < i)),
    );
    return taken ? edge : wish;
  });
  return rises(snapped) ? snapped : edges;
}

/**
 * The borders of all cells, so that borders which a reader takes for one are one. Word gives every row borders of its
 * own: a column dragged in some rows, or tables pasted below each other, make a grid of many columns where a reader
 * sees few. `widths` are those of the grid that the file declares, which other makers write carelessly or not at all.
 */
export function alignEdges<Content>(
  rows: readonly DeclaredRow<Content>[],
  widths: readonly number[],
): EdgedRow<Content>[] {
  // beyond what any layout has, cells are counted and not measured
  if (rows.some(({ cells }) => cells.length > MAX_COLUMNS))
    return rows.map(({ cells }) => ({ cells, edges: [0, ...cells.map((_, i) => i + 1)] }));
  const grid = gridPositions(rows, widths);
  const edged = rows.map((row) =>
    withoutSlivers({ cells: row.cells, edges: edgesByWidth(row, grid) ?? edgesBySpan(row, grid) }),
  );
  const usual = usualEdges(edged);
  const shared: SharedEdge[] = usual.map((at, i) => ({ at, tolerance: toleranceOf(usual, i) }));
  const snapped = new Map<string, readonly number[]>();
  return edged.map(({ cells, edges }) => {
    const key = edges.join();
    const known = snapped.get(key) ?? snap(edges, shared);
    snapped.set(key, known);
    for (const at of known)
      if (!shared.some((edge) => edge.at === at)) shared.push({ at, tolerance: SNAP_REST });
    return { cells, edges: known };
  });
}
