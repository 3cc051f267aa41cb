import type { TextLine } from '../model/paged-document.js';
import type { GridBlock, GridCell, GridRow } from '../model/segmented-document.js';
import type { Source } from '../model/source.js';
import { isRuleRow, type RowSyntax, splitRow } from './row-syntax.js';

/** A text printed in every cell of a row is one cell that spans it: so some tools write a merged row. */
function cellsOf(texts: readonly string[], sources: Source[]): GridCell[] {
  const tidy = texts.map((text) => text.replace(/\s+/g, ' '));
  // The run of equal cells at the row's end, if it is long enough to be one cell.
  let from = tidy.length - 1;
  while (from > 0 && tidy[from - 1] === tidy[from]) from -= 1;
  const merged = tidy.length - from >= fewestMerged && tidy[from]!.length > 2;
  return tidy.map((text, i) => ({ text, span: merged && i > from ? 'left' : null, sources }));
}

/** Columns a row needs for its repeated text to be a merged cell. */
const fewestMerged = 3;

/** A run of lines that stand together and spell rows in one syntax, as a piece of table; null where no row is left. */
export function gridFromLines(
  lines: readonly TextLine[],
  syntax: RowSyntax,
  page: number | null,
): GridBlock | null {
  const rows: GridRow[] = [];
  for (const line of lines) {
    const texts = line.text.includes(syntax === 'tab' ? '\t' : '|')
      ? splitRow(line.text, syntax)
      : [line.text.trim()];
    // Markdown rules off the first row of every piece, heading or not: the rule says nothing.
    if (isRuleRow(texts)) continue;
    const source: Source = { page, lines: [line.number, line.last], bbox: line.bbox };
    const sources = [source];
    rows.push({
      cells: cellsOf(texts, sources),
      breakBefore: rows.length === 0,
      heading: false,
      sources,
    });
  }
  if (rows.length === 0) return null;
  const columns = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 1);
  const first = rows[0]!.sources[0]!;
  const last = rows.at(-1)!.sources[0]!;
  const sources: Source[] = [{ page, lines: [first.lines![0], last.lines![1]], bbox: null }];
  return { type: 'grid', layer: 'body', columns, rows, spansKnown: false, sources };
}
