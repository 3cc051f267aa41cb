import type { PixelRuling } from './find-rulings.js';
import { measurePaper } from './paper.js';
import type { GreyImage } from './raster-image.js';

/** The grey rim of a ruled line, in pixels on each side. */
const rim = 1;

/**
 * The page without its ruled lines. Where a letter crosses a line its stroke stays: only what has paper on both sides is
 * taken for the line's own.
 */
export function eraseRulings(image: GreyImage, rulings: readonly PixelRuling[]): GreyImage {
  const { width, height } = image;
  const data = image.data.slice();
  const { level } = measurePaper(image);
  const paper = Math.round(level);
  const ink = level * 0.6;
  for (const { direction, first, last, start, end } of rulings) {
    const across = direction === 'horizontal';
    const most = across ? height : width;
    const [step, along] = across ? [width, 1] : [1, width];
    const [from, to] = [Math.max(0, first - rim), Math.min(most - 1, last + rim)];
    for (let place = start; place <= end; place += 1) {
      const base = place * along;
      const before = from - 1 >= 0 && image.data[base + (from - 1) * step]! < ink;
      const after = to + 1 < most && image.data[base + (to + 1) * step]! < ink;
      if (before && after) continue;
      for (let at = from; at <= to; at += 1) data[base + at * step] = paper;
    }
  }
  return { ...image, data };
}
