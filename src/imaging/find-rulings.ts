import type { Ruling } from '../model/paged-document.js';
import { measurePaper, type Paper } from './paper.js';
import type { GreyImage } from './raster-image.js';

/** A ruled line in pixels: rows (or columns) `first` to `last`, from `start` to `end`, all inclusive. */
export interface PixelRuling {
  readonly direction: 'horizontal' | 'vertical';
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

/** A run of ink this long is no letter's: em dashes and underlines of short words are shorter (inches). */
const leastRun = 0.17;
/** A ruling, all its runs put together, is this long; the narrowest columns of plans are 0.3 inches. */
const leastLength = { horizontal: 0.28, vertical: 0.2 } as const;
/** The thickest borders are 3 points; residual skew adds to it. */
const mostThick = 0.06;
/** Pieces of one line may be parted by so much: noise, a letter's white rim, a crossing that was cleaned away. */
const mostGap = 0.12;
/** How much of its darkness a line has for itself, and how far beside it that is looked at, in inches. */
const leastStandingOut = 0.55;
const besideInches = 0.02;
/** In stretches of this length (inches), this share of a line is at least this share as dark as all of it. */
const stretchInches = 0.04;
const leastDepth = 0.4;
const leastDark = 0.9;
/** A hairline is next to white once it is scanned: whatever stands out of the paper's noise counts as ink. */
const leastContrast = 12;
const noiseFactor = 4;
/** Paper this noisy hides hairlines: they are then sought by stretches of this length (inches). */
const noisy = 4;
const streakInches = 0.12;
/** Noise of neighbouring pixels is alike after scanning and smoothing: so many of them count as independent. */
const streakShare = 0.4;

/** Ruled lines of a straight, cleaned page; of text at most long underlines. */
export function findRulings(image: GreyImage): PixelRuling[] {
  const paper = measurePaper(image);
  const { width, height, data, dpi } = image;
  const sideways = { ...image, width: height, height: width, data: transposed(data, width, height) };
  return [...rulingsOf('horizontal', image, paper, dpi), ...rulingsOf('vertical', sideways, paper, dpi)];
}

/** Pixels that may be a line's: 1 where they are. */
function lineInk(image: GreyImage, { level, noise }: Paper): Uint8Array {
  return noise < noisy
    ? darkerThan(image, level - Math.max(leastContrast, noiseFactor * noise))
    : streaks(
        image,
        Math.max(leastContrast, (noiseFactor * noise) / Math.sqrt(streakShare * streakLength(image))),
      );
}

function darkerThan({ data }: GreyImage, threshold: number): Uint8Array {
  const ink = new Uint8Array(data.length);
  for (let at = 0; at < ink.length; at += 1) ink[at] = data[at]! < threshold ? 1 : 0;
  return ink;
}

const streakLength = ({ dpi }: GreyImage): number => Math.max(5, Math.round(dpi * streakInches));

/**
 * Where a row, averaged over a stretch of it, is darker by `contrast` than the rows some pixels above and below: a faint
 * line stands out of noise that drowns its single pixels.
 */
function streaks(image: GreyImage, contrast: number): Uint8Array {
  const { width, height, data, dpi } = image;
  const length = streakLength(image);
  const reach = length >> 1;
  const means = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    let sum = 0;
    for (let x = 0; x < Math.min(width, length); x += 1) sum += data[row + x]!;
    for (let x = 0; x < width; x += 1) {
      const from = x - reach;
      if (from > 0 && from + length <= width) sum += data[row + from + length - 1]! - data[row + from - 1]!;
      means[row + x] = sum / length;
    }
  }
  const beside = Math.max(3, Math.round(dpi / 40)) * width;
  const ink = new Uint8Array(data.length);
  for (let at = beside; at < ink.length - beside; at += 1)
    if (Math.min(means[at - beside]!, means[at + beside]!) - means[at]! > contrast) ink[at] = 1;
  return ink;
}

/** Rulings in points: their middle, and how thick they are. */
export const toRulings = (rulings: readonly PixelRuling[], dpi: number): Ruling[] =>
  rulings.map(({ direction, first, last, start, end }) => {
    const points = (pixels: number): number => Math.round((pixels * 7200) / dpi) / 100;
    return {
      direction,
      at: points((first + last + 1) / 2),
      start: points(start),
      end: points(end + 1),
      width: points(last - first + 1),
    };
  });

function transposed(data: GreyImage['data'], width: number, height: number): Uint8Array {
  const turned = new Uint8Array(data.length);
  const block = 64;
  for (let top = 0; top < height; top += block)
    for (let left = 0; left < width; left += block)
      for (let y = top; y < Math.min(height, top + block); y += 1)
        for (let x = left; x < Math.min(width, left + block); x += 1)
          turned[x * height + y] = data[y * width + x]!;
  return turned;
}

interface Piece {
  first: number;
  last: number;
  start: number;
  end: number;
}

function rulingsOf(
  direction: PixelRuling['direction'],
  image: GreyImage,
  paper: Paper,
  dpi: number,
): PixelRuling[] {
  const { width, height } = image;
  const pieces = stackRuns(lineInk(image, paper), width, height, Math.round(leastRun * dpi));
  const thick = Math.max(3, Math.round(mostThick * dpi));
  const slim = pieces.filter(({ first, last }) => last - first < thick);
  const lines = joinPieces(slim, Math.round(mostGap * dpi), Math.max(2, Math.round(dpi / 75)));
  return lines
    .filter(({ start, end }) => end - start + 1 >= leastLength[direction] * dpi)
    .filter(({ first, last }) => last - first < thick)
    .filter((line) => isLine(line, image, paper))
    .map((line) => ({ direction, ...line }));
}

/** Runs of ink, those on neighbouring rows that overlap stacked to one piece. A break of one pixel is none. */
function stackRuns(ink: Uint8Array, width: number, height: number, least: number): Piece[] {
  const done: Piece[] = [];
  let open: Piece[] = [];
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const grown: Piece[] = [];
    for (let x = 0; x < width; ) {
      if (ink[row + x] === 0) {
        x += 1;
        continue;
      }
      const start = x;
      while (x < width && (ink[row + x] === 1 || (x + 1 < width && ink[row + x + 1] === 1))) x += 1;
      if (x - start < least) continue;
      const run: Piece = { first: y, last: y, start, end: x - 1 };
      for (const piece of open)
        if (piece.start <= run.end && piece.end >= run.start) {
          run.first = Math.min(run.first, piece.first);
          run.start = Math.min(run.start, piece.start);
          run.end = Math.max(run.end, piece.end);
          piece.last = -1; // it lives on in the run
        }
      grown.push(run);
    }
    for (const piece of open) if (piece.last >= 0) done.push(piece);
    open = grown;
  }
  return [...done, ...open];
}

/** Pieces that lie on one line, however the line is broken or bent by a rest of skew, made one. */
function joinPieces(pieces: readonly Piece[], gap: number, drift: number): Piece[] {
  const sorted = [...pieces].sort((a, b) => a.start - b.start);
  const lines: Piece[] = [];
  const buckets = new Map<number, Piece[]>();
  const size = 16;
  for (const piece of sorted) {
    const middle = (piece.first + piece.last) / 2;
    const bucket = Math.floor(middle / size);
    const near = [bucket - 1, bucket, bucket + 1].flatMap((at) => buckets.get(at) ?? []);
    const line = near.find(
      (each) =>
        piece.start <= each.end + gap && piece.first <= each.last + drift && piece.last >= each.first - drift,
    );
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

/**
 * Whether a line is one: darker than the paper close above and below it (a row of letters has letters there), and dark
 * all along (stems of letters in lines below each other have gaps between them).
 */
function isLine(line: Piece, image: GreyImage, { level }: Paper): boolean {
  const { start, end } = line;
  const { width, height, data, dpi } = image;
  const meanOf = (row: number, from: number, to: number): number => {
    if (row < 0 || row >= height) return level;
    let sum = 0;
    for (let x = from; x <= to; x += 1) sum += data[row * width + x]!;
    return sum / (to - from + 1);
  };
  const darkestFrom = (from: number, to: number): number => {
    let darkest = level;
    for (let row = line.first; row <= line.last; row += 1) darkest = Math.min(darkest, meanOf(row, from, to));
    return darkest;
  };
  const depth = level - darkestFrom(start, end);
  if (depth < 1) return false;
  const away = Math.max(2, Math.round(dpi * besideInches));
  const beside = Math.min(meanOf(line.first - away, start, end), meanOf(line.last + away, start, end));
  if (Math.min(level, beside) - (level - depth) < leastStandingOut * depth) return false;
  const stretch = Math.max(4, Math.round(dpi * stretchInches));
  let [dark, all] = [0, 0];
  for (let from = start; from + stretch <= end; from += stretch) {
    all += 1;
    if (level - darkestFrom(from, from + stretch - 1) >= leastDepth * depth) dark += 1;
  }
  return dark >= leastDark * all;
}
