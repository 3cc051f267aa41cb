import type { RasterImage } from '../imaging/raster-image.js';
import type { Box } from '../model/source.js';

/** Lighter than this in all channels is paper and its shadows; small print is no darker than 190 at 72 dpi. */
const paper = 215;
const pointsAnInch = 72;

/**
 * Share of the ink of a page's picture (coarse: 50–100 dpi) that lies under boxes in points, each
 * pixel counting by its darkness; null for a page without ink. Tells a text layer that covers only a stamp from one
 * that covers the page.
 */
export function inkShareUnder(image: RasterImage, boxes: readonly Box[]): number | null {
  const { width, height, channels, data } = image;
  const under = new Uint8Array(width * height);
  const scale = image.dpi / pointsAnInch;
  for (const box of boxes) {
    const [left, top] = [box[0], box[1]].map((edge) => Math.max(0, Math.floor(edge * scale)));
    const right = Math.min(width, Math.ceil(box[2] * scale));
    for (let y = top!; y < Math.min(height, Math.ceil(box[3] * scale)); y += 1)
      if (right > left!) under.fill(1, y * width + left!, y * width + right);
  }
  let [all, covered] = [0, 0];
  for (let at = 0; at < width * height; at += 1) {
    const darkest =
      channels === 1 ? data[at]! : Math.min(data[at * 3]!, data[at * 3 + 1]!, data[at * 3 + 2]!);
    if (darkest >= paper) continue;
    const darkness = 255 - darkest;
    all += darkness;
    covered += darkness * under[at]!;
  }
  return all === 0 ? null : covered / all;
}
