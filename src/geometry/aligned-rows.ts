import { parseOrdinalCell } from '../vietnamese/markers.js';
import { type AlignedRegion, columnAt } from './aligned-columns.js';
import { midHeight } from './boxes.js';
import { type Band, wordsOfRows } from './printed-rows.js';

/** In font sizes: rows stand so much farther apart than the lines of one cell. */
const roomBetweenRows = 0.15;
/** In font sizes: wider room tells no more. */
const widestRoom = 1.2;
/** Share of the lines in the first column that number rows. */
const leastNumbered = 0.5;
/** Parts that rules between rows make at the least; two rules above and below a heading part none. */
const fewestRuled = 4;

/** The number that a band prints in its first column; null for other words, or none. */
function ordinalOf(band: Band, region: AlignedRegion): string | null {
  const words = wordsOfRows(band.rows).filter(
    (word) => columnAt(region.gutters, (word.bbox[0] + word.bbox[2]) / 2) === 0,
  );
  if (words.length === 0 || words.length > 2) return null;
  return parseOrdinalCell(words.map((word) => word.text).join(' '))?.ordinal ?? null;
}

const fillsFirst = (band: Band, region: AlignedRegion): boolean =>
  band.spans.some((span) => columnAt(region.gutters, (span.from + span.to) / 2) === 0);

/** Cuts bands into rows before each band for which `opens` holds. */
function cutBefore(bands: readonly Band[], opens: (band: Band, i: number) => boolean): Band[][] {
  const rows: Band[][] = [];
  bands.forEach((band, i) => {
    if (i === 0 || opens(band, i)) rows.push([band]);
    else rows.at(-1)!.push(band);
  });
  return rows;
}

/** Room in font sizes that parts the lines of a cell from rows: in the middle of the widest step; null where all is alike. */
function leastRowRoom(rooms: readonly number[]): number | null {
  const sorted = rooms.map((room) => Math.min(Math.max(0, room), widestRoom)).sort((a, b) => a - b);
  let [least, step] = [null as number | null, roomBetweenRows];
  for (let i = 1; i < sorted.length; i += 1) {
    const [below, above] = [sorted[i - 1]!, sorted[i]!];
    if (above - below > step) [least, step] = [(above + below) / 2, above - below];
  }
  return least;
}

/** Rows told by the room between them, which is wider than between the lines of a cell; null where all is alike. */
function rowsByRoom(bands: readonly Band[]): Band[][] | null {
  const rooms = bands.slice(1).map((band, i) => (band.box[1] - bands[i]!.box[3]) / band.size);
  const least = leastRowRoom(rooms);
  return least === null ? null : cutBefore(bands, (_, i) => rooms[i - 1]! > least);
}

/**
 * The rows of a table without rules: told by rules between them, else by the room, else by the numbers in the first
 * column. Each printed line belongs to one row, and no row has two numbers.
 */
export function alignedRows(region: AlignedRegion, ruledAt: readonly number[]): Band[][] {
  const { bands } = region;
  const ordinals = new Map(bands.map((band) => [band, ordinalOf(band, region)]));
  const isNumbered = (band: Band): boolean => ordinals.get(band) !== null;
  const numbered = bands.filter(isNumbered).length;
  const first = bands.filter((band) => fillsFirst(band, region)).length;
  const apart = (rows: readonly Band[][]): Band[][] =>
    rows.flatMap((row) => (row.filter(isNumbered).length > 1 ? cutBefore(row, isNumbered) : [row]));
  const byRules = cutBefore(bands, (band, i) =>
    ruledAt.some((at) => at > midHeight(bands[i - 1]!.box) && at < midHeight(band.box)),
  );
  if (byRules.length >= fewestRuled) return apart(byRules);
  const byRoom = rowsByRoom(bands);
  if (byRoom !== null) return apart(byRoom);
  if (numbered >= 2 && numbered >= leastNumbered * first) return cutBefore(bands, isNumbered);
  return cutBefore(bands, (band) => fillsFirst(band, region));
}
