import type { GreyImage } from './raster-image.js';

/**
 * A page for the search of lines in one direction: along the lines, `step` pixels are averaged to one sample, across
 * them every pixel row stays. `depth` tells by how many levels a sample is darker than paper, row after row.
 */
export interface LineStrips {
  /** Pixels a sample. */
  readonly step: number;
  /** Samples of a row. */
  readonly length: number;
  readonly rows: number;
  readonly depth: Uint8Array;
}

/** Samples an inch: noise of neighbouring pixels averages out, the gaps between letters stay. */
const samplesAnInch = 75;

export const stepAt = (dpi: number): number => Math.max(1, Math.round(dpi / samplesAnInch));

const depthOf = (sum: number, count: number, level: number): number => Math.max(0, level - sum / count);

/** For horizontal lines: rows of the page. */
export function stripsAcross({ width, height, data, dpi }: GreyImage, level: number): LineStrips {
  const step = stepAt(dpi);
  const length = Math.ceil(width / step);
  const depth = new Uint8Array(length * height);
  for (let y = 0, to = 0; y < height; y += 1) {
    const end = (y + 1) * width;
    for (let from = y * width; from < end; from += step, to += 1) {
      const last = Math.min(end, from + step);
      let sum = 0;
      for (let at = from; at < last; at += 1) sum += data[at]!;
      depth[to] = depthOf(sum, last - from, level);
    }
  }
  return { step, length, rows: height, depth };
}

/** For vertical lines: a row of the strips is a column of the page. */
export function stripsDown({ width, height, data, dpi }: GreyImage, level: number): LineStrips {
  const step = stepAt(dpi);
  const length = Math.ceil(height / step);
  const depth = new Uint8Array(length * width);
  const sums = new Uint16Array(width);
  for (let sample = 0; sample < length; sample += 1) {
    const last = Math.min(height, (sample + 1) * step);
    sums.fill(0);
    for (let y = sample * step; y < last; y += 1)
      for (let x = 0, at = y * width; x < width; x += 1, at += 1) sums[x]! += data[at]!;
    for (let x = 0, to = sample; x < width; x += 1, to += length)
      depth[to] = depthOf(sums[x]!, last - sample * step, level);
  }
  return { step, length, rows: width, depth };
}
