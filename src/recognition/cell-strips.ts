import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, type PixelBox, widthOf } from './ink-marks.js';

/** Parts of a page set one below the other in one picture, so that an engine is started once for many of them. */
export interface Strip {
  readonly image: GreyImage;
  /** The parts in the order of the strip, and the row of pixels each starts at. */
  readonly parts: readonly { readonly box: PixelBox; readonly top: number }[];
}

/** Inches of white around and between the parts: engines join lines that are nearer, and miss those at the very rim. */
const margin = 0.08;
const gap = 0.13;

/** Sets parts of a page below each other, each at the left margin. */
export function stripOf(page: GreyImage, boxes: readonly PixelBox[]): Strip {
  const [rim, space] = [Math.round(margin * page.dpi), Math.round(gap * page.dpi)];
  const width = Math.max(...boxes.map(widthOf)) + 2 * rim;
  const height = boxes.reduce((sum, box) => sum + heightOf(box) + space, 2 * rim - space);
  const data = new Uint8Array(width * height).fill(255);
  const parts: { box: PixelBox; top: number }[] = [];
  let top = rim;
  for (const box of boxes) {
    parts.push({ box, top });
    for (let y = 0; y < heightOf(box); y += 1) {
      const from = (box[1] + y) * page.width + box[0];
      data.set(page.data.subarray(from, from + widthOf(box)), (top + y) * width + rim);
    }
    top += heightOf(box) + space;
  }
  return { image: { width, height, channels: 1, dpi: page.dpi, data }, parts };
}

/** The words of a strip by part, their boxes back on the page. */
export function wordsOfParts({ image, parts }: Strip, words: readonly OcrWord[]): OcrWord[][] {
  const half = Math.round((gap * image.dpi) / 2);
  const dealt: OcrWord[][] = parts.map(() => []);
  for (const word of words) {
    const middle = (word.bbox[1] + word.bbox[3]) / 2;
    const at = parts.findLastIndex(({ top }) => top - half <= middle);
    const part = parts[Math.max(0, at)]!;
    const [right, down] = [part.box[0] - Math.round(margin * image.dpi), part.box[1] - part.top];
    const [x0, y0, x1, y1] = word.bbox;
    dealt[Math.max(0, at)]!.push({ ...word, bbox: [x0 + right, y0 + down, x1 + right, y1 + down] });
  }
  return dealt;
}
