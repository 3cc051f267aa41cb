/** Signs that the Vietnamese models have no letter for (≥ ≤) or take for others (> <). */
export type Comparator = '≥' | '≤' | '>' | '<';

/** Side of the square that glyphs are compared in: finer than the strokes of 9-point print at 200 dpi (2–3 px of 18). */
export const templateSide = 20;

export interface Template {
  readonly sign: Comparator;
  /** Darkness of each small square, mean taken off and scaled to length 1, so that a product is a correlation. */
  readonly weights: Float32Array;
}

/** Stroke as a share of the width: thin in Times, thick in bold sans serif. */
const strokes = [0.09, 0.15, 0.22];
/** How much of the height of "≥" its upper part takes. */
const upperParts = [0.66, 0.74, 0.82];
/** Samples along each side of a small square. */
const finer = 4;

/** Centred on 0 and of length 1; null where all squares are equal. */
export function normalized(values: Float32Array): Float32Array | null {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let square = 0;
  for (const value of values) square += (value - mean) ** 2;
  if (square === 0) return null;
  const scale = 1 / Math.sqrt(square);
  return values.map((value) => (value - mean) * scale);
}

/** Whether a point of the unit square is inked: two arms that meet at the right middle of the upper part, and a bar. */
function isInked(x: number, y: number, stroke: number, upper: number): boolean {
  const half = stroke / 2;
  if (upper < 1 && y > 1 - stroke) return true;
  // The arms run so that their outer edges end at the corners of the upper part.
  const rise = (upper / 2 - half) / (1 - half);
  const centre = half + rise * Math.min(x, 1 - half);
  const across = half * Math.sqrt(1 + rise * rise);
  return y <= upper && (Math.abs(y - centre) <= across || Math.abs(upper - y - centre) <= across);
}

function draw(stroke: number, upper: number, mirrored: boolean): Float32Array {
  const cells = new Float32Array(templateSide * templateSide);
  const side = templateSide * finer;
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const across = (x + 0.5) / side;
      if (!isInked(mirrored ? 1 - across : across, (y + 0.5) / side, stroke, upper)) continue;
      cells[Math.floor(y / finer) * templateSide + Math.floor(x / finer)]! += 1;
    }
  }
  return normalized(cells)!;
}

/** Drawn from their geometry and not from fonts: two straight arms, with or without a bar, are the same in all fonts. */
export const signTemplates: readonly Template[] = strokes.flatMap((stroke) => [
  { sign: '>', weights: draw(stroke, 1, false) },
  { sign: '<', weights: draw(stroke, 1, true) },
  ...upperParts.flatMap((upper): Template[] => [
    { sign: '≥', weights: draw(stroke, upper, false) },
    { sign: '≤', weights: draw(stroke, upper, true) },
  ]),
]);
