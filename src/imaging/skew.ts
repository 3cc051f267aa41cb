import type { GreyImage } from './raster-image.js';

const steepest = 5;
/**
 * Looks at a page, each finer than the one before: steps in degrees, and the places where it is looked at, in inches.
 * Rows are closer than columns: 0.02° is a third of a row in the width of A4.
 */
const looks = [
  { step: 0.5, across: 1 / 100, down: 1 / 100 },
  { step: 0.1, across: 1 / 100, down: 1 / 100 },
  { step: 0.02, across: 1 / 50, down: 1 / 150 },
] as const;
/** Fewer dark points tell no direction. */
const fewestPoints = 200;
/**
 * Rows part at least so much more sharply at the angle found than as the page lies; on pictures and stains no angle
 * is better than another. Pages of one line that lie 0.3° askew have 1.3.
 */
const leastGain = 1.15;

/**
 * By how many degrees the lines of a page fall to the right (clockwise skew is positive), from -5 to 5: the angle at
 * which its rows part most sharply into print and paper. 0 for a page without lines.
 */
export function measureSkew(image: GreyImage, threshold: number): number {
  let angle = 0;
  let span = steepest;
  let gain = 1;
  for (const { step, across, down } of looks) {
    const points = darkPoints(image, threshold, across, down);
    if (points.count < fewestPoints) return 0;
    angle = sharpest(points, stepsAround(angle, span, step));
    gain = sharpness(points, angle) / sharpness(points, 0);
    span = step;
  }
  return gain < leastGain ? 0 : Math.round(angle * 100) / 100;
}

const stepsAround = (middle: number, span: number, step: number): number[] =>
  Array.from({ length: 2 * Math.round(span / step) + 1 }, (_, at) => middle - span + at * step);

function sharpest(points: Points, angles: readonly number[]): number {
  let found = 0;
  let most = -1;
  for (const angle of angles) {
    const score = sharpness(points, angle);
    if (score > most) [most, found] = [score, angle];
  }
  return found;
}

interface Points {
  readonly count: number;
  /** Pixels from the left and the top. */
  readonly xs: Uint16Array;
  readonly ys: Uint16Array;
  readonly width: number;
  readonly height: number;
  /** Pixels from one row that is looked at to the next. */
  readonly rowHeight: number;
}

/** Where a page is dark, of the places that are so many inches apart. */
function darkPoints(
  { width, height, data, dpi }: GreyImage,
  threshold: number,
  across: number,
  down: number,
): Points {
  const columnWidth = Math.max(1, Math.round(across * dpi));
  const rowHeight = Math.max(1, Math.round(down * dpi));
  const most = Math.ceil(width / columnWidth) * Math.ceil(height / rowHeight);
  const [xs, ys] = [new Uint16Array(most), new Uint16Array(most)];
  let count = 0;
  for (let y = rowHeight >> 1; y < height; y += rowHeight)
    for (let x = columnWidth >> 1, row = y * width; x < width; x += columnWidth)
      if (data[row + x]! < threshold) {
        xs[count] = x;
        ys[count] = y;
        count += 1;
      }
  return { count, xs, ys, width, height, rowHeight };
}

/** Sum of the squared differences between neighbouring rows, once the points are sheared by the angle. */
function sharpness({ count, xs, ys, width, height, rowHeight }: Points, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180) / rowHeight;
  const offset = Math.ceil(Math.abs(slope) * width) + 1;
  const rows = new Int32Array(Math.ceil(height / rowHeight) + 2 * offset + 1);
  const perRow = 1 / rowHeight;
  for (let at = 0; at < count; at += 1) rows[Math.round(ys[at]! * perRow - xs[at]! * slope) + offset]! += 1;
  let score = 0;
  for (let row = 1; row < rows.length; row += 1) {
    const step = rows[row]! - rows[row - 1]!;
    score += step * step;
  }
  return score;
}
