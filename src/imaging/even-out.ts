import type { GreyImage } from './raster-image.js';

/** Light is measured in squares of this size, in inches: larger than letters, smaller than a shadow. */
const squareInches = 1 / 3;
/** In a square, this share of the pixels is darker than its paper. */
const paperQuantile = 0.8;
/** Paper that differs by less than this over the page is even. */
const leastUneven = 24;
/** White is left below 255, so that noise of the paper is seen and not cut off. */
const evenLevel = 245;

/**
 * A page whose paper is as light everywhere: shadows at the spine and dark copies are lifted, square by square. An even
 * page comes back as it is.
 */
export function evenOut(image: GreyImage): GreyImage {
  const { width, height, data, dpi } = image;
  const size = Math.max(8, Math.round(dpi * squareInches));
  const columns = Math.ceil(width / size);
  const rows = Math.ceil(height / size);
  const levels = paperLevels(image, size, columns, rows);
  let [least, most] = [255, 0];
  for (const level of levels) [least, most] = [Math.min(least, level), Math.max(most, level)];
  if (most - least < leastUneven && least > 200) return image;
  const even = new Uint8Array(data.length);
  const lifts = new Float32Array(columns);
  for (let y = 0, at = 0; y < height; y += 1) {
    const place = Math.min(rows - 1, Math.max(0, y / size - 0.5));
    const row = Math.floor(place);
    const share = place - row;
    const below = Math.min(rows - 1, row + 1);
    for (let column = 0; column < columns; column += 1) {
      const above = levels[row * columns + column]!;
      lifts[column] = evenLevel / (above + (levels[below * columns + column]! - above) * share);
    }
    for (let x = 0; x < width; x += 1, at += 1) {
      const across = Math.min(columns - 1, Math.max(0, x / size - 0.5));
      const column = Math.floor(across);
      const right = Math.min(columns - 1, column + 1);
      const lift = lifts[column]! + (lifts[right]! - lifts[column]!) * (across - column);
      even[at] = Math.min(255, data[at]! * lift);
    }
  }
  return { ...image, data: even };
}

/** The paper of every square; where a picture or a black bar leaves none, that of the lightest neighbours. */
function paperLevels(image: GreyImage, size: number, columns: number, rows: number): Float32Array {
  const { width, height, data } = image;
  const levels = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      counts.fill(0);
      let total = 0;
      for (let y = row * size; y < Math.min(height, (row + 1) * size); y += 2)
        for (let x = column * size; x < Math.min(width, (column + 1) * size); x += 2) {
          counts[data[y * width + x]!]! += 1;
          total += 1;
        }
      let seen = 0;
      let level = 0;
      while (level < 255 && seen + counts[level]! < paperQuantile * total) seen += counts[level++]!;
      levels[row * columns + column] = level;
    }
  return withNeighbours(levels, columns, rows);
}

/** A square much darker than those around it holds ink, not shadow: shadows fall off slowly. */
function withNeighbours(levels: Float32Array, columns: number, rows: number): Float32Array {
  const smooth = new Float32Array(levels.length);
  const around: number[] = [];
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      around.length = 0;
      for (let y = Math.max(0, row - 2); y <= Math.min(rows - 1, row + 2); y += 1)
        for (let x = Math.max(0, column - 2); x <= Math.min(columns - 1, column + 2); x += 1)
          around.push(levels[y * columns + x]!);
      around.sort((a, b) => a - b);
      const usual = around[Math.floor(around.length * 0.6)]!;
      smooth[row * columns + column] = Math.max(levels[row * columns + column]!, usual, 40);
    }
  return smooth;
}
