import type { CellObject, Row } from 'write-excel-file/node';
import { plainText } from '../plain-text.js';

/** Most characters that a cell can hold (Excel specifications and limits). */
const longest = 32_767;

/**
 * A cell that is text whatever it begins with: its type is text, so "=…", "+…", "-…" and "@…" stay what they are, and
 * no control reaches the file. Empty where there is no text.
 */
export function textCell(text: string | null, style: Partial<CellObject> = {}): CellObject {
  const safe = plainText(text ?? '');
  const value = safe.length > longest ? `${safe.slice(0, longest - 1)}…` : safe;
  return value === '' ? { ...style } : { ...style, type: String, value };
}

/** Numbers have a format of their own: by it `finishWorkbook` tells their styles from those of texts. */
export const numberCell = (
  value: number | null,
  format: '0' | '0.00',
  style: Partial<CellObject> = {},
): CellObject => (value === null ? { ...style } : { ...style, type: Number, value, format });

/** Points: a line of the sheets' font (Arial 10), and the highest that a row may be (Excel specifications and limits). */
const lineHeight = 13;
const highestRow = 409;
/** Lines end between words, so a column of 20 characters holds some 18 of them. */
const filledShare = 0.9;

const linesIn = ({ value }: CellObject, width: number): number =>
  typeof value === 'string' ? Math.ceil(value.length / (width * filledShare)) : 1;

/** The cells as a row high enough for their texts: not every program works that out when it opens a workbook. */
export function wrappedRow(cells: readonly CellObject[], widths: readonly number[]): Row {
  const lines = Math.max(1, ...cells.map((cell, at) => linesIn(cell, widths[at]!)));
  const height = Math.min(highestRow, lines * lineHeight + 3);
  return cells.map((cell, at) => (at === 0 ? { ...cell, height } : cell));
}
