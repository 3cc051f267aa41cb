import type { Block, ReadTable } from './block-reader.js';

/** Letterhead and signature stand side by side in a table without rulings of at most this size. */
const MAX_LAYOUT_ROWS = 5;
const MAX_LAYOUT_COLUMNS = 3;
/** A table that holds more text in tables than beside them is the frame of a page. */
const MIN_NESTED_SHARE = 0.5;

/** Words that stand in the letterhead or beside the signature (Nghị định 30/2020/NĐ-CP, phụ lục I) and in no table of data. */
export const letterheadWords =
  /cộng h(?:òa|oà) xã hội chủ nghĩa|đảng cộng sản việt nam|độc lập\s*[-–—]\s*tự do|nơi nhận\s*:|^\s*(?:tm|kt|tl|tuq|q)\.\s/imu;

/** Roles that sign, alone in the capitals in which they stand above a name; such a table has one row, or two. */
const signatory =
  /^(?:Q\.\s?|QUYỀN |PHÓ )?(?:CHỦ TỊCH|(?:TỔNG )?GIÁM ĐỐC|BÍ THƯ|(?:CỤC |HIỆU |BỘ |THỨ |VIỆN )?TRƯỞNG(?: BAN| PHÒNG)?|CHÁNH VĂN PHÒNG|CHỈ HUY TRƯỞNG)(?!\p{L})/mu;
const MAX_SIGNATURE_ROWS = 2;

/** All text of a block, a line to a line. */
export const blockText = (block: Block): string =>
  block.type === 'paragraph'
    ? block.lines.map(({ text }) => text).join('\n')
    : block.rows.flatMap((row) => row.cells.map((cell) => cell.blocks.map(blockText).join('\n'))).join('\n');

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + blockText(block).length, 0);

function placesLetterhead({ rows }: ReadTable): boolean {
  if (rows.length > MAX_LAYOUT_ROWS) return false;
  if (rows.some((row) => row.heading || row.cells.length > MAX_LAYOUT_COLUMNS)) return false;
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.blocks.map(blockText).join('\n')));
  return texts.some(
    (text) => letterheadWords.test(text) || (rows.length <= MAX_SIGNATURE_ROWS && signatory.test(text)),
  );
}

/**
 * True for a table that only places text: a single cell, the frame of a page around other tables, a letterhead or
 * the recipients beside a signature. The same rules as for tables of web pages (src/readers/html/layout-table.ts).
 */
export function isLayout(table: ReadTable): boolean {
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.length === 1) return true;
  const tablesOf = (blocks: readonly Block[]): Block[] =>
    blocks.filter((block) => block.type === 'table' && lengthOf([block]) > 0);
  if (cells.every((cell) => tablesOf(cell.blocks).length === 0)) return placesLetterhead(table);
  if (table.rows.length === 1 || table.rows.every((row) => row.cells.length === 1)) return true;
  const all = cells.reduce((sum, cell) => sum + lengthOf(cell.blocks), 0);
  const nested = cells.reduce((sum, cell) => sum + lengthOf(tablesOf(cell.blocks)), 0);
  return nested > all * MIN_NESTED_SHARE;
}
