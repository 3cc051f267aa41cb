import type { TableRow } from './table-rows.js';
import { findAll } from './xml-queries.js';
import type { XmlElement } from './xml-tree.js';

/** Rows that a letterhead, or the recipients beside a signature, take at the most. */
const MAX_ROWS = 5;
const MAX_CELLS = 3;

/** Words of the letterhead and of the foot (Nghị định 30/2020/NĐ-CP, phụ lục I), a paragraph to a line. */
const motto = /cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*[-–—]\s*tự do/iu;
const numberOrDate = /^\s*số\s*:|,\s*ngày\s.{0,12}\stháng\s/imu;
const foot = /nơi nhận\s*:|^\s*(?:tm|kt|tl|tuq)\.\s/imu;

const textOf = (cell: XmlElement): string =>
  findAll(cell, 'w:p')
    .map((paragraph) =>
      findAll(paragraph, 'w:t')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');

const prints = (row: TableRow | undefined, words: RegExp): boolean =>
  row?.cells.some((cell) => words.test(textOf(cell.content))) ?? false;

const isNarrow = (row: TableRow): boolean => row.cells.length <= MAX_CELLS;

/** How many rows at the head are a letterhead. */
function headLength(rows: readonly TableRow[]): number {
  const last = rows.slice(0, MAX_ROWS).findLastIndex((row) => prints(row, motto));
  const end = last >= 0 && prints(rows[last + 1], numberOrDate) ? last + 2 : last + 1;
  return rows.slice(0, end).every(isNarrow) ? end : 0;
}

/** Where the rows of a foot begin. */
function footStart(rows: readonly TableRow[], from: number): number {
  const first = Math.max(from, rows.length - MAX_ROWS);
  const found = rows.slice(first).findIndex((row) => prints(row, foot));
  return found >= 0 && rows.slice(first + found).every(isNarrow) ? first + found : rows.length;
}

/**
 * The rows of a table as the tables that a reader sees: older Word, and whoever draws on, puts the letterhead or the
 * signature into one table with the rows next to it.
 */
export function tableParts(rows: readonly TableRow[]): TableRow[][] {
  const head = headLength(rows);
  const end = footStart(rows, head);
  return [rows.slice(0, head), rows.slice(head, end), rows.slice(end)].filter((part) => part.length > 0);
}
