import type { GivenTable } from '../model/paged-document.js';
import { type AlignedRegion, alignedRegions, columnAt } from './aligned-columns.js';
import { alignedRows } from './aligned-rows.js';
import { enclose, midWidth, type Stretch } from './boxes.js';
import { withWholeWords } from './broken-words.js';
import type { PlacedWord } from './page-marks.js';
import { type Band, bandsOf, type PrintedRow, printedRows, wordsOfRows } from './printed-rows.js';
import type { FoundTables } from './ruled-tables.js';
import type { Rule } from './rules.js';
import { wideSpace } from './runs.js';
import { givenCell, linesOfCell } from './text-of-words.js';

/** Columns that one cell of a row takes up, and its words. */
interface Piece {
  first: number;
  last: number;
  readonly words: PlacedWord[];
}

/** In font sizes: words that a space between columns parts stand farther apart than words of a sentence. */
const plainSpace = 0.33;

/** The words of a line that stand together: parted at wide spaces, and where a space between columns lies. */
function partsOf(line: PrintedRow, gutters: readonly Stretch[]): PlacedWord[][] {
  const parts: PlacedWord[][] = [];
  for (const word of wordsOfRows([line])) {
    const last = parts.at(-1)?.at(-1);
    const middle = last === undefined ? 0 : (last.bbox[2] + word.bbox[0]) / 2;
    const gap = last === undefined ? Number.POSITIVE_INFINITY : word.bbox[0] - last.bbox[2];
    const parted = gutters.some(({ from, to }) => middle > from - line.size && middle < to + line.size);
    if (last === undefined || gap > wideSpace * line.size || (parted && gap > plainSpace * line.size))
      parts.push([word]);
    else parts.at(-1)!.push(word);
  }
  return parts;
}

/** The cells of a row: a run of words that crosses spaces between columns is a cell that spans them. */
function piecesOf(row: readonly Band[], { gutters }: AlignedRegion): Piece[] {
  const pieces: Piece[] = [];
  for (const part of row.flatMap((band) => band.rows.flatMap((line) => partsOf(line, gutters)))) {
    const first = columnAt(gutters, midWidth(part[0]!.bbox));
    const last = Math.max(first, columnAt(gutters, midWidth(part.at(-1)!.bbox)));
    const touched = pieces.filter((piece) => piece.first <= last && piece.last >= first);
    const piece: Piece = { first, last, words: [...part] };
    for (const other of touched) {
      piece.first = Math.min(piece.first, other.first);
      piece.last = Math.max(piece.last, other.last);
      piece.words.unshift(...other.words);
      pieces.splice(pieces.indexOf(other), 1);
    }
    pieces.push(piece);
  }
  return pieces.sort((a, b) => a.first - b.first);
}

function rowOf(
  row: readonly Band[],
  region: AlignedRegion,
  edges: readonly number[],
): GivenTable['rows'][number] {
  const pieces = piecesOf(row, region);
  const box = enclose(row.map((band) => band.box));
  const cells: GivenTable['rows'][number]['cells'] = [];
  const cell = (first: number, last: number, words: readonly PlacedWord[]): void => {
    cells.push(
      givenCell(withWholeWords(linesOfCell(words), null), {
        rowSpan: 1,
        columnSpan: last - first + 1,
        bbox: [edges[first]!, box[1], edges[last + 1]!, box[3]],
      }),
    );
  };
  for (let column = 0; column <= region.gutters.length; ) {
    const piece = pieces.find((own) => own.first <= column && own.last >= column);
    cell(column, piece?.last ?? column, piece?.words ?? []);
    column = (piece?.last ?? column) + 1;
  }
  return { cells, lines: [1, 1] };
}

function tableOf(region: AlignedRegion, ruledAt: readonly number[]): GivenTable {
  const bbox = enclose(region.bands.map((band) => band.box));
  const edges = [bbox[0], ...region.gutters.map((gutter) => (gutter.from + gutter.to) / 2), bbox[2]];
  const rows = alignedRows(region, ruledAt).map((row) => rowOf(row, region, edges));
  return { type: 'table', rows, lines: [1, 1], bbox, cutAbove: false, cutBelow: false };
}

/** Tables that no upright rule draws, told by their columns alone; `horizontal` are the rules that part their rows. */
export function alignedTables(words: readonly PlacedWord[], horizontal: readonly Rule[]): FoundTables {
  const bands = bandsOf(printedRows(words));
  const tables: GivenTable[] = [];
  const taken = new Set<Band>();
  for (const region of alignedRegions(bands)) {
    const box = enclose(region.bands.map((band) => band.box));
    const ruledAt = horizontal
      .filter((rule) => rule.to - rule.from > 0.5 * (box[2] - box[0]) && rule.at > box[1] && rule.at < box[3])
      .map((rule) => rule.at);
    const table = tableOf(region, ruledAt);
    if (table.rows.length < 2) continue;
    tables.push(table);
    for (const band of region.bands) taken.add(band);
  }
  return { tables, rest: bands.filter((band) => !taken.has(band)).flatMap((band) => wordsOfRows(band.rows)) };
}
