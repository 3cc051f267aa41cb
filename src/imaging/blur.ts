import type { GreyImage } from './raster-image.js';

/** The widest Gaussian that five pixels across hold without being cut off; wider ones are made of several. */
const widestPass = 0.92;

/** Weights of the middle, of its neighbours and of theirs, in 1/256. */
type Weights = readonly [middle: number, next: number, far: number];

/** Blurs with a Gaussian of `sigma` pixels; beyond the edges the page goes on as it is at them. */
export function blur(image: GreyImage, sigma: number): GreyImage {
  const passes = Math.max(1, Math.ceil((sigma / widestPass) ** 2));
  const weights = weightsOf(sigma / Math.sqrt(passes));
  let blurred = image;
  for (let pass = 0; pass < passes; pass += 1) blurred = blurOnce(blurred, weights);
  return blurred;
}

function weightsOf(sigma: number): Weights {
  const [next, far] = [Math.exp(-1 / (2 * sigma * sigma)), Math.exp(-4 / (2 * sigma * sigma))];
  const share = 256 / (1 + 2 * next + 2 * far);
  const [besides, outer] = [Math.round(next * share), Math.round(far * share)];
  return [256 - 2 * besides - 2 * outer, besides, outer];
}

/** Five rows blurred along are kept, and blurred across at once: the page is read and written a single time. */
function blurOnce(image: GreyImage, weights: Weights): GreyImage {
  const { width, height, data } = image;
  const [middle, next, far] = weights;
  const rows = Array.from({ length: 5 }, () => new Uint16Array(width));
  const row = (y: number): Uint16Array => rows[((y % 5) + 5) % 5]!;
  for (let y = -2; y < 2; y += 1)
    blurRow(data, Math.min(height - 1, Math.max(0, y)) * width, weights, row(y));
  const blurred = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    blurRow(data, Math.min(height - 1, y + 2) * width, weights, row(y + 2));
    const [above2, above, here, below, below2] = [-2, -1, 0, 1, 2].map((step) => row(y + step)) as Rows;
    for (let x = 0, at = y * width; x < width; x += 1, at += 1)
      blurred[at] =
        (middle * here[x]! + next * (above[x]! + below[x]!) + far * (above2[x]! + below2[x]!) + 32768) >> 16;
  }
  return { ...image, data: blurred };
}

type Rows = [Uint16Array, Uint16Array, Uint16Array, Uint16Array, Uint16Array];

function blurRow(
  data: GreyImage['data'],
  start: number,
  [middle, next, far]: Weights,
  into: Uint16Array,
): void {
  const last = into.length - 1;
  const at = (x: number): number => data[start + Math.min(last, x)]!;
  let [left2, left, here, right] = [at(0), at(0), at(0), at(1)];
  for (let x = 0, ahead = start + 2; x <= last; x += 1, ahead += 1) {
    const right2 = x + 2 <= last ? data[ahead]! : at(last);
    into[x] = middle * here + next * (left + right) + far * (left2 + right2);
    left2 = left;
    left = here;
    here = right;
    right = right2;
  }
}
