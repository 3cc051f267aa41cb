import type { DeclaredCell, DeclaredRow } from './table-grid.js';
import { childOf, childrenOf, findAll, switchOf, valueIn, wholeNumber } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

export interface TableRow extends DeclaredRow<XmlElement> {
  /** Marked to be repeated on every page. */
  readonly isHeading: boolean;
}

/** Wrap rows or cells without being any. */
const transparent = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo', 'w:smartTag']);

function collect(element: XmlElement, name: string, found: XmlElement[] = []): XmlElement[] {
  for (const child of element.children) {
    if (child.name === name) found.push(child);
    else if (transparent.has(child.name)) collect(child, name, found);
  }
  return found;
}

const shownText = new Set(['w:t', 'w:sym', 'w:drawing', 'w:pict', 'w:object', 'w:tbl', 'w:numPr', 'm:t']);

const isEmpty = (element: XmlElement): boolean =>
  !element.children.some((child) => shownText.has(child.name) || !isEmpty(child));

/** Widths of the grid's columns in twips. */
export const gridWidths = (table: XmlElement): number[] =>
  childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(
    (column) => wholeNumber(column.attributes['w:w']) ?? 0,
  );

function mergeOf(properties: XmlElement | undefined): DeclaredCell<unknown>['merge'] {
  const merge = childOf(properties, 'w:vMerge');
  if (merge !== undefined) return merge.attributes['w:val'] === 'restart' ? 'start' : 'goes-on';
  // a merge that was tracked
  const tracked = childOf(properties, 'w:cellMerge')?.attributes['w:vMerge'];
  return tracked === 'rest' ? 'start' : tracked === 'cont' ? 'goes-on' : null;
}

function widthOf(properties: XmlElement | undefined): number | null {
  const width = childOf(properties, 'w:tcW')?.attributes;
  if (width === undefined || (width['w:type'] ?? 'dxa') !== 'dxa') return null;
  const twips = wholeNumber(width['w:w']?.replace(/\.\d+$/, ''));
  return twips !== undefined && twips > 0 ? twips : null;
}

/** Cells of a row; an older way to merge over columns ("hMerge") is made a span. */
function cellsOf(row: XmlElement): DeclaredCell<XmlElement>[] {
  const cells: DeclaredCell<XmlElement>[] = [];
  for (const element of collect(row, 'w:tc')) {
    const properties = childOf(element, 'w:tcPr');
    if (childOf(properties, 'w:cellDel') !== undefined) continue;
    const span = Math.max(1, wholeNumber(valueIn(properties, 'w:gridSpan')) ?? 1);
    const merge = childOf(properties, 'w:hMerge');
    const last = cells.at(-1);
    if (merge !== undefined && merge.attributes['w:val'] !== 'restart' && last !== undefined) {
      const width = widthOf(properties);
      const both = last.width === null || width === null ? null : last.width + width;
      cells[cells.length - 1] = { ...last, span: last.span + span, width: both };
    } else
      cells.push({
        content: element,
        span,
        merge: mergeOf(properties),
        width: widthOf(properties),
        isEmpty: isEmpty(element),
      });
  }
  return cells;
}

/** The rows that are shown once all tracked changes are accepted. */
export function declaredRows(table: XmlElement): TableRow[] {
  const rows: TableRow[] = [];
  for (const element of collect(table, 'w:tr')) {
    const properties = childOf(element, 'w:trPr');
    if (childOf(properties, 'w:del') !== undefined || switchOf(properties, 'w:hidden')) continue;
    const cells = cellsOf(element);
    if (cells.length === 0) continue;
    rows.push({
      before: Math.max(0, wholeNumber(valueIn(properties, 'w:gridBefore')) ?? 0),
      after: Math.max(0, wholeNumber(valueIn(properties, 'w:gridAfter')) ?? 0),
      cells,
      isHeading: switchOf(properties, 'w:tblHeader') ?? false,
    });
  }
  return rows;
}

export const holdsTables = (element: XmlElement): boolean => findAll(element, 'w:tbl').length > 0;
