import type { GreyImage } from '../imaging/raster-image.js';
import { heightOf, type PixelBox, widthOf } from './ink-marks.js';
import { type Comparator, normalized, signTemplates, templateSide } from './sign-templates.js';

export interface SignLikeness {
  readonly sign: Comparator;
  /** Correlation with the sign's best template, -1 to 1. */
  readonly score: number;
  /** Best correlation with another sign. */
  readonly other: number;
}

/** Darkness of the box in `templateSide`² small squares, each the mean of the pixels under it. */
function darkness(image: GreyImage, box: PixelBox): Float32Array {
  const cells = new Float32Array(templateSide * templateSide);
  const [stepX, stepY] = [widthOf(box) / templateSide, heightOf(box) / templateSide];
  for (let row = 0; row < templateSide; row += 1) {
    const top = Math.floor(box[1] + row * stepY);
    const bottom = Math.max(top + 1, Math.ceil(box[1] + (row + 1) * stepY));
    for (let column = 0; column < templateSide; column += 1) {
      const left = Math.floor(box[0] + column * stepX);
      const right = Math.max(left + 1, Math.ceil(box[0] + (column + 1) * stepX));
      let [sum, weight] = [0, 0];
      for (let y = top; y < bottom; y += 1) {
        const wy = Math.min(y + 1, box[1] + (row + 1) * stepY) - Math.max(y, box[1] + row * stepY);
        for (let x = left; x < right; x += 1) {
          const wx = Math.min(x + 1, box[0] + (column + 1) * stepX) - Math.max(x, box[0] + column * stepX);
          sum += wx * wy * (255 - image.data[y * image.width + x]!);
          weight += wx * wy;
        }
      }
      cells[row * templateSide + column] = sum / weight;
    }
  }
  return cells;
}

/** The comparator that the ink in a box is most like; null for a box without any. */
export function likestSign(image: GreyImage, box: PixelBox): SignLikeness | null {
  const seen = normalized(darkness(image, box));
  if (!seen) return null;
  const scores = new Map<Comparator, number>();
  for (const { sign, weights } of signTemplates) {
    let score = 0;
    for (let i = 0; i < seen.length; i += 1) score += seen[i]! * weights[i]!;
    scores.set(sign, Math.max(score, scores.get(sign) ?? -1));
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return { sign: best![0], score: best![1], other: second![1] };
}
