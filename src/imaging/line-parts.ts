import type { LinePiece } from './line-pieces.js';
import type { LineStrips } from './line-strips.js';

/** A line without what touches it is this high, in inches; thicker ones touch nothing that a part would leave out. */
const windowInches = 0.013;
/** Gaps in a part, in inches. */
const mostGap = 0.02;

/**
 * What a piece is made of where letters touch a line, or go on where it ends: the dark parts of those few rows on which
 * the piece has most ink at least `ink` deep.
 */
export function partsOf(
  piece: LinePiece,
  { depth, length, step }: LineStrips,
  ink: number,
  dpi: number,
): LinePiece[] {
  const rows = Math.max(2, Math.round(windowInches * dpi));
  const count = piece.end - piece.start + 1;
  const isDark = (first: number, sample: number): boolean => {
    for (let row = first; row < first + rows; row += 1)
      if (depth[row * length + piece.start + sample]! >= ink) return true;
    return false;
  };
  let [most, best] = [-1, piece.first];
  for (let first = piece.first; first + rows - 1 <= piece.last; first += 1) {
    let dark = 0;
    for (let sample = 0; sample < count; sample += 1) if (isDark(first, sample)) dark += 1;
    if (dark > most) [most, best] = [dark, first];
  }
  if (most <= 0) return [];
  const parts: LinePiece[] = [];
  const gap = Math.max(1, Math.round((mostGap * dpi) / step));
  let [start, end] = [-1, -1];
  for (let sample = 0; sample <= count; sample += 1) {
    const dark = sample < count && isDark(best, sample);
    if (start >= 0 && (sample === count || (dark && sample - end > gap + 1))) {
      parts.push({ first: best, last: best + rows - 1, start: piece.start + start, end: piece.start + end });
      start = -1;
    }
    if (!dark) continue;
    if (start < 0) start = sample;
    end = sample;
  }
  return parts;
}
