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
  if (Math.abs(centre - (left + right) / 2) > Math.max((mostBow.pixelsAt150 * dpi) / 150, mostBow.share * pixels))
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

/** Faint lines that nothing else speaks for are dirt, or what packing leaves around letters. */
const leastAlone = 40;

/** What is a line wherever it stands. */
export const isSurelyLine = (evidence: Evidence): boolean =>
  mayBeLine(evidence) &&
  evidence.depth >= leastAlone &&
  evidence.continuity >= 0.95 &&
  evidence.bothSides >= 0.85;

/** An underline has letters standing on it, and descenders through it. */
export const isUnderline = ({ straight, depth, continuity, oneSide }: Evidence): boolean =>
  straight && depth >= leastAlone && continuity >= 0.97 && oneSide >= 0.85;

/** Letters that touch a line thicken its piece: a window this high, in inches, slides over the piece for the line itself. */
const windowInches = 0.013;

/** The longest part of a thick piece that may be a line; null where none is. */
export function lineWithin(
  piece: LinePiece,
  strips: LineStrips,
  isRidge: IsRidge,
  least: number,
  dpi: number,
): { readonly line: LinePiece; readonly evidence: Evidence } | null {
  const rows = Math.max(2, Math.round(windowInches * dpi));
  let found: { readonly line: LinePiece; readonly evidence: Evidence } | null = null;
  for (let first = piece.first; first + rows - 1 <= piece.last; first += 1) {
    const line = longestDark({ ...piece, first, last: first + rows - 1 }, strips, least);
    const [length, most] = [line.end - line.start, found ? found.line.end - found.line.start : 0];
    if (length < most || length < 2) continue;
    const evidence = evidenceOf(line, strips, isRidge, dpi);
    if (!mayBeLine(evidence)) continue;
    if (length > most || evidence.bothSides > found!.evidence.bothSides) found = { line, evidence };
  }
  return found;
}

/** The longest part of a band without a gap of more than one sample. */
function longestDark(band: LinePiece, { depth, length }: LineStrips, least: number): LinePiece {
  let [best, start, light] = [{ start: band.start, end: band.start - 1 }, band.start, 0];
  for (let sample = band.start; sample <= band.end; sample += 1) {
    let dark = false;
    for (let row = band.first; row <= band.last && !dark; row += 1) dark = depth[row * length + sample]! >= least;
    light = dark ? 0 : light + 1;
    if (light > 1) start = sample + 1;
    if (sample - light - start > best.end - best.start) best = { start, end: sample - light };
  }
  return { ...band, ...best };
}
