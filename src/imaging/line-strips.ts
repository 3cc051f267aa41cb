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

/** Depths by the sum of a sample's pixels: a page has millions of samples. */
const depthsBySum = (count: number, level: number): Uint8Array =>
  Uint8Array.from({ length: 255 * count + 1 }, (_, sum) => Math.max(0, level - sum / count));

/** For horizontal lines: rows of the page. */
export function stripsAcross({ width, height, data, dpi }: GreyImage, level: number): LineStrips {
  const step = stepAt(dpi);
  const [whole, rest] = [Math.floor(width / step), width % step];
  const length = whole + (rest > 0 ? 1 : 0);
  const depths = depthsBySum(step, level);
  const lastDepths = depthsBySum(Math.max(1, rest), level);
  const depth = new Uint8Array(length * height);
  const sumOf = (from: number, count: number): number => {
    let sum = 0;
    for (let at = from; at < from + count; at += 1) sum += data[at]!;
    return sum;
  };
  for (let y = 0, to = 0, from = 0; y < height; y += 1) {
    for (const end = to + whole; to < end; to += 1, from += step) depth[to] = depths[sumOf(from, step)]!;
    if (rest === 0) continue;
    depth[to] = lastDepths[sumOf(from, rest)]!;
    to += 1;
    from += rest;
  }
  return { step, length, rows: height, depth };
}

/** Columns that are written at a time: their samples stay in the processor's cache. */
const block = 256;

/** For vertical lines: a row of the strips is a column of the page. */
export function stripsDown({ width, height, data, dpi }: GreyImage, level: number): LineStrips {
  const step = stepAt(dpi);
  const length = Math.ceil(height / step);
  const depths = depthsBySum(step, level);
  const lastDepths = depthsBySum(height - (length - 1) * step, level);
  const depth = new Uint8Array(length * width);
  const sums = new Uint16Array(block);
  for (let left = 0; left < width; left += block) {
    const columns = Math.min(block, width - left);
    for (let sample = 0; sample < length; sample += 1) {
      const last = Math.min(height, (sample + 1) * step);
      sums.fill(0);
      for (let y = sample * step; y < last; y += 1)
        for (let x = 0, at = y * width + left; x < columns; x += 1, at += 1) sums[x]! += data[at]!;
      const bySum = sample === length - 1 ? lastDepths : depths;
      for (let x = 0, to = left * length + sample; x < columns; x += 1, to += length)
        depth[to] = bySum[sums[x]!]!;
    }
  }
  return { step, length, rows: width, depth };
}
