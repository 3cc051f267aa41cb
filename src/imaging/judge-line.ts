import type { IsRidge, LinePiece } from './line-pieces.js';
import type { LineStrips } from './line-strips.js';

/** What speaks for a piece being a ruled line. */
export interface Evidence {
  /** How much darker than paper the middle of its samples is, in levels. */
  readonly depth: number;
  /** Share of its samples that are at least `leastOfDepth` as dark as that. */
  readonly continuity: number;
  /** Share of its samples that have paper on both sides, and on one at least. */
  readonly bothSides: number;
  readonly oneSide: number;
  readonly straight: boolean;
}

const leastOfDepth = 0.4;
const besideInches = 0.022;
const mostBeside = 0.5;
/** Of the rows that a sample is dark on, those this near to the darkest are the line's. */
const nearlyDarkest = 0.6;
/** Most samples lie on the line through its thirds, to so many pixels at 150 dpi: the rest is letters across it. */
const mostAside = { pixelsAt150: 1, share: 0.25 } as const;
/** A line that bows by more than this, in pixels at 150 dpi or of its length, is a ring's. */
const mostBow = { pixelsAt150: 1, share: 0.006 } as const;

export function evidenceOf(line: LinePiece, strips: LineStrips, isRidge: IsRidge, dpi: number): Evidence {
  const { depth, length, rows } = strips;
  const count = line.end - line.start + 1;
  const depths = new Uint8Array(count);
  const places = new Float32Array(count);
  const near = Math.max(2, Math.round(besideInches * dpi));
  let [both, one] = [0, 0];
  for (let sample = 0; sample < count; sample += 1) {
    const top = line.first * length + line.start + sample;
    const darkest = darkestOf(depth, top, length, line.last - line.first + 1);
    depths[sample] = darkest.depth;
    places[sample] = line.first + darkest.place;
    const row = line.first + darkest.row;
    const at = top + darkest.row * length;
    if (isRidge(at, row)) both += 1;
    const above = row < near ? 0 : depth[at - near * length]!;
    const below = row + near >= rows ? 0 : depth[at + near * length]!;
    if (Math.min(above, below) <= mostBeside * darkest.depth) one += 1;
  }
  const middle = Uint8Array.from(depths).sort()[count >> 1]!;
  let dark = 0;
  for (const value of depths) if (value >= leastOfDepth * middle) dark += 1;
  return {
    depth: middle,
    continuity: dark / count,
    bothSides: both / count,
    oneSide: one / count,
    straight: isStraight(places, count * strips.step, dpi),
  };
}

/** Where a sample of a band is darkest, and the middle of the rows that are nearly as dark, counted from the band's first. */
function darkestOf(
  depth: Uint8Array,
  top: number,
  length: number,
  rows: number,
): { readonly depth: number; readonly row: number; readonly place: number } {
  let [most, row] = [-1, 0];
  for (let at = 0; at < rows; at += 1) {
    const value = depth[top + at * length]!;
    if (value > most) [most, row] = [value, at];
  }
  let [sum, count] = [0, 0];
  for (let at = 0; at < rows; at += 1)
    if (depth[top + at * length]! >= nearlyDarkest * most) [sum, count] = [sum + at, count + 1];
  return { depth: most, row, place: sum / Math.max(1, count) };
}

function isStraight(places: Float32Array, pixels: number, dpi: number): boolean {
  const third = Math.max(1, Math.floor(places.length / 3));
  const medianFrom = (start: number): number => places.slice(start, start + third).sort()[third >> 1]!;
  const left = medianFrom(0);
  const centre = medianFrom((places.length - third) >> 1);
  const right = medianFrom(places.length - third);
  if (
    Math.abs(centre - (left + right) / 2) >
    Math.max((mostBow.pixelsAt150 * dpi) / 150, mostBow.share * pixels)
  )
    return false;
  const [from, step] = [(third - 1) / 2, (places.length - third) / 2];
  const most = Math.max(1, (mostAside.pixelsAt150 * dpi) / 150);
  let aside = 0;
  for (const [at, place] of places.entries()) {
    const share = step === 0 ? 0 : (at - from) / step;
    const expected = share < 1 ? left + (centre - left) * share : centre + (right - centre) * (share - 1);
    if (Math.abs(place - expected) > most) aside += 1;
  }
  return aside <= mostAside.share * places.length;
}

/** What a line is at the least: dark all along, and between paper for most of it. */
export const mayBeLine = ({ continuity, bothSides, straight }: Evidence): boolean =>
  straight && continuity >= 0.9 && bothSides >= 0.55;

/** Dark without a break and with nothing beside it. */
export const isClearLine = (evidence: Evidence): boolean =>
  mayBeLine(evidence) && evidence.continuity >= 0.95 && evidence.bothSides >= 0.85;

/** Faint lines that nothing else speaks for are dirt, or what packing leaves around letters. */
const leastAlone = 40;
/** Lengths in inches from which a line needs nothing else: longer than what letters form. Syllables run across, marks down. */
const clearAlone = { horizontal: 0.6, vertical: 0.4 } as const;
const brokenAlone = 1;
const faintAlone = 2;
const underlineAlone = 0.7;

/** Whether it is a line wherever it stands. An underline has letters standing on it, and descenders through it. */
export function isLineAlone(
  evidence: Evidence,
  direction: 'horizontal' | 'vertical',
  inches: number,
): boolean {
  const { depth, continuity, bothSides, oneSide, straight } = evidence;
  if (isClearLine(evidence) && inches >= faintAlone) return true;
  if (depth < leastAlone) return false;
  if (isClearLine(evidence) && inches >= clearAlone[direction]) return true;
  if (mayBeLine(evidence) && bothSides >= 0.85 && inches >= brokenAlone) return true;
  const isUnderline = straight && continuity >= 0.97 && oneSide >= 0.8;
  return isUnderline && direction === 'horizontal' && inches >= underlineAlone;
}
