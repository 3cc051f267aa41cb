import { blur } from './blur.js';
import type { GreyImage } from './raster-image.js';

/** Adds to every pixel what a Gaussian of `sigma` pixels takes away from it: edges that a scanner blurred get steep again. */
export function sharpen(image: GreyImage, sigma: number): GreyImage {
  const soft = blur(image, sigma).data;
  const data = Uint8ClampedArray.from(image.data, (level, at) => 2 * level - soft[at]!);
  return { ...image, data: new Uint8Array(data.buffer) };
}
