import { alignEdges } from './cell-edges.js';

/** A cell as a row declares it; widths are in twips (1/20 point), null where none is given. */
export interface DeclaredCell<Content> {
  readonly content: Content;
  readonly span: number;
  /** Its part in a merge over rows: the first cell of one, or a later one, whose content is not shown. */
  readonly merge: 'start' | 'goes-on' | null;
  readonly width: number | null;
  readonly isEmpty: boolean;
}

export interface DeclaredRow<Content> {
  /** Grid columns left out before the first cell and after the last. */
  readonly before: number;
  readonly after: number;
  readonly cells: readonly DeclaredCell<Content>[];
}

export interface PlacedCell<Content> {
  /** Null where the row leaves columns out. */
  readonly content: Content | null;
  readonly columnSpan: number;
  rowSpan: number;
}

/**
 * Rows with the cells that start in them and what each spans, as HTML has them. A cell that goes on one of another
 * width, or none, is a cell of its own: no text is given to a row that does not show it.
 */
export function placeCells<Content>(
  rows: readonly DeclaredRow<Content>[],
  widths: readonly number[],
): PlacedCell<Content>[][] {
  const edged = alignEdges(rows, widths);
  const all = [...new Set(edged.flatMap(({ edges }) => edges))].sort((a, b) => a - b);
  const columnOf = new Map(all.map((edge, column) => [edge, column]));
  let above = new Map<number, PlacedCell<Content>>();
  return edged.map(({ cells, edges }) => {
    const placed: PlacedCell<Content>[] = [];
    const reaching = new Map<number, PlacedCell<Content>>();
    const first = columnOf.get(edges[0] ?? 0) ?? 0;
    if (first > 0 && cells.length > 0) placed.push({ content: null, columnSpan: first, rowSpan: 1 });
    cells.forEach(({ content, merge }, i) => {
      const column = columnOf.get(edges[i]!)!;
      const columnSpan = columnOf.get(edges[i + 1]!)! - column;
      const anchor = merge === 'goes-on' ? above.get(column) : undefined;
      if (anchor?.columnSpan === columnSpan) {
        anchor.rowSpan += 1;
        reaching.set(column, anchor);
        return;
      }
      const cell: PlacedCell<Content> = { content, columnSpan, rowSpan: 1 };
      placed.push(cell);
      if (merge !== null) reaching.set(column, cell);
    });
    above = reaching;
    return placed;
  });
}
