import { parseMarker } from '../vietnamese/markers.js';
import { midWidth } from './boxes.js';
import { type PrintedRow, wordsOfRows } from './printed-rows.js';

/** Margins of a column of text, in points. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  /** Usual distance from one line to the next, as a multiple of the font size. */
  readonly pitch: number;
}

/** Points: lines that begin at the same place differ by less. */
const samePlace = 3;
/** In font sizes: a first line is set in by more (the rule says 1 or 1.27 cm), and a blank by chance is not. */
const leastIndent = 0.8;
/** A line stands this much farther below than usual where a paragraph begins (6 pt between, in lines of 18). */
const widerPitch = 1.2;
/** In font sizes: room at a line's end, beyond the next word, that a printer would have filled. */
const leastRoom = 1.5;
/** Share of a column that a line centred in it leaves free, at the least. */
const leastCentredRoom = 0.1;

const listMark = /^(?:[-–—•+*]|\(?(?:\d{1,3}|[ivxl]{1,5}|\p{L})(?:\.\d{1,3})*[.):/])$/iu;

const terminal = /[.;:!?…]["”’)]?$/;

/** Of so many lines, one may stand out of the margins by mistake. */
const linesToOneOutside = 30;

/** The outermost place where lines begin (end), but for the few that stand out. */
function edgeOf(edges: readonly number[], outwards: 1 | -1): number {
  const outermost = [...edges].sort((a, b) => outwards * (b - a));
  return outermost[Math.floor(outermost.length / linesToOneOutside)] ?? 0;
}

/** Lines of one paragraph are the nearer ones: the lower third, not the middle, of the distances tells theirs. */
const nearerLines = 1 / 3;
const pitchOfOneLine = 1.2;

/** Distance from a line to the next inside paragraphs, as a multiple of the font size. */
export function usualPitch(rows: readonly PrintedRow[]): number {
  const pitches = rows
    .slice(1)
    .map((row, i) => (row.box[3] - rows[i]!.box[3]) / row.size)
    .filter((pitch) => pitch > 0.5 && pitch < 3)
    .sort((a, b) => a - b);
  return pitches[Math.floor(pitches.length * nearerLines)] ?? pitchOfOneLine;
}

/** Margins as the lines keep them. */
export const marginsOf = (rows: readonly PrintedRow[]): Margins => ({
  left: edgeOf(
    rows.map((row) => row.box[0]),
    -1,
  ),
  right: edgeOf(
    rows.map((row) => row.box[2]),
    1,
  ),
  pitch: usualPitch(rows),
});

const isCentred = (row: PrintedRow, { left, right }: Margins): boolean => {
  const before = row.box[0] - left;
  const after = right - row.box[2];
  return (
    before > leastCentredRoom * (right - left) * 0.5 &&
    Math.abs(before - after) < Math.max(0.15 * (before + after), row.size)
  );
};

/** Where the words behind a list's mark begin; null where the line opens with none. */
function hangingIndent(row: PrintedRow): number | null {
  const words = wordsOfRows([row]);
  const [first, second] = words;
  return first !== undefined && second !== undefined && listMark.test(first.text) ? second.bbox[0] : null;
}

/** True where a line stands farther below another than lines of one paragraph do. */
export const standsApart = (last: PrintedRow, row: PrintedRow, pitch: number): boolean =>
  (row.box[3] - last.box[3]) / Math.max(last.size, row.size) > widerPitch * pitch + 0.05;

/** True where the page's own space says that a paragraph begins with `row`. */
export function opensParagraph(last: PrintedRow, row: PrintedRow, margins: Margins): boolean {
  const size = Math.max(last.size, row.size);
  if (standsApart(last, row, margins.pitch)) return true;
  const centred = isCentred(row, margins);
  const sameMiddle = Math.abs(midWidth(row.box) - midWidth(last.box)) < size;
  if (centred && sameMiddle) return false;
  const afterCentred = isCentred(last, margins);
  if (afterCentred && !centred) return true;
  if (centred && !afterCentred && !sameMiddle) return true;
  const words = wordsOfRows([row]);
  const needed = words[0]!.bbox[2] - words[0]!.bbox[0] + leastRoom * size;
  if (margins.right - last.box[2] > needed) return true;
  const indent = row.box[0] - last.box[0];
  if (indent > leastIndent * size) {
    const hanging = hangingIndent(last);
    return hanging === null || Math.abs(hanging - row.box[0]) > samePlace;
  }
  // Two first lines below each other: the upper one is a whole paragraph.
  const setIn = row.box[0] - margins.left > leastIndent * size;
  return setIn && indent > -samePlace && terminal.test(wordsOfRows([last]).at(-1)!.text);
}

/** Share of the column that a line fills which goes on in the next one; centred lines are broken by hand. */
const leastFilled = { wrapped: 0.6, centred: 0.55 };

const textOf = (row: PrintedRow): string =>
  wordsOfRows([row])
    .map((word) => word.text)
    .join(' ');

const isCapitals = (text: string): boolean => /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
const isBold = (row: PrintedRow): boolean => row.runs.every((run) => run.words.every((word) => word.bold));

/**
 * True where the next line, which opens no paragraph, goes on a line that was full: one of the same print, that begins
 * with no mark of an item.
 */
export function wrapsInto(last: PrintedRow, row: PrintedRow, margins: Margins): boolean {
  const [head, tail] = [textOf(last), textOf(row)];
  if (Math.abs(last.size - row.size) > 0.1 * last.size || parseMarker(tail) !== null) return false;
  const runsOn = /^[\p{Ll},;)]/u.test(tail);
  if (!runsOn && isBold(last) !== isBold(row)) return false;
  const filled = (last.box[2] - last.box[0]) / (margins.right - margins.left);
  if (!isCentred(row, margins)) return filled >= leastFilled.wrapped;
  const alike = isCapitals(head) === isCapitals(tail) || !/\p{L}/u.test(tail);
  return filled >= leastFilled.centred && alike && !/^\(/.test(tail) && !terminal.test(head);
}
