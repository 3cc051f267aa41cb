import type { GridRow, TextBlock } from '../model/segmented-document.js';
import { startsLower } from './cell-shape.js';
import { declaredCount } from './group-row.js';

/** A line longer than this between two pieces of table is prose. */
const longestTitle = 220;

/** A line of text that titles a group of rows: numbered, or bold, or with the count of its rows; short, no remark. */
export function isGroupLine(block: TextBlock): boolean {
  if (block.text.length > longestTitle || block.text === '' || /^[(*]|;$/.test(block.text)) return false;
  switch (block.marker?.style) {
    case 'annex':
    case 'article':
    case 'dash':
      return false;
    case undefined:
      return block.emphasis || declaredCount.test(block.text);
    default:
      return true;
  }
}

/** The line as a row of a table `width` columns wide, its words across the row, marked as a title. */
export function groupRowOf(block: TextBlock, width: number): GridRow {
  const text = [block.marker?.raw ?? '', block.text].filter((part) => part !== '').join(' ');
  const cells = Array.from({ length: width }, (_, i) => ({
    text,
    span: i === 0 ? null : ('left' as const),
    sources: block.sources,
  }));
  return { cells, breakBefore: false, heading: true, sources: block.sources };
}

/** A short line in the middle of a sentence between two pieces: the rest of a cell that lost its tabs. */
export const isStrayTail = (block: TextBlock): boolean =>
  block.marker === null &&
  block.text.length <= longestTitle &&
  startsLower(block.text) &&
  !/^[(%]/.test(block.text);

/** The line as a row of one cell; joining finds the cell it goes on. */
export const strayTailRow = (block: TextBlock): GridRow => ({
  cells: [{ text: block.text, span: null, sources: block.sources }],
  breakBefore: true,
  heading: false,
  sources: block.sources,
});
