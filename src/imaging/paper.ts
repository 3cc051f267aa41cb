import type { GreyImage } from './raster-image.js';

/** What the paper of a page looks like. */
export interface Paper {
  /** How light most of it is, 0–255. */
  readonly level: number;
  /** Standard deviation of its pixels about that: the noise of the scanner. */
  readonly noise: number;
}

const blockSize = 16;
/** Every so many blocks across and down one is looked at: some 3,000 of a page. */
const stride = 3;
/** Blocks darker than this share of the lightest hold print. */
const paperShare = 0.55;

/**
 * Measures paper in small blocks spread over the page: the lighter ones are paper, and of those the less spotted
 * quarter has no ink in it.
 */
export function measurePaper({ width, height, data }: GreyImage): Paper {
  const means: number[] = [];
  const deviations: number[] = [];
  for (let top = 0; top + blockSize <= height; top += blockSize * stride)
    for (let left = 0; left + blockSize <= width; left += blockSize * stride) {
      let sum = 0;
      let squares = 0;
      for (let y = top; y < top + blockSize; y += 1)
        for (let x = left, at = y * width + left; x < left + blockSize; x += 1, at += 1) {
          const value = data[at]!;
          sum += value;
          squares += value * value;
        }
      const mean = sum / blockSize ** 2;
      means.push(mean);
      deviations.push(Math.sqrt(Math.max(0, squares / blockSize ** 2 - mean * mean)));
    }
  if (means.length === 0) return { level: 255, noise: 0 };
  const lightest = quantile(means, 0.9);
  const paper = deviations.filter((_, at) => means[at]! >= lightest * paperShare);
  const clean = means.filter((mean) => mean >= lightest * paperShare);
  return { level: quantile(clean, 0.6), noise: quantile(paper, 0.25) };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
