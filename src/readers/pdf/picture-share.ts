import type { Box } from '../../model/source.js';

/** Squares of this many points are counted: fine enough for a share, and few. */
const square = 6;

/** The share of a page (in points) that lies under pictures; parts under several count once, parts off the page do not. */
export function pictureShare(width: number, height: number, pictures: readonly Box[]): number {
  const columns = Math.max(1, Math.round(width / square));
  const rows = Math.max(1, Math.round(height / square));
  const covered = new Uint8Array(columns * rows);
  const place = (at: number, whole: number, count: number): number =>
    Math.min(count, Math.max(0, Math.round((at / whole) * count)));
  for (const [left, top, right, bottom] of pictures) {
    const from = place(left, width, columns);
    const to = place(right, width, columns);
    const last = place(bottom, height, rows);
    for (let row = place(top, height, rows); row < last; row += 1)
      covered.fill(1, row * columns + from, row * columns + to);
  }
  let count = 0;
  for (const one of covered) count += one;
  return count / covered.length;
}
