import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrEngine, OcrWord } from '../ocr/ocr-engine.js';
import type { InkMark, PixelBox } from './ink-marks.js';
import { inkBox, readBlocks } from './page-words.js';
import { isLetter, unreadLines } from './unread-lines.js';
import { seemsTurned } from './upright.js';

export interface ReadText {
  readonly words: readonly OcrWord[];
  /** Where something like a line of letters stands of which no word was read, even when it was read again alone. */
  readonly lost: readonly PixelBox[];
}

/** Words of a line read again are believed from here on: handwriting and drawings score less (measured: below 0.5). */
const leastSure = 0.55;

/** White where the boxes are. */
function blanked(page: GreyImage, boxes: readonly PixelBox[]): GreyImage {
  if (boxes.length === 0) return page;
  const data = new Uint8Array(page.data);
  for (const [left, top, right, bottom] of boxes)
    for (let y = top; y < bottom; y += 1) data.fill(255, y * page.width + left, y * page.width + right);
  return { ...page, data };
}

function cropped(page: GreyImage, [left, top, right, bottom]: PixelBox): GreyImage {
  const [width, height] = [right - left, bottom - top];
  const data = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const from = (top + y) * page.width + left;
    data.set(page.data.subarray(from, from + width), y * width);
  }
  return { width, height, channels: 1, dpi: page.dpi, data };
}

const moved = (word: OcrWord, [x, y]: readonly [number, number]): OcrWord => ({
  ...word,
  bbox: [word.bbox[0] + x, word.bbox[1] + y, word.bbox[2] + x, word.bbox[3] + y],
});

/**
 * Words of what stands outside the cells. Lines that the engine's page analysis left out are found by their letters
 * and read again as blocks of their own.
 */
export async function readText(
  page: GreyImage,
  cells: readonly PixelBox[],
  marks: readonly InkMark[],
  engine: OcrEngine,
): Promise<ReadText> {
  if (!marks.some((mark) => isLetter(mark, page.dpi))) return { words: [], lost: [] };
  const area = inkBox(marks, page);
  const picture = cropped(blanked(page, cells), area);
  const words = (await engine.recognize(picture, 'page')).map((word) => moved(word, [area[0], area[1]]));
  // A page that lies the wrong way up is read again as a whole.
  if (seemsTurned(words)) return { words, lost: [] };
  const boxes = unreadLines(marks, words, page.dpi).map((line) => inkBox(line, page));
  const again = await readBlocks(page, boxes, engine);
  const lost = boxes.filter((_, i) => !again[i]!.some((word) => word.confidence >= leastSure));
  return { words: [...words, ...again.flat().filter((word) => word.confidence >= leastSure)], lost };
}
