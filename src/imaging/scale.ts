import type { GreyImage } from './raster-image.js';

/** The picture at another resolution: shrunk by the mean of what falls together, enlarged in straight steps. */
export function scaleTo(image: GreyImage, dpi: number): GreyImage {
  const factor = dpi / image.dpi;
  const width = Math.max(1, Math.round(image.width * factor));
  const height = Math.max(1, Math.round(image.height * factor));
  const data = factor < 1 ? shrink(image, width, height) : enlarge(image, width, height);
  return { width, height, channels: 1, data, dpi };
}

/** Pixels that fall together along one axis: the first of them, and how much of each. */
function sharesOf(
  from: number,
  to: number,
): { readonly first: number; readonly shares: readonly number[] }[] {
  const step = from / to;
  return Array.from({ length: to }, (_, at) => {
    const [start, end] = [at * step, Math.min(from, (at + 1) * step)];
    const first = Math.floor(start);
    const shares = Array.from(
      { length: Math.max(1, Math.ceil(end - 1e-9) - first) },
      (_, i) => Math.min(end, first + i + 1) - Math.max(start, first + i),
    );
    return { first, shares: shares.map((share) => share / step) };
  });
}

function shrink(image: GreyImage, width: number, height: number): Uint8Array {
  const [columns, rows] = [sharesOf(image.width, width), sharesOf(image.height, height)];
  const data = new Uint8Array(width * height);
  const sums = new Float32Array(image.width);
  for (const [y, row] of rows.entries()) {
    sums.fill(0);
    for (const [i, share] of row.shares.entries()) {
      const from = (row.first + i) * image.width;
      for (let x = 0; x < image.width; x += 1) sums[x]! += image.data[from + x]! * share;
    }
    for (const [x, { first, shares }] of columns.entries()) {
      let mean = 0;
      for (let i = 0; i < shares.length; i += 1) mean += sums[first + i]! * shares[i]!;
      data[y * width + x] = mean;
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
