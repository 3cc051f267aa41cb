import type { PixelBox } from './crop.js';
import type { GreyImage } from './raster-image.js';

/** Whether a pixel is ink: clearly darker than white paper, so that faint grey backgrounds are none. */
export const inkThreshold = 140;

const whole = ({ width, height }: GreyImage): PixelBox => ({ left: 0, top: 0, right: width, bottom: height });

/** Pixels of ink in a part of a cleaned picture. */
export function countInk(image: GreyImage, box: PixelBox = whole(image), threshold = inkThreshold): number {
  const left = Math.max(0, Math.floor(box.left));
  const right = Math.min(image.width, Math.ceil(box.right));
  let count = 0;
  for (let y = Math.max(0, Math.floor(box.top)); y < Math.min(image.height, Math.ceil(box.bottom)); y += 1)
    for (let at = y * image.width + left, end = y * image.width + right; at < end; at += 1)
      if (image.data[at]! < threshold) count += 1;
  return count;
}

/** Rows `first` to `last` (inclusive) of a printed line. */
export interface InkBand {
  readonly first: number;
  readonly last: number;
}

/** Share of a part's width that has ink on a row of a printed line, at the least. */
const leastInkOnRow = 0.004;
/** Specks are lower than this, in inches; the lowest letters of 8-point type are 0.05. */
const leastHeight = 0.03;

/** Printed lines of a part of a straight, cleaned picture, by the rows that hold ink; marks above letters belong to them. */
export function inkBands(image: GreyImage, box: PixelBox = whole(image)): InkBand[] {
  const width = Math.min(image.width, Math.ceil(box.right)) - Math.max(0, Math.floor(box.left));
  const least = Math.max(2, leastInkOnRow * width);
  const bands: InkBand[] = [];
  let first = -1;
  const last = Math.min(image.height, Math.ceil(box.bottom));
  for (let y = Math.max(0, Math.floor(box.top)); y <= last; y += 1) {
    const inked = y < last && countInk(image, { ...box, top: y, bottom: y + 1 }) >= least;
    if (inked && first < 0) first = y;
    if (inked || first < 0) continue;
    if (y - first >= leastHeight * image.dpi) bands.push({ first, last: y - 1 });
    first = -1;
  }
  return bands;
}
