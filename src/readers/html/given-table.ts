import type { DefaultTreeAdapterTypes } from 'parse5';
import type { GivenCell, GivenTable } from '../../model/paged-document.js';
import type { LineRange } from '../../model/source.js';
import { isLayout } from './layout-table.js';
import { attribute, isElement, isHidden } from './nodes.js';
import { CellSink, type TextSink } from './text-sinks.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Walk = (nodes: readonly Node[], sink: TextSink, style: { bold: boolean; preserved: boolean }) => void;

/** A row as the markup has it, before any text is read. */
export interface MarkupRow {
  readonly element: Element;
  readonly cells: readonly { readonly element: Element; readonly heading: boolean }[];
}

/** HTML's own limit for a column span; no plan's table comes near it in either direction. */
const MAX_SPAN = 1000;
const MAX_COLUMNS = 1000;

const sections = new Set(['thead', 'tbody', 'tfoot']);

function collectRows(table: Element): { rows: MarkupRow[]; captions: Node[] } {
  const head: MarkupRow[] = [];
  const body: MarkupRow[] = [];
  const foot: MarkupRow[] = [];
  const captions: Node[] = [];
  const visit = (parent: Element, section: string): void => {
    for (const child of parent.childNodes) {
      if (!isElement(child) || isHidden(child)) continue;
      if (sections.has(child.tagName)) visit(child, child.tagName);
      else if (child.tagName === 'caption') captions.push(child);
      else if (child.tagName === 'tr') {
        const cells = child.childNodes
          .filter(isElement)
          .filter((cell) => (cell.tagName === 'td' || cell.tagName === 'th') && !isHidden(cell))
          .map((element) => ({ element, heading: element.tagName === 'th' || section === 'thead' }));
        if (cells.length > 0)
          (section === 'thead' ? head : section === 'tfoot' ? foot : body).push({ element: child, cells });
      }
    }
  };
  visit(table, 'tbody');
  return { rows: [...head, ...body, ...foot], captions };
}

/** A span as HTML reads it: 0 rows means all that are left, nonsense means 1, nothing reaches beyond the table. */
function spanOf(cell: Element, name: 'rowspan' | 'colspan', available: number): number {
  const span = Number.parseInt(attribute(cell, name) ?? '1', 10);
  if (name === 'rowspan' && span === 0) return Math.min(available, MAX_SPAN);
  return Math.max(1, Math.min(Number.isNaN(span) ? 1 : span, available, MAX_SPAN));
}

/** The widest row of several cells; a lone cell's span ("colspan=100") says "all", not how many there are. */
const widthOf = (rows: readonly MarkupRow[]): number =>
  rows
    .filter((row) => row.cells.length > 1)
    .map((row) => row.cells.reduce((sum, cell) => sum + spanOf(cell.element, 'colspan', MAX_SPAN), 0))
    .reduce((widest, width) => Math.max(widest, width), 0);

/** How many rows there are from each row to the end of its section, beyond which no cell reaches (HTML standard). */
function countRowsLeft(rows: readonly MarkupRow[]): number[] {
  const left = rows.map(() => 1);
  for (let at = rows.length - 2; at >= 0; at -= 1)
    if (rows[at]!.element.parentNode === rows[at + 1]!.element.parentNode) left[at] = left[at + 1]! + 1;
  return left;
}

const startLine = (element: Element): number | undefined => element.sourceCodeLocation?.startLine;

function readCells(row: MarkupRow, rowsLeft: number, width: number, line: number, walk: Walk): GivenCell[] {
  let columnsLeft = MAX_COLUMNS;
  const alone = row.cells.length === 1 && width > 0;
  return row.cells.map(({ element, heading }, index) => {
    const sink = new CellSink();
    walk(element.childNodes, sink, { bold: false, preserved: false });
    const { text, lines } = sink.finish();
    const at = startLine(element) ?? line;
    const reserve = row.cells.length - index - 1;
    const columnSpan = spanOf(element, 'colspan', alone ? width : Math.max(1, columnsLeft - reserve));
    columnsLeft -= columnSpan;
    return {
      text,
      rowSpan: spanOf(element, 'rowspan', rowsLeft),
      columnSpan,
      heading,
      lines: lines ?? [at, at],
      bbox: null,
      words: [],
    };
  });
}

const cover = (ranges: readonly LineRange[], line: number | undefined): LineRange => {
  let [first, last] = ranges[0]!;
  for (const range of ranges) {
    first = Math.min(first, range[0]);
    last = Math.max(last, range[1]);
  }
  return [Math.min(first, line ?? first), last];
};

/**
 * A table either as data, with its spans, or, where it only places text on the page, as cells to be read one after
 * the other (`flow`). Both are empty for a table without text.
 */
export function readTable(
  table: Element,
  walk: Walk,
): { data: GivenTable | null; flow: Element[]; captions: Node[] } {
  const { rows, captions } = collectRows(table);
  if (isLayout(rows))
    return { data: null, flow: rows.flatMap((row) => row.cells.map((cell) => cell.element)), captions };
  const width = widthOf(rows);
  const line = startLine(table) ?? 1;
  const rowsLeft = countRowsLeft(rows);
  const read = rows.map((row, index) => {
    const cells = readCells(row, rowsLeft[index]!, width, startLine(row.element) ?? line, walk);
    return {
      cells,
      lines: cover(
        cells.map((cell) => cell.lines),
        startLine(row.element),
      ),
    };
  });
  if (read.every((row) => row.cells.every((cell) => cell.text === '')))
    return { data: null, flow: [], captions };
  const [first, last] = cover(
    read.map((row) => row.lines),
    startLine(table),
  );
  const lines: LineRange = [first, Math.max(last, table.sourceCodeLocation?.endLine ?? last)];
  return {
    data: { type: 'table', rows: read, lines, bbox: null, cutAbove: false, cutBelow: false },
    flow: [],
    captions,
  };
}
