import type { Box } from '../model/source.js';

/** The smallest box around all of them. */
export function enclose(boxes: readonly Box[]): Box {
  let [left, top, right, bottom] = boxes[0]!;
  for (const box of boxes) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [left, top, right, bottom];
}

export const midHeight = (box: Box): number => (box[1] + box[3]) / 2;

export const midWidth = (box: Box): number => (box[0] + box[2]) / 2;

/** The middle one of some numbers (the upper of two); 0 for none. */
export function median(values: readonly number[]): number {
  if (values.length === 0) return 0;
  return [...values].sort((a, b) => a - b)[values.length >> 1]!;
}

/** A stretch from `from` to `to` on one axis. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Stretches in rising order, those that touch (within `slack`) made one. */
export function mergeStretches(stretches: readonly Stretch[], slack = 0): Stretch[] {
  const merged: { from: number; to: number }[] = [];
  for (const { from, to } of [...stretches].sort((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to + slack) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** What is left free between merged stretches, inside `within`. */
export function gapsBetween(merged: readonly Stretch[], within: Stretch): Stretch[] {
  const gaps: Stretch[] = [];
  let at = within.from;
  for (const { from, to } of merged) {
    if (from > at && at < within.to) gaps.push({ from: at, to: Math.min(from, within.to) });
    at = Math.max(at, to);
  }
  if (at < within.to) gaps.push({ from: at, to: within.to });
  return gaps;
}
