import { blur } from './blur.js';
import { evenOut } from './even-out.js';
import { maskSeals } from './mask-seal.js';
import { measurePaper } from './paper.js';
import type { GreyImage, RasterImage } from './raster-image.js';
import { measureSkew } from './skew.js';
import { turn, turnedPoint } from './turn.js';

/** A page ready for a recogniser, and what was found on the way. */
export interface CleanedPage {
  readonly grey: GreyImage;
  /** By how much the page lay askew, clockwise; `grey` is straight. */
  readonly skewDegrees: number;
  /** Share of the pixels that were a seal's, now paper. */
  readonly sealShare: number;
  /** Standard deviation of the paper's pixels before it was smoothed. */
  readonly noise: number;
  /** Where a pixel of `grey` lies on the picture that was given. */
  readonly transform: (x: number, y: number) => [x: number, y: number];
}

/** Less skew than this costs the recogniser nothing, and turning blurs. */
const leastSkew = 0.15;
/**
 * Noise from which smoothing helps, and its width in pixels at 300 dpi. Under the first nothing is gained: the
 * recogniser reads noise of 20 as well as none.
 */
const smoothing: readonly { readonly noise: number; readonly sigma: number }[] = [
  { noise: 40, sigma: 1.3 },
  { noise: 14, sigma: 0.8 },
];
/** Ink is darker than this share of the paper's level. */
const inkShare = 0.6;

/**
 * Takes red seals off a page, evens out its light, smooths it where the noise asks for it and lays it straight. Seals
 * come first: a ring on the page draws the measured skew towards it.
 */
export function cleanPage(image: RasterImage): CleanedPage {
  const { grey: unsealed, sealShare } = maskSeals(image);
  const even = evenOut(unsealed);
  const { level, noise } = measurePaper(even);
  const sigma = smoothing.find((step) => noise >= step.noise)?.sigma;
  const smooth = sigma === undefined ? even : blur(even, (sigma * image.dpi) / 300);
  const skewDegrees = measureSkew(smooth, level * inkShare);
  if (Math.abs(skewDegrees) < leastSkew)
    return { grey: smooth, skewDegrees: 0, sealShare, noise, transform: (x, y) => [x, y] };
  return {
    grey: turn(smooth, -skewDegrees, level),
    skewDegrees,
    sealShare,
    noise,
    transform: turnedPoint(smooth, skewDegrees),
  };
}
