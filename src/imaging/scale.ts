import type { GreyImage } from './raster-image.js';

/** The picture at another resolution: shrunk by the mean of what falls together, enlarged in straight steps. */
export function scaleTo(image: GreyImage, dpi: number): GreyImage {
  const factor = dpi / image.dpi;
  const width = Math.max(1, Math.round(image.width * factor));
  const height = Math.max(1, Math.round(image.height * factor));
  const data = factor < 1 ? shrink(image, width, height) : enlarge(image, width, height);
  return { width, height, channels: 1, data, dpi };
}

function shrink(image: GreyImage, width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * image.height) / height);
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * image.height) / height));
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * image.width) / width);
      const right = Math.max(left + 1, Math.floor(((x + 1) * image.width) / width));
      let sum = 0;
      for (let row = top; row < bottom; row += 1)
        for (let column = left; column < right; column += 1) sum += image.data[row * image.width + column]!;
      data[y * width + x] = sum / ((bottom - top) * (right - left));
    }
  }
  return data;
}

function enlarge(image: GreyImage, width: number, height: number): Uint8Array {
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const fromY = Math.min(image.height - 1, Math.max(0, ((y + 0.5) * image.height) / height - 0.5));
    const top = Math.floor(fromY);
    const below = Math.min(image.height - 1, top + 1);
    for (let x = 0; x < width; x += 1) {
      const fromX = Math.min(image.width - 1, Math.max(0, ((x + 0.5) * image.width) / width - 0.5));
      const left = Math.floor(fromX);
      const right = Math.min(image.width - 1, left + 1);
      const share = fromX - left;
      const mix = (row: number): number => {
        const base = row * image.width;
        return image.data[base + left]! * (1 - share) + image.data[base + right]! * share;
      };
      data[y * width + x] = mix(top) + (mix(below) - mix(top)) * (fromY - top) + 0.5;
    }
  }
  return data;
}
