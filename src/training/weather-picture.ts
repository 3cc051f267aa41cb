import type { PageLook } from './plan-page.js';
import { randomFrom } from './random.js';

/** One byte a pixel, 0 black, 255 white, row by row. */
export interface GreyPicture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Drawn once a page and read from a random place in every row: a draw for every pixel would take longer than the rest. */
const SPECKLES = 1 << 16;

/**
 * What copying does to a clean print: ink and paper get nearer to each other, edges blur (a Gaussian of `blur` pixels),
 * the sensor adds noise, and some copiers cut the greys to black and white. `rgba` is the drawn page, black on white.
 */
export function weather(
  rgba: Uint8ClampedArray,
  width: number,
  height: number,
  look: Pick<PageLook, 'blur' | 'noise' | 'ink' | 'paper' | 'threshold'>,
  noiseSeed: string,
): GreyPicture {
  const sharp = new Float32Array(width * height);
  const range = (look.paper - look.ink) / 255;
  for (let at = 0; at < sharp.length; at += 1) sharp[at] = look.ink + rgba[at * 4]! * range;
  const kernel = gaussianKernel(look.blur);
  const soft = blurColumns(blurRows(sharp, width, height, kernel), width, height, kernel);

  const random = randomFrom(noiseSeed);
  const speckles = Float32Array.from({ length: SPECKLES }, () => random.gaussian() * look.noise);
  const pixels = new Uint8Array(soft.length);
  for (let row = 0; row < height; row += 1) {
    const offset = random.whole(0, SPECKLES - 1);
    for (let column = 0; column < width; column += 1) {
      const at = row * width + column;
      const grey = soft[at]! + speckles[(offset + column) & (SPECKLES - 1)]!;
      if (look.threshold === null) pixels[at] = grey < 0 ? 0 : grey > 255 ? 255 : grey;
      else pixels[at] = grey < look.threshold ? 0 : 255;
    }
  }
  return { width, height, pixels };
}

/** The picture as a portable grey map (P5), which Tesseract reads and which takes no time to write. */
export function toPortableGreyMap({ width, height, pixels }: GreyPicture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1'), pixels]);
}

/** One side of a Gaussian, middle first, summing to 1 with its mirror; three deviations long. */
function gaussianKernel(sigma: number): Float32Array {
  const kernel = Float32Array.from({ length: Math.ceil(3 * sigma) + 1 }, (_, at) =>
    Math.exp(-(at * at) / (2 * sigma * sigma)),
  );
  const total = kernel.reduce((sum, weight, at) => sum + (at === 0 ? weight : 2 * weight), 0);
  return kernel.map((weight) => weight / total);
}

function blurRows(source: Float32Array, width: number, height: number, kernel: Float32Array): Float32Array {
  const result = new Float32Array(source.length);
  const radius = kernel.length - 1;
  for (let row = 0; row < height; row += 1) {
    const start = row * width;
    const end = start + width - 1;
    for (let at = start; at <= end; at += 1) {
      let sum = source[at]! * kernel[0]!;
      for (let step = 1; step <= radius; step += 1) {
        sum += kernel[step]! * (source[Math.max(start, at - step)]! + source[Math.min(end, at + step)]!);
      }
      result[at] = sum;
    }
  }
  return result;
}

/** Row by row as well, because walking down columns would miss the cache at every step. */
function blurColumns(
  source: Float32Array,
  width: number,
  height: number,
  kernel: Float32Array,
): Float32Array {
  const result = new Float32Array(source.length);
  const radius = kernel.length - 1;
  for (let row = 0; row < height; row += 1) {
    for (let step = -radius; step <= radius; step += 1) {
      const from = Math.min(height - 1, Math.max(0, row + step)) * width;
      const weight = kernel[Math.abs(step)]!;
      for (let column = 0; column < width; column += 1) {
        result[row * width + column]! += weight * source[from + column]!;
      }
    }
  }
  return result;
}
