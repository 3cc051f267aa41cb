import type { PlacedWord } from '../../src/geometry/page-marks.js';
import type { Page, Ruling } from '../../src/model/paged-document.js';

/** Width of a letter and height of a line of the made-up font, as shares of its size. */
const letter = 0.5;
const lineHeight = 1.2;

export interface PrintOptions {
  readonly size?: number;
  readonly bold?: boolean;
  readonly space?: number;
  readonly confidence?: number | null;
}

export const widthOf = (text: string, { size = 12, space = 0.25 }: PrintOptions = {}): number =>
  text.split(' ').reduce((sum, word) => sum + word.length * letter * size, 0) +
  (text.split(' ').length - 1) * space * size;

/** Words of one line of text, its box's top left at (x, y). */
export function print(text: string, x: number, y: number, options: PrintOptions = {}): PlacedWord[] {
  const { size = 12, bold = false, space = 0.25, confidence = null } = options;
  let left = x;
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const right = left + word.length * letter * size;
      const placed: PlacedWord = {
        text: word,
        bbox: [left, y, right, y + lineHeight * size],
        confidence,
        fontSize: size,
        bold,
        turned: false,
      };
      left = right + space * size;
      return placed;
    });
}

export const printCentred = (text: string, middle: number, y: number, options: PrintOptions = {}) =>
  print(text, middle - widthOf(text, options) / 2, y, options);

export const across = (at: number, start: number, end: number, width = 0.5): Ruling => ({
  direction: 'horizontal',
  at,
  start,
  end,
  width,
});

export const down = (at: number, start: number, end: number, width = 0.5): Ruling => ({
  direction: 'vertical',
  at,
  start,
  end,
  width,
});

/** A cell to draw: where it starts, how far it reaches, its lines of text. */
export interface DrawnCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly lines: readonly string[];
}

/** Cells drawn with a rule around each, as browsers do, and their words. */
export function drawTable(
  cells: readonly DrawnCell[],
  xs: readonly number[],
  ys: readonly number[],
  options: PrintOptions = {},
): { words: PlacedWord[]; rulings: Ruling[] } {
  const { size = 12 } = options;
  const words: PlacedWord[] = [];
  const rulings: Ruling[] = [];
  for (const cell of cells) {
    const [left, right] = [xs[cell.column]!, xs[cell.column + cell.columnSpan]!];
    const [top, bottom] = [ys[cell.row]!, ys[cell.row + cell.rowSpan]!];
    rulings.push(across(top, left, right), across(bottom, left, right));
    rulings.push(down(left, top, bottom), down(right, top, bottom));
    cell.lines.forEach((text, i) => {
      words.push(...print(text, left + 3, top + 2 + i * lineHeight * size, options));
    });
  }
  return { words, rulings };
}

/** Content in a few characters: lines as they are, "" for a blank one, "~" before furniture; tables row by row. */
export function show(content: Page['content']): string[] {
  return content.flatMap((item) => {
    if (item.type === 'line') return [`${item.furniture ? '~' : ''}${item.text}`];
    return item.rows.map((row) =>
      row.cells
        .map((cell) => {
          const spans = `${cell.rowSpan > 1 ? `v${cell.rowSpan} ` : ''}${cell.columnSpan > 1 ? `>${cell.columnSpan} ` : ''}`;
          return `${spans}${cell.text.replaceAll('\n', '/')}`;
        })
        .join(' | '),
    );
  });
}

/** All words of some content, in its order. */
export const wordsIn = (content: Page['content']): string[] =>
  content.flatMap((item) =>
    item.type === 'line'
      ? item.words.map((word) => word.text)
      : item.rows.flatMap((row) => row.cells.flatMap((cell) => cell.words.map((word) => word.text))),
  );
