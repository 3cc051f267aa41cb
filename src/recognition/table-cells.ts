import { gridLinesOf } from '../geometry/grid-lines.js';
import { cellsOf } from '../geometry/merged-cells.js';
import { meetingRules, rulesOf } from '../geometry/rules.js';
import type { PixelRuling } from '../imaging/find-rulings.js';
import type { Ruling } from '../model/paged-document.js';
import type { Box } from '../model/source.js';

/** A cell of a ruled table on the page, in points. */
export interface RuledCell {
  /** Cells of one table and one first column are printed alike and can be read together. */
  readonly table: number;
  readonly column: number;
  readonly box: Box;
}

/** Points that a table inside a cell may hang over its rim. */
const overhang = 2;

const holds = (outer: Box, inner: Box): boolean =>
  inner[0] >= outer[0] - overhang &&
  inner[1] >= outer[1] - overhang &&
  inner[2] <= outer[2] + overhang &&
  inner[3] <= outer[3] + overhang;

/**
 * Cells that the rules of a page draw, row by row. A box of one column is a frame and none; a cell that holds another
 * table is left out, so that what stands beside that table is read with the page.
 */
export function ruledCells(rulings: readonly Ruling[]): RuledCell[] {
  const grids = meetingRules(rulesOf(rulings)).flatMap((rules) => {
    const lines = gridLinesOf(rules);
    return lines === null || lines.columns.length < 3 ? [] : [lines];
  });
  const boxes = grids.map(
    ({ columns, rows }): Box => [columns[0]!.at, rows[0]!.at, columns.at(-1)!.at, rows.at(-1)!.at],
  );
  return grids.flatMap((lines, table) =>
    cellsOf(lines).flatMap((cell): RuledCell[] => {
      const box: Box = [
        lines.columns[cell.column]!.at,
        lines.rows[cell.row]!.at,
        lines.columns[cell.column + cell.columnSpan]!.at,
        lines.rows[cell.row + cell.rowSpan]!.at,
      ];
      const nests = boxes.some((other, i) => i !== table && holds(box, other));
      return cell.outside || nests ? [] : [{ table, column: cell.column, box }];
    }),
  );
}

/** Inches: no stem of a letter is as long, of two lines one below the other neither. */
const longerThanStems = 0.5;
/** Inches that a rule may end short of the one it meets. */
const reach = 0.05;

/**
 * Rules without the stems of bold capitals, which are as straight and dark as rules: a short upright one that meets
 * no rule across. Taking it off the page would take the letter.
 */
export function withoutStems(rulings: readonly PixelRuling[], dpi: number): PixelRuling[] {
  const across = rulings.filter(({ direction }) => direction === 'horizontal');
  const slack = reach * dpi;
  return rulings.filter(
    (ruling) =>
      ruling.direction === 'horizontal' ||
      ruling.end - ruling.start >= longerThanStems * dpi ||
      across.some(
        ({ first, last, start, end }) =>
          ruling.first >= start - slack &&
          ruling.last <= end + slack &&
          last >= ruling.start - slack &&
          first <= ruling.end + slack,
      ),
  );
}
