import type { GivenCell, GivenTable } from '../model/paged-document.js';
import type { GridBlock, GridCell, GridRow } from '../model/segmented-document.js';
import { boxAround, type Source } from '../model/source.js';

/** Columns and rows a span may claim at the most; a larger claim is a broken file's. */
const widest = 1000;

/** The box around the cells that start in a row. */
const boxOf = (cells: readonly GivenCell[]): Source['bbox'] =>
  cells.reduce<Source['bbox']>(
    (box, cell) => (box === null || cell.bbox === null ? (box ?? cell.bbox) : boxAround(box, cell.bbox)),
    null,
  );

/**
 * Lays a declared table out as a grid. A cell that spans rows gives its text to each of them (`span: 'above'`),
 * one that spans columns to each of those (`span: 'left'`), as domain practice reads merged cells.
 */
export function gridFromGiven(table: GivenTable, page: number | null): GridBlock {
  const place = (lines: Source['lines'], bbox: Source['bbox']): Source => ({ page, lines, bbox });
  const rows: GridRow[] = [];
  /** Cells that reach down into rows not yet laid out, by column. */
  const pending = new Map<number, { cell: GridCell; left: number }>();
  let columns = 1;
  for (const given of table.rows) {
    const cells: GridCell[] = [];
    const settlePending = () => {
      for (let held = pending.get(cells.length); held; held = pending.get(cells.length)) {
        if (held.left === 1) pending.delete(cells.length);
        else held.left -= 1;
        cells.push(held.cell);
      }
    };
    for (const cell of given.cells) {
      settlePending();
      const text = cell.text.replace(/[^\S\n]+/g, ' ').trim();
      const sources = [place(cell.lines, cell.bbox)];
      for (let i = 0; i < Math.min(cell.columnSpan, widest) && cells.length < widest; i += 1) {
        if (i > 0) settlePending();
        const at = cells.length;
        cells.push({ text, span: i === 0 ? null : 'left', sources });
        if (cell.rowSpan > 1) {
          pending.set(at, {
            cell: { text, span: 'above', sources },
            left: Math.min(cell.rowSpan, widest) - 1,
          });
        }
      }
    }
    settlePending();
    columns = Math.max(columns, cells.length);
    rows.push({
      cells,
      breakBefore: rows.length === 0,
      heading: given.cells.length > 0 && given.cells.every((cell) => cell.heading),
      sources: [place(given.lines, boxOf(given.cells))],
      ...(table.cutAbove && rows.length === 0 ? { cutAbove: true } : {}),
      ...(table.cutBelow && rows.length === table.rows.length - 1 ? { cutBelow: true } : {}),
    });
  }
  return {
    type: 'grid',
    layer: 'body',
    columns,
    rows,
    spansKnown: true,
    sources: [place(table.lines, table.bbox)],
  };
}
