import { lightness } from './grey.js';
import type { GreyImage, RasterImage } from './raster-image.js';

/** A pixel of a seal: red stands out of the other colours by this much, and is this light (measured on scans of seals). */
const redOver = 40;
const leastRed = 110;
/** The pale rim that JPEG leaves around a seal: its red alone tells how dark the ink below it is. */
const rimOver = 15;
/** Red is looked at in squares of this size, in inches: about a tenth of a seal. */
const squareInches = 1 / 12;
/** Share of red pixels from which a square belongs to something red. */
const redShare = 0.03;
/** The smallest stamps are wider and higher than this, in inches; a line of red text is lower. */
const leastSeal = 0.5;

export interface Unsealed {
  readonly grey: GreyImage;
  /** Share of the pixels that were masked. */
  readonly sealShare: number;
}

const isRed = (red: number, green: number, blue: number): boolean =>
  red > leastRed && red - Math.max(green, blue) > redOver;

/**
 * The page in grey with its red seals made white; what is printed black under them stays. Lines of red text stay too:
 * only what is red over a large region is a seal.
 */
export function maskSeals(image: RasterImage): Unsealed {
  const { width, height, data, dpi } = image;
  if (image.channels === 1) return { grey: image as GreyImage, sealShare: 0 };
  const squares = sealSquares(image);
  const grey = new Uint8Array(width * height);
  let masked = 0;
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = squares && Math.floor(y / squares.size) * squares.columns;
    for (let x = 0; x < width; x += 1, at += 1) {
      const red = data[at * 3]!;
      const green = data[at * 3 + 1]!;
      const blue = data[at * 3 + 2]!;
      const light = lightness(red, green, blue);
      grey[at] = light;
      if (row === null || squares!.inSeal[row + Math.floor(x / squares!.size)] === 0) continue;
      if (isRed(red, green, blue)) {
        grey[at] = 255;
        masked += 1;
      } else if (red - Math.max(green, blue) > rimOver) grey[at] = Math.max(light, red);
    }
  }
  return { grey: { width, height, channels: 1, data: grey, dpi }, sealShare: masked / grey.length };
}

interface Squares {
  readonly size: number;
  readonly columns: number;
  /** 1 where a square lies in, or beside, a seal. */
  readonly inSeal: Uint8Array;
}

/** Null for a page without seals, the usual case. */
function sealSquares({ width, height, data, dpi }: RasterImage): Squares | null {
  const size = Math.max(4, Math.round(dpi * squareInches));
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const counts = new Uint32Array(columns * rows);
  let any = false;
  for (let y = 0, at = 0; y < height; y += 1) {
    const row = Math.floor(y / size) * columns;
    for (let x = 0; x < width; x += 1, at += 3)
      if (isRed(data[at]!, data[at + 1]!, data[at + 2]!)) {
        const square = row + Math.floor(x / size);
        counts[square]! += 1;
        any = true;
      }
  }
  if (!any) return null;
  const reds = Uint8Array.from(counts, (count) => (count > redShare * size * size ? 1 : 0));
  const inSeal = new Uint8Array(reds.length);
  const least = (leastSeal * dpi) / size;
  for (const region of regionsOf(reds, columns))
    if (Math.min(region.right - region.left, region.bottom - region.top) + 1 >= least)
      for (let y = Math.max(0, region.top - 1); y <= Math.min(rows - 1, region.bottom + 1); y += 1)
        inSeal.fill(
          1,
          y * columns + Math.max(0, region.left - 1),
          y * columns + Math.min(columns, region.right + 2),
        );
  return inSeal.includes(1) ? { size, columns, inSeal } : null;
}

interface Region {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Connected regions of set squares, corners touching counted. */
function regionsOf(set: Uint8Array, columns: number): Region[] {
  const seen = new Uint8Array(set.length);
  const regions: Region[] = [];
  for (let start = 0; start < set.length; start += 1) {
    if (set[start] === 0 || seen[start] === 1) continue;
    const region: Region = { left: columns, top: set.length, right: 0, bottom: 0 };
    const stack = [start];
    seen[start] = 1;
    for (let at = stack.pop(); at !== undefined; at = stack.pop()) {
      const x = at % columns;
      const y = Math.floor(at / columns);
      region.left = Math.min(region.left, x);
      region.right = Math.max(region.right, x);
      region.top = Math.min(region.top, y);
      region.bottom = Math.max(region.bottom, y);
      for (let dy = -1; dy <= 1; dy += 1)
        for (let dx = -1; dx <= 1; dx += 1) {
          const next = at + dy * columns + dx;
          const inside = x + dx >= 0 && x + dx < columns && next >= 0 && next < set.length;
          if (!inside || set[next] === 0 || seen[next] === 1) continue;
          seen[next] = 1;
          stack.push(next);
        }
    }
    regions.push(region);
  }
  return regions;
}
