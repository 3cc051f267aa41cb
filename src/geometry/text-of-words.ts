import type { GivenCell, TextLine, Word } from '../model/paged-document.js';
import type { Box } from '../model/source.js';
import { enclose, midHeight, midWidth } from './boxes.js';
import type { PlacedWord } from './page-marks.js';
import { printedRows, wordsOfRows } from './printed-rows.js';

/** A word as documents keep it. */
const plain = ({ text, bbox, confidence }: PlacedWord): Word => ({ text, bbox, confidence });

const listMark = /^(?:[-–—•+*]|\(?[\p{L}\d.]{1,6}[.)/])$/u;

/** All letters bold, besides a list's mark before them. */
function isBold(words: readonly PlacedWord[]): boolean {
  const [first, ...others] = words;
  const judged = first !== undefined && !first.bold && listMark.test(first.text) ? others : words;
  return (
    judged.some((word) => word.bold) && judged.every((word) => word.bold || !/[\p{L}\p{N}]/u.test(word.text))
  );
}

/** A line of text, wrapped over `printed` lines of the page; it is numbered when the whole document is put together. */
export function textLine(
  words: readonly PlacedWord[],
  { printed = 1, furniture = false }: { readonly printed?: number; readonly furniture?: boolean } = {},
): TextLine {
  const raw = words.map((word) => word.text).join(' ');
  return {
    type: 'line',
    number: 1,
    last: printed,
    raw,
    text: raw,
    emphasis: isBold(words),
    bbox: enclose(words.map((word) => word.bbox)),
    words: words.map(plain),
    furniture,
  };
}

/** Stands between two paragraphs. */
export const blankLine: TextLine = {
  type: 'line',
  number: 1,
  last: 1,
  raw: '',
  text: '',
  emphasis: false,
  bbox: null,
  words: [],
  furniture: false,
};

/** Words printed sideways, as headings of narrow columns are: lines from left to right, each from below up. */
function turnedLines(words: readonly PlacedWord[]): PlacedWord[][] {
  const lines: PlacedWord[][] = [];
  for (const word of [...words].sort((a, b) => midWidth(a.bbox) - midWidth(b.bbox))) {
    const last = lines.at(-1);
    if (last !== undefined && midWidth(word.bbox) - midWidth(last.at(-1)!.bbox) < 0.5 * word.fontSize)
      last.push(word);
    else lines.push([word]);
  }
  return lines.map((line) => line.sort((a, b) => midHeight(b.bbox) - midHeight(a.bbox)));
}

/** The lines of the words of one cell, in reading order. */
export const linesOfCell = (words: readonly PlacedWord[]): PlacedWord[][] =>
  words.length > 0 && words.every((word) => word.turned)
    ? turnedLines(words)
    : printedRows(words).map((row) => wordsOfRows([row]));

export const givenCell = (
  lines: readonly (readonly PlacedWord[])[],
  place: { readonly rowSpan: number; readonly columnSpan: number; readonly bbox: Box },
): GivenCell => ({
  text: lines.map((line) => line.map((word) => word.text).join(' ')).join('\n'),
  rowSpan: place.rowSpan,
  columnSpan: place.columnSpan,
  heading: false,
  lines: [1, 1],
  bbox: place.bbox,
  words: lines.flat().map(plain),
});
