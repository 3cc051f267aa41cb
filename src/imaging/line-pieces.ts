import type { LineStrips } from './line-strips.js';

/** A piece of a line on strips: rows `first` to `last`, samples `start` to `end`, all inclusive. */
export interface LinePiece {
  first: number;
  last: number;
  start: number;
  end: number;
}

/** How far from thin and from thick lines the paper beside it is looked at, in inches: 3 points is the thickest. */
const besideInches = [0.013, 0.022, 0.05] as const;
/** The paper beside a line has at most this share of its depth. */
const mostBeside = 0.5;

/** Whether a sample is darker than what lies on both sides of it, as a line is and the inside of a letter is not. */
export type IsRidge = (at: number, row: number) => boolean;

export function ridgeTest({ depth, length, rows }: LineStrips, dpi: number): IsRidge {
  const distances = besideInches.map((inches) => Math.max(2, Math.round(inches * dpi)));
  return (at, row) => {
    const most = depth[at]! * mostBeside;
    for (const distance of distances) {
      const away = distance * length;
      if (row >= distance && depth[at - away]! > most) continue;
      if (row + distance >= rows || depth[at + away]! <= most) return true;
    }
    return false;
  };
}

/** Lengths in inches. A run this long is a piece of a line; parts of letters are shorter. */
const leastRun = 0.12;
/** Noise and white rims break a line for so long; the gaps between words are wider. */
const mostPaper = 0.03;
/** A letter that crosses a line, or stands on it, hides it for so long. */
const mostHidden = 0.15;
/** Share of a run that is a line to both sides; letters stand on an underline. */
const leastRidge = 0.4;
/** The thickest borders are 3 points; residual skew adds to it. */
const mostThick = 0.06;
/** Pieces of one line may be parted by so much: a letter's white rim, a crossing that was cleaned away. */
const mostGap = 0.12;

/** Straight dark pieces, those of one line joined; `least` is the depth that counts. Many are parts of letters still. */
export function linePieces(strips: LineStrips, isRidge: IsRidge, least: number, dpi: number): LinePiece[] {
  const samples = (inches: number): number => Math.max(1, Math.round((inches * dpi) / strips.step));
  const thick = Math.max(3, Math.round(mostThick * dpi));
  const done: LinePiece[] = [];
  let open: LinePiece[] = [];
  const shape = { run: samples(leastRun), paper: samples(mostPaper), hidden: samples(mostHidden) };
  for (let row = 0; row < strips.rows; row += 1) {
    const runs = runsOf(strips, row, isRidge, least, shape);
    if (runs.length === 0 && open.length === 0) continue;
    open = stack(runs, open, done);
  }
  const slim = [...done, ...open].filter(({ first, last }) => last - first < thick);
  return joined(slim, samples(mostGap), strips, dpi).filter(({ first, last }) => last - first < thick);
}

function runsOf(
  { depth, length }: LineStrips,
  row: number,
  isRidge: IsRidge,
  least: number,
  shape: { readonly run: number; readonly paper: number; readonly hidden: number },
): LinePiece[] {
  const runs: LinePiece[] = [];
  const base = row * length;
  let [start, end, ridges, paper] = [-1, -1, 0, 0];
  const close = (): void => {
    const count = end - start + 1;
    if (count >= shape.run && ridges >= leastRidge * count) runs.push({ first: row, last: row, start, end });
    start = -1;
  };
  for (let sample = 0; sample < length; sample += 1) {
    if (depth[base + sample]! < least) {
      paper += 1;
      if (start >= 0 && paper > shape.paper) close();
    } else if (isRidge(base + sample, row)) {
      if (start < 0) [start, ridges] = [sample, 0];
      ridges += 1;
      [end, paper] = [sample, 0];
    } else if (start >= 0 && sample - end > shape.hidden) close();
  }
  if (start >= 0) close();
  return runs;
}

/** Lays the runs of a row on the pieces of the row before where they overlap; what is not gone on with is done. */
function stack(runs: LinePiece[], open: readonly LinePiece[], done: LinePiece[]): LinePiece[] {
  const grown = new Set<LinePiece>();
  for (const run of runs)
    for (const piece of open)
      if (piece.start <= run.end && piece.end >= run.start) {
        run.first = Math.min(run.first, piece.first);
        run.start = Math.min(run.start, piece.start);
        run.end = Math.max(run.end, piece.end);
        grown.add(piece);
      }
  for (const piece of open) if (!grown.has(piece)) done.push(piece);
  return runs;
}

/** Joined pieces are together hardly thicker than the slimmer one: by this, and for skew by so much of the shorter one. */
const mostThicker = { pixelsAt150: 1.5, share: 0.004 } as const;

/** Pieces that lie on one line, however the line is broken or bent by a rest of skew, made one. */
function joined(pieces: readonly LinePiece[], gap: number, { step }: LineStrips, dpi: number): LinePiece[] {
  const isOne = (a: LinePiece, b: LinePiece): boolean => {
    const thickness = Math.max(a.last, b.last) - Math.min(a.first, b.first);
    const length = Math.min(a.end - a.start, b.end - b.start) * step;
    const slimmer = Math.min(a.last - a.first, b.last - b.first);
    return thickness <= slimmer + (mostThicker.pixelsAt150 * dpi) / 150 + mostThicker.share * length;
  };
  const lines: LinePiece[] = [];
  const buckets = new Map<number, LinePiece[]>();
  const size = 16;
  for (const piece of [...pieces].sort((a, b) => a.start - b.start)) {
    const bucket = Math.floor((piece.first + piece.last) / 2 / size);
    const near = [bucket - 1, bucket, bucket + 1].flatMap((at) => buckets.get(at) ?? []);
    const line = near.find((each) => piece.start <= each.end + gap && isOne(each, piece));
    if (line) {
      line.first = Math.min(line.first, piece.first);
      line.last = Math.max(line.last, piece.last);
      line.end = Math.max(line.end, piece.end);
    } else {
      const begun = { ...piece };
      lines.push(begun);
      buckets.set(bucket, [...(buckets.get(bucket) ?? []), begun]);
    }
  }
  return lines;
}
