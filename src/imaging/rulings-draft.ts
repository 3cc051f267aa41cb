import type { Ruling } from '../model/paged-document.js';
import { type Evidence, evidenceOf, isSurelyLine, isUnderline, lineWithin, mayBeLine } from './judge-line.js';
import { type LinePiece, linePieces, ridgeTest } from './line-pieces.js';
import { type LineStrips, stripsAcross, stripsDown } from './line-strips.js';
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
/** Alone, a line is longer than what letters form: syllables across, letters with their marks down. */
const leastAlone = { horizontal: 0.45, vertical: 0.4 } as const;
/** Long enough to be a line of a table to which others may reach. */
const leastOfTable = 0.6;
const leastUnderline = 0.7;
/** A line of a table ends on another one, give or take this. */
const mostApart = 0.05;

interface Candidate extends PixelRuling {
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
  const first = candidates.filter((line) => isAlone(line) || isSupported(line, long, image.dpi));
  const table = first.filter(({ inches }) => inches >= leastOfTable);
  return first
    .filter((line) => isAlone(line) || isSupported(line, table, image.dpi))
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
  return linePieces(strips, isRidge, least, dpi).flatMap((piece) => {
    const whole = { line: piece, evidence: evidenceOf(piece, strips, isRidge, dpi) };
    const isClear = isSurelyLine(whole.evidence);
    const { line, evidence } = (isClear ? null : lineWithin(piece, strips, isRidge, least, dpi)) ?? whole;
    const inches = ((line.end - line.start + 1) * strips.step) / dpi;
    return inches < leastLength
      ? []
      : [{ direction, ...inPixels(line, strips.step, most), evidence, inches }];
  });
}

const inPixels = ({ first, last, start, end }: LinePiece, step: number, most: number): LinePiece => ({
  first,
  last,
  start: start * step,
  end: Math.min(most, (end + 1) * step - 1),
});

const isAlone = ({ direction, inches, evidence }: Candidate): boolean =>
  (inches >= leastAlone[direction] && isSurelyLine(evidence)) ||
  (direction === 'horizontal' && inches >= leastUnderline && isUnderline(evidence));

/** Both ends lie on lines of the other direction. */
function isSupported(line: Candidate, others: readonly Candidate[], dpi: number): boolean {
  if (!mayBeLine(line.evidence)) return false;
  const apart = mostApart * dpi;
  const meets = (place: number): boolean =>
    others.some(
      ({ direction, first, last, start, end }) =>
        direction !== line.direction &&
        place >= first - apart &&
        place <= last + apart &&
        line.last >= start - apart &&
        line.first <= end + apart,
    );
  return meets(line.start) && meets(line.end);
}

/** Its ends to the pixel: strips know them only to the sample. */
function trimmed({ direction, first, last, start, end, evidence }: Candidate, image: GreyImage, level: number): PixelRuling {
  const { width, height, data, dpi } = image;
  const [across, along, most] = direction === 'horizontal' ? [width, 1, width] : [1, width, height];
  const ink = level - evidence.depth / 2;
  const isInk = (place: number): boolean => {
    for (let at = first; at <= last; at += 1) if (data[at * across + place * along]! < ink) return true;
    return false;
  };
  const reach = Math.ceil(dpi / 75);
  let [from, to] = [start, end];
  for (let left = reach; left > 0 && from < to && !isInk(from); left -= 1) from += 1;
  for (let left = reach; left > 0 && from === start - (reach - left) && from > 0 && isInk(from - 1); left -= 1) from -= 1;
  for (let left = reach; left > 0 && to > from && !isInk(to); left -= 1) to -= 1;
  for (let left = reach; left > 0 && to === end + (reach - left) && to < most - 1 && isInk(to + 1); left -= 1) to += 1;
  return { direction, first, last, start: from, end: to };
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
