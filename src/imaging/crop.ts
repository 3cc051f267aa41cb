import type { GreyImage } from './raster-image.js';

/** Pixels `left` to `right` and `top` to `bottom`, the latter exclusive. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A part of a picture on paper of its own, `margin` pixels of it on each side: recognisers want room around letters. */
export function crop(image: GreyImage, box: PixelBox, margin = 0, paper = 255): GreyImage {
  const left = Math.max(0, Math.floor(box.left));
  const top = Math.max(0, Math.floor(box.top));
  const right = Math.min(image.width, Math.ceil(box.right));
  const bottom = Math.min(image.height, Math.ceil(box.bottom));
  const width = Math.max(0, right - left) + 2 * margin;
  const height = Math.max(0, bottom - top) + 2 * margin;
  const data = new Uint8Array(width * height).fill(paper);
  for (let y = top; y < bottom; y += 1)
    data.set(
      image.data.subarray(y * image.width + left, y * image.width + right),
      (y - top + margin) * width + margin,
    );
  return { width, height, channels: 1, data, dpi: image.dpi };
}
