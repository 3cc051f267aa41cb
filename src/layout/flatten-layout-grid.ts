import type { GridBlock } from '../model/segmented-document.js';
import { foldKeepingLength } from '../vietnamese/fold.js';
import type { PrintedLine } from './paragraphs.js';

/** Words of the letterhead and the foot, which documents often set in a table without lines. */
const layoutWords =
  /cong hoa xa hoi chu nghia|doc lap\s*-\s*tu do|dang cong san viet nam|^noi nhan|^(?:tm|kt|tl|tuq)\.\s|^so:?\s*\S{0,14}\s*[-/]\s*[a-z]/m;

/** Widest and longest that a table of letterhead or signature is. */
const mostColumns = 4;
const mostRows = 14;

/** True for a table that only places text side by side: letterhead, signature. */
export function isLayoutGrid(grid: GridBlock): boolean {
  if (grid.columns > mostColumns || grid.rows.length > mostRows) return false;
  return grid.rows.some((row) => row.cells.some((cell) => layoutWords.test(foldKeepingLength(cell.text))));
}

/** The lines of its cells, column after column in each row, as if they had been printed below each other. */
export const flattenLayoutGrid = (grid: GridBlock): PrintedLine[] =>
  grid.rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.text !== '' && cell.span === null)
      .flatMap((cell) =>
        cell.text
          .split('\n')
          .map((text) => text.replace(/\s+/g, ' ').trim())
          .filter((text) => text !== '')
          .map((text, i) => ({
            text,
            emphasis: false,
            furniture: false,
            source: cell.sources[0]!,
            blankBefore: i === 0,
          })),
      ),
  );
