import type { GreyImage } from '../imaging/raster-image.js';
import { inkThreshold, type PixelBox } from './ink-marks.js';

const white = 255;
/** Pixels beside a stroke into which its edge blurs, and the grey from which on paper begins. */
const edge = 3;
const paper = 250;
/** Of the letter size; what is longer is a bar or the bow of a letter lying across. */
const longestRun = 0.3;
/** Fewer crossings of strokes than this tell nothing: a full stop, a dash. */
const fewestRuns = 12;

/** How dark the rim of a stroke is beyond its ink, going from `from` by `step` while it gets lighter. */
function rimOf(row: Uint8Array | Uint8ClampedArray, from: number, step: 1 | -1): number {
  let dark = 0;
  let last = 0;
  for (let i = 0; i < edge; i += 1) {
    const grey = row[from + i * step];
    if (grey === undefined || grey <= last || grey >= paper) break;
    dark += white - grey;
    last = grey;
  }
  return dark;
}

/**
 * How wide the strokes in a box are where rows of pixels cross them: the median, in pixels of full black, so that blur
 * and the threshold of ink do not change it. Null where too little ink stands there.
 */
export function strokeWidth(image: GreyImage, box: PixelBox, letterSize: number): number | null {
  const widths: number[] = [];
  const [left, right] = [Math.max(0, box[0]), Math.min(image.width, box[2])];
  for (let y = Math.max(0, box[1]); y < Math.min(image.height, box[3]); y += 1) {
    const row = image.data.subarray(y * image.width, (y + 1) * image.width);
    for (let x = left; x < right; x += 1) {
      if (row[x]! >= inkThreshold) continue;
      let dark = rimOf(row, x - 1, -1);
      const start = x;
      for (; x < right && row[x]! < inkThreshold; x += 1) dark += white - row[x]!;
      if (x - start <= longestRun * letterSize) widths.push((dark + rimOf(row, x, 1)) / white);
    }
  }
  return widths.length < fewestRuns ? null : widths.sort((a, b) => a - b)[widths.length >> 1]!;
}
