import type { ColumnRole, GridCell, TableColumn } from '../model/segmented-document.js';
import { parseOrdinalCell, splitLeadingOrdinal } from '../vietnamese/markers.js';
import { startsLower } from './cell-shape.js';

/** Roles whose column holds the words of a row. */
export const titleRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['indicator', 'general-task', 'task']);

/** "(03)", "(25 chỉ tiêu)" at the end of a group's title: how many rows it announces. */
export const declaredCount =
  /\s*[([]\s*(\d{1,3})\s*(?:chỉ tiêu|nhiệm vụ|mục tiêu|nội dung)?\s*[)\]]\s*[.:]?\s*$/iu;

const own = (cell: GridCell): boolean => cell.text !== '' && cell.span === null;

/** How a row's ordinals are printed: in a column of their own, or before its words. */
export function ordinalOfRow(
  cells: readonly GridCell[],
  columns: readonly TableColumn[],
): { ordinal: string; style: string; column: number } | null {
  const at = columns.findIndex((column) => column.role === 'ordinal');
  const cell = at >= 0 ? cells[at] : undefined;
  if (cell !== undefined && own(cell)) {
    const read = parseOrdinalCell(cell.text) ?? splitLeadingOrdinal(cell.text);
    if (read !== null) return { ordinal: read.ordinal, style: read.style, column: at };
  }
  for (let i = 0; i < columns.length; i += 1) {
    const title = cells[i];
    if (title === undefined || !own(title) || !titleRoles.has(columns[i]!.role)) continue;
    const read = splitLeadingOrdinal(title.text);
    if (read !== null) return { ordinal: read.ordinal, style: read.style, column: i };
  }
  return null;
}

const isGroupStyle = (style: string, ordinal: string): boolean =>
  style === 'roman' || (style === 'letter' && /^[A-Z]$/.test(ordinal));

/** Rows that sum up ("Tổng cộng") are neither group nor item. */
export const isTotalRow = (cells: readonly GridCell[]): boolean => {
  const first = cells.find((cell) => own(cell) && parseOrdinalCell(cell.text) === null);
  return first !== undefined && /^(?:tổng(?: cộng| số)?|cộng)(?:\s*[(:].*)?$/iu.test(first.text);
};

/**
 * True where a row is the title of a group: a roman or capital ordinal above arabic items, or one text alone across
 * the row. `stray` cells beside a roman title (a unit, a value) do not make it an item. `itemsAreRoman` says that the
 * table numbers its items with roman numerals, which then are no groups.
 */
export function isGroupRow(
  cells: readonly GridCell[],
  columns: readonly TableColumn[],
  context: { breakBefore: boolean; itemsAreRoman: boolean; spansKnown: boolean },
): boolean {
  const printed = cells.map((cell, i) => ({ cell, i })).filter(({ cell }) => own(cell));
  if (printed.length === 0) return false;
  const lone = printed.length === 1 ? splitLeadingOrdinal(printed[0]!.cell.text) : null;
  const read =
    lone !== null && isGroupStyle(lone.style, lone.ordinal)
      ? { ...lone, column: printed[0]!.i }
      : ordinalOfRow(cells, columns);
  const words = printed.filter(({ cell }) => parseOrdinalCell(cell.text) === null);
  if (words.length === 0) return false;
  if (read !== null && isGroupStyle(read.style, read.ordinal)) {
    if (words.length === 1) return true;
    return !context.itemsAreRoman && words.length <= Math.ceil(columns.length / 2) + 1;
  }
  const spanned = cells.filter((cell) => cell.span === 'left').length;
  if (read !== null && words.length === 1 && spanned >= 2 && printed.length + spanned >= cells.length)
    return true;
  if (printed.length !== 1) return false;
  const { cell, i } = printed[0]!;
  if (read !== null) return false;
  if (declaredCount.test(cell.text)) return true;
  const spansRow = spanned >= Math.max(1, Math.floor(columns.length / 2));
  if (spansRow) return !startsLower(cell.text) || !context.breakBefore;
  // Words alone in the column of ordinals, or of a table's first column, that open like a title and follow no break.
  if (columns[i]!.role === 'ordinal') return !startsLower(cell.text);
  return false;
}
