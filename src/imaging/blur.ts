import type { GreyImage } from './raster-image.js';

/** Weights of a Gaussian in whole numbers that add up to 4096. */
function kernel(sigma: number): number[] {
  const reach = Math.max(1, Math.ceil(sigma * 2.5));
  const weights = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * sigma * sigma)),
  );
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.round((weight / sum) * 4096));
}

/** Blurs with a Gaussian of `sigma` pixels; beyond the edges the page goes on as it is at them. */
export function blur(image: GreyImage, sigma: number): GreyImage {
  const { width, height, data } = image;
  const weights = kernel(sigma);
  const reach = (weights.length - 1) / 2;
  const across = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    for (let x = 0; x < width; x += 1) {
      let sum = 2048;
      const inside = x >= reach && x < width - reach;
      for (let step = -reach; step <= reach; step += 1) {
        const at = inside ? x + step : Math.min(width - 1, Math.max(0, x + step));
        sum += data[row + at]! * weights[step + reach]!;
      }
      across[row + x] = sum >> 12;
    }
  }
  const down = new Uint8Array(data.length);
  const sums = new Uint32Array(width);
  for (let y = 0; y < height; y += 1) {
    sums.fill(2048);
    for (let step = -reach; step <= reach; step += 1) {
      const from = Math.min(height - 1, Math.max(0, y + step)) * width;
      const weight = weights[step + reach]!;
      for (let x = 0; x < width; x += 1) sums[x]! += across[from + x]! * weight;
    }
    for (let x = 0, at = y * width; x < width; x += 1, at += 1) down[at] = sums[x]! >> 12;
  }
  return { ...image, data: down };
}
