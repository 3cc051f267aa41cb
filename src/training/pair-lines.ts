import type { PrintedLine } from './render-page.js';

/** A line as it was read, and its box from `top` to `bottom` in pixels. */
export interface ReadLine {
  readonly text: string;
  /** How sure the recogniser was of each word between spaces, 0 to 1. */
  readonly confidences: readonly number[];
  readonly top: number;
  readonly bottom: number;
}

/** Share of a printed line's height that a read line must cover to be the same line. */
const SAME_LINE = 0.6;

/**
 * Which line as read is which line as printed, by where they stand: a read line belongs to the printed line whose
 * height it covers. Where a read line covers two, or two cover the same one, neither is kept: a wrong pair teaches more
 * falsehood than a lost one costs.
 */
export function pairLines(
  printed: readonly PrintedLine[],
  read: readonly ReadLine[],
): { readonly printed: PrintedLine; readonly read: ReadLine }[] {
  const covers = (line: ReadLine, other: PrintedLine): boolean =>
    Math.min(line.bottom, other.bottom) - Math.max(line.top, other.top) >=
    SAME_LINE * (other.bottom - other.top);
  return printed.flatMap((line) => {
    const readers = read.filter((candidate) => covers(candidate, line));
    const only = readers[0];
    if (only === undefined || readers.length > 1) return [];
    const alone = printed.filter((other) => covers(only, other)).length === 1;
    return alone ? [{ printed: line, read: only }] : [];
  });
}
