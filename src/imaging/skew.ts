import type { GreyImage } from './raster-image.js';

/** Width that the angle is measured at: fine enough for 0.05°, which is 0.7 pixels over it. */
const measuredWidth = 800;
const steepest = 5;
const coarseStep = 0.5;
const fineStep = 0.05;
/** Fewer dark points tell no direction. */
const fewestPoints = 200;

/**
 * By how many degrees the lines of a page fall to the right (clockwise skew is positive), from -5 to 5: the angle at
 * which its rows part most sharply into print and paper. 0 for a page with next to nothing on it.
 */
export function measureSkew(image: GreyImage, threshold: number): number {
  const points = darkPoints(image, threshold);
  if (points.count < fewestPoints) return 0;
  const best = (angles: readonly number[]): number => {
    let found = 0;
    let most = -1;
    for (const angle of angles) {
      const score = sharpness(points, angle);
      if (score > most) [most, found] = [score, angle];
    }
    return found;
  };
  const coarse = best(steps(-steepest, steepest, coarseStep));
  const fine = best(steps(coarse - coarseStep, coarse + coarseStep, fineStep));
  return Math.round(fine * 100) / 100;
}

const steps = (from: number, to: number, step: number): number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, at) => from + at * step);

interface Points {
  readonly count: number;
  readonly xs: Uint16Array;
  readonly ys: Uint16Array;
  readonly width: number;
  readonly height: number;
}

/** Pixels darker than the threshold, on a copy of which each pixel is the darkest of a square. */
function darkPoints({ width, height, data }: GreyImage, threshold: number): Points {
  const scale = Math.max(1, Math.round(width / measuredWidth));
  const columns = Math.floor(width / scale);
  const rows = Math.floor(height / scale);
  const xs: number[] = [];
  const ys: number[] = [];
  const middle = scale >> 1;
  for (let row = 0; row < rows; row += 1) {
    const from = (row * scale + middle) * width + middle;
    for (let column = 0; column < columns; column += 1)
      if (data[from + column * scale]! < threshold) {
        xs.push(column);
        ys.push(row);
      }
  }
  return {
    count: xs.length,
    xs: Uint16Array.from(xs),
    ys: Uint16Array.from(ys),
    width: columns,
    height: rows,
  };
}

/** Sum of the squared differences between neighbouring rows, once the points are sheared by the angle. */
function sharpness({ count, xs, ys, width, height }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const offset = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Int32Array(height + 2 * offset + 1);
  for (let at = 0; at < count; at += 1) rows[Math.round(ys[at]! - xs[at]! * slope) + offset]! += 1;
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const step = rows[row]! - rows[row - 1]!;
    score += step * step;
  }
  return score;
}
