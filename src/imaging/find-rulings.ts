import type { Ruling } from '../model/paged-document.js';
import { type Evidence, evidenceOf, isClearLine, isLineAlone, mayBeLine } from './judge-line.js';
import { partsOf } from './line-parts.js';
import { type LinePiece, linePieces, ridgeTest } from './line-pieces.js';
import { type LineStrips, stepAt, stripsAcross, stripsDown } from './line-strips.js';
import { measurePaper } from './paper.js';
import type { GreyImage } from './raster-image.js';

/** A ruled line in pixels: rows (or columns) `first` to `last`, from `start` to `end`, all inclusive. */
export interface PixelRuling {
  readonly direction: 'horizontal' | 'vertical';
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
}

type Direction = PixelRuling['direction'];

/** A hairline is next to white once it is scanned: whatever stands out of the paper's noise counts as ink. */
const leastContrast = 12;
/** So many deviations of single pixels; and a line is made of many samples. */
const noiseFactor = 1.8;
/** Lengths in inches. Lower table rows and narrower columns than this are not met. */
const leastLength = 0.18;
/** Long enough to be a line of a table to which others may reach. */
const leastOfTable = 0.6;
/** A line of a table ends on other ones, give or take this; letters that fill a narrow cell stay away from its sides. */
const mostApart = { short: 0.03, long: 0.06 } as const;

/** Of a piece's depth, for what is its line and what only touches it. */
const inkShare = 0.4;

/** So many samples at an end may be noise beside it. */
const mostNoiseSamples = 4;

interface Candidate extends PixelRuling {
  /** Where it is a part, the piece that it is a part of. */
  readonly partOf: LinePiece | null;
  readonly piece: LinePiece;
  readonly inches: number;
  readonly evidence: Evidence;
}

/**
 * Ruled lines of a straight, cleaned page; of text at most long underlines. Short or doubtful lines count only where
 * they reach from one line of a table to another.
 */
export function findRulings(image: GreyImage): PixelRuling[] {
  const { level, noise } = measurePaper(image);
  const least = Math.max(leastContrast, noiseFactor * noise);
  const candidates = [
    ...candidatesOf('horizontal', stripsAcross(image, level), image, least),
    ...candidatesOf('vertical', stripsDown(image, level), image, least),
  ];
  const long = candidates.filter(({ inches, evidence }) => inches >= leastOfTable && mayBeLine(evidence));
  const first = candidates.filter((line) => isLine(line, long, image.dpi));
  const table = first.filter(({ inches }) => inches >= leastOfTable);
  const lines = first.filter((line) => isLine(line, table, image.dpi));
  const whole = new Set(lines.map(({ piece }) => piece));
  return lines
    .filter(({ partOf }) => partOf === null || !whole.has(partOf))
    .map((line) => trimmed(line, image, level));
}

function candidatesOf(
  direction: Direction,
  strips: LineStrips,
  { width, height, dpi }: GreyImage,
  least: number,
): Candidate[] {
  const isRidge = ridgeTest(strips, dpi);
  const most = (direction === 'horizontal' ? width : height) - 1;
  const candidateOf = (piece: LinePiece, partOf: LinePiece | null): Candidate => ({
    direction,
    ...inPixels(piece, strips.step, most),
    piece,
    partOf,
    inches: ((piece.end - piece.start + 1) * strips.step) / dpi,
    evidence: evidenceOf(piece, strips, isRidge, dpi),
  });
  const isLong = ({ start, end }: LinePiece): boolean => (end - start + 1) * strips.step >= leastLength * dpi;
  return linePieces(strips, isRidge, least, dpi)
    .filter(isLong)
    .flatMap((piece) => {
      const whole = candidateOf(piece, null);
      if (isClearLine(whole.evidence)) return [whole];
      const ink = Math.max(least, whole.evidence.depth * inkShare);
      const parts = partsOf(piece, strips, ink, dpi).filter(isLong);
      return [whole, ...parts.map((part) => candidateOf(part, piece))];
    });
}

const inPixels = ({ first, last, start, end }: LinePiece, step: number, most: number): LinePiece => ({
  first,
  last,
  start: start * step,
  end: Math.min(most, (end + 1) * step - 1),
});

/** It is one by itself, or reaches from one line of a table to another; the clear ones may reach to one alone. */
function isLine(line: Candidate, others: readonly Candidate[], dpi: number): boolean {
  const { direction, evidence, inches } = line;
  if (isLineAlone(evidence, direction, inches)) return true;
  if (!mayBeLine(evidence)) return false;
  const isLong = inches >= leastOfTable;
  const apart = (isLong ? mostApart.long : mostApart.short) * dpi;
  const meets = (place: number): boolean =>
    others.some(
      (other) =>
        other.direction !== direction &&
        place >= other.first - apart &&
        place <= other.last + apart &&
        line.last >= other.start - apart &&
        line.first <= other.end + apart,
    );
  const [atStart, atEnd] = [meets(line.start), meets(line.end)];
  return (atStart && atEnd) || ((atStart || atEnd) && isLong && isClearLine(evidence));
}

/** Its ends to the pixel: strips know them only to the sample. */
function trimmed(
  { direction, first, last, start, end, evidence }: Candidate,
  { width, height, data, dpi }: GreyImage,
  level: number,
): PixelRuling {
  const [across, along, most] = direction === 'horizontal' ? [width, 1, width - 1] : [1, width, height - 1];
  const ink = level - evidence.depth / 2;
  const isInk = (place: number): boolean => {
    if (place < 0 || place > most) return false;
    for (let at = first; at <= last; at += 1) if (data[at * across + place * along]! < ink) return true;
    return false;
  };
  const sample = stepAt(dpi);
  const endFrom = (place: number, outward: 1 | -1): number => {
    let at = place;
    if (isInk(at)) while (at !== place + outward * sample && isInk(at + outward)) at += outward;
    else while (at !== place - outward * sample * mostNoiseSamples && !isInk(at)) at -= outward;
    return at;
  };
  return { direction, first, last, start: endFrom(start, -1), end: endFrom(end, 1) };
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
