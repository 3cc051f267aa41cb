import type { TextLine } from '../model/paged-document.js';
import type { GridBlock, GridRow } from '../model/segmented-document.js';
import type { Source } from '../model/source.js';
import { isRuleRow, type RowSyntax, splitRow } from './row-syntax.js';

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
    const source: Source = { page, lines: [line.number, line.number], bbox: line.bbox };
    const sources = [source];
    rows.push({
      cells: texts.map((text) => ({ text: text.replace(/\s+/g, ' '), span: null, sources })),
      breakBefore: rows.length === 0,
      heading: false,
      sources,
    });
  }
  if (rows.length === 0) return null;
  const columns = Math.max(...rows.map((row) => row.cells.length));
  const first = rows[0]!.sources[0]!;
  const last = rows.at(-1)!.sources[0]!;
  const sources: Source[] = [{ page, lines: [first.lines![0], last.lines![1]], bbox: null }];
  return { type: 'grid', layer: 'body', columns, rows, spansKnown: false, sources };
}
