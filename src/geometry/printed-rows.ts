import type { Box } from '../model/source.js';
import { enclose, mergeStretches, midHeight, type Stretch } from './boxes.js';
import type { PlacedWord } from './page-marks.js';
import { lineTolerance, type Run, runsOf, wideSpace } from './runs.js';

/** What stands on one printed line, left to right. */
export interface PrintedRow {
  readonly runs: readonly Run[];
  readonly box: Box;
  readonly size: number;
}

/** Printed lines whose heights meet: usually one; two columns of text with lines of their own make one band. */
export interface Band {
  readonly rows: readonly PrintedRow[];
  readonly box: Box;
  readonly size: number;
  /** Where words stand, left to right; a wide space lies between two stretches. */
  readonly spans: readonly Stretch[];
}

/** Runs are looked at for the last so many lines: a skewed line's parts do not come one after the other. */
const linesLookedBack = 4;

export const wordsOfRows = (rows: readonly PrintedRow[]): PlacedWord[] =>
  rows.flatMap((row) => row.runs.flatMap((run) => run.words));

const overlaps = (a: Box, b: Box, slack: number): boolean => a[0] < b[2] - slack && b[0] < a[2] - slack;

/** The run of a line that stands nearest beside another. */
function nearest(runs: readonly Run[], box: Box): Run {
  let best = runs[0]!;
  let least = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    const apart = Math.max(run.box[0] - box[2], box[0] - run.box[2]);
    if (apart < least) [best, least] = [run, apart];
  }
  return best;
}

/** Lines of the words, top to bottom; a word stands in exactly one. */
export function printedRows(words: readonly PlacedWord[]): PrintedRow[] {
  const rows: Run[][] = [];
  for (const run of runsOf(words).sort((a, b) => midHeight(a.box) - midHeight(b.box))) {
    const row = rows.slice(-linesLookedBack).find((runs) => {
      const beside = nearest(runs, run.box);
      const apart = Math.abs(midHeight(beside.box) - midHeight(run.box));
      if (apart > lineTolerance(beside.size, run.size)) return false;
      return !runs.some((other) => overlaps(other.box, run.box, 0.5 * run.size));
    });
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  return rows
    .map((runs) => ({
      runs: runs.sort((a, b) => a.box[0] - b.box[0]),
      box: enclose(runs.map((run) => run.box)),
      size: Math.max(...runs.map((run) => run.size)),
    }))
    .sort((a, b) => midHeight(a.box) - midHeight(b.box));
}

/** In font sizes, up and down from the middle: lines of one column never come so near each other. */
const bandReach = 0.3;
/** Share of a line's height by which one that stands clear beside it has to meet it. */
const leastMeeting = 0.2;

/** Lines at one height, or at heights that meet while a wide space lies between them. */
function standsBeside(row: PrintedRow, other: PrintedRow): boolean {
  const reach = bandReach * (row.size + other.size);
  if (midHeight(row.box) - midHeight(other.box) < reach) return true;
  const meeting = Math.min(row.box[3], other.box[3]) - Math.max(row.box[1], other.box[1]);
  const least = leastMeeting * Math.min(row.box[3] - row.box[1], other.box[3] - other.box[1]);
  return meeting > least && !overlaps(row.box, other.box, -wideSpace * Math.max(row.size, other.size));
}

/** Lines that stand beside each other at different heights, put together. */
export function bandsOf(rows: readonly PrintedRow[]): Band[] {
  const bands: PrintedRow[][] = [];
  for (const row of rows) {
    const last = bands.at(-1);
    const near = last?.filter((other) => other.box[3] > row.box[1]) ?? [];
    const crossed = near.some((other) => !standsBeside(row, other));
    if (last !== undefined && near.length > 0 && (!crossed || standsBeside(row, near.at(-1)!)))
      last.push(row);
    else bands.push([row]);
  }
  return bands.map((own) => ({
    rows: own,
    box: enclose(own.map((row) => row.box)),
    size: Math.max(...own.map((row) => row.size)),
    spans: mergeStretches(
      own.flatMap((row) => row.runs.map(({ box }) => ({ from: box[0], to: Math.max(box[2], box[0]) }))),
    ),
  }));
}
