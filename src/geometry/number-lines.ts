import type { GivenTable, Page } from '../model/paged-document.js';
import type { LineRange } from '../model/source.js';

type Content = Page['content'];

/**
 * Numbers the printed lines of a document from 1: lines of text (as many as each was wrapped over), and the lines of
 * each cell, cell by cell. A blank line
 * has the number of the line after it, an empty cell that of the line before it, as in text where they take no room.
 */
export function numberLines(pages: readonly Content[]): Content[] {
  let next = 1;
  const rangeFrom = (first: number): LineRange =>
    next > first ? [first, next - 1] : [Math.max(1, first - 1), Math.max(1, first - 1)];
  const numbered = (table: GivenTable): GivenTable => {
    const first = next;
    const rows = table.rows.map((row) => {
      const start = next;
      const cells = row.cells.map((cell) => {
        const at = next;
        if (cell.text !== '') next += cell.text.split('\n').length;
        return { ...cell, lines: rangeFrom(at) };
      });
      return { cells, lines: rangeFrom(start) };
    });
    return { ...table, rows, lines: rangeFrom(first) };
  };
  return pages.map((content) =>
    content.map((item) => {
      if (item.type === 'table') return numbered(item);
      const number = next;
      if (item.text !== '') next += item.last - item.number + 1;
      return { ...item, number, last: Math.max(number, next - 1) };
    }),
  );
}
