import type { Box } from '../../model/source.js';

/** x' = a·x + c·y + e, y' = b·x + d·y + f, written [a, b, c, d, e, f] as PDF does (ISO 32000-1, 8.3.3). */
export type Affine = readonly [number, number, number, number, number, number];

export const identity: Affine = [1, 0, 0, 1, 0, 0];

/** First `inner`, then `outer`. */
export const compose = (outer: Affine, inner: ArrayLike<number>): Affine => [
  outer[0] * inner[0]! + outer[2] * inner[1]!,
  outer[1] * inner[0]! + outer[3] * inner[1]!,
  outer[0] * inner[2]! + outer[2] * inner[3]!,
  outer[1] * inner[2]! + outer[3] * inner[3]!,
  outer[0] * inner[4]! + outer[2] * inner[5]! + outer[4],
  outer[1] * inner[4]! + outer[3] * inner[5]! + outer[5],
];

/** How much lengths grow, as the square root of how much areas do. */
export const scaleOf = ([a, b, c, d]: Affine): number => Math.sqrt(Math.abs(a * d - b * c));

/** The upright box around the unit square once it is moved: where a picture is painted (ISO 32000-1, 8.9.5). */
export function unitSquareThrough([a, b, c, d, e, f]: Affine): Box {
  return [
    e + Math.min(0, a) + Math.min(0, c),
    f + Math.min(0, b) + Math.min(0, d),
    e + Math.max(0, a) + Math.max(0, c),
    f + Math.max(0, b) + Math.max(0, d),
  ];
}
