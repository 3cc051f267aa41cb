import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrEngine, OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, type InkMark, type PixelBox } from './ink-marks.js';
import { centre, inkBox, isInside, readBlocks } from './page-words.js';

/**
 * Engines add and drop digits beside a "%" ("2%" → "29%", "70%" → "702%"), and nothing in the text tells. Digits stand
 * apart in print, so there are as many pieces of ink of full height as digits, and one more for the stroke of "%".
 */

const figure = /^\d[\d.,]*%?[.,;:]?$/;
/** Heights as shares of the highest piece: digits and the stroke of "%"; the rings of "%", above commas (0.3). */
const full = 0.8;
const ring = { least: 0.34, most: 0.68 };
/** How sure a figure is whose digits are not as many as the pieces of ink. */
const doubted = 0.4;

/** Whether the digits of a figure are as many as its ink shows; true for any other word. */
function agreesWithInk(text: string, marks: readonly InkMark[]): boolean {
  if (!figure.test(text) || marks.length === 0) return true;
  const highest = Math.max(...marks.map(({ box }) => heightOf(box)));
  const share = ({ box }: InkMark): number => heightOf(box) / highest;
  const tall = marks.filter((mark) => share(mark) >= full).length;
  const rings = marks.filter((mark) => share(mark) >= ring.least && share(mark) <= ring.most).length;
  const percent = text.includes('%');
  if (!percent && rings >= 2) return false;
  return tall === text.replace(/\D/g, '').length + (percent ? 1 : 0);
}

const inkOf = (word: OcrWord, marks: readonly InkMark[]): InkMark[] =>
  marks.filter(({ box }) => isInside(centre(box), word.bbox));

/** Another reading of one word, by itself. */
async function readAlone(image: GreyImage, box: PixelBox, engine: OcrEngine): Promise<string> {
  const [words = []] = await readBlocks(image, [box], engine, 'line');
  return words.map(({ text }) => text).join('');
}

/**
 * Figures whose digits are not as many as their ink shows are read again by themselves. The second reading is taken
 * where it agrees with the ink, the first kept where both are the same (digits that touch), and doubted elsewhere.
 */
export async function withDigitsCounted(
  image: GreyImage,
  words: readonly OcrWord[],
  marks: readonly InkMark[],
  engine: OcrEngine,
): Promise<OcrWord[]> {
  const checked: OcrWord[] = [];
  for (const word of words) {
    const own = figure.test(word.text) ? inkOf(word, marks) : [];
    if (agreesWithInk(word.text, own)) {
      checked.push(word);
      continue;
    }
    const again = await readAlone(image, inkBox(own, image), engine);
    if (again === word.text) checked.push(word);
    else if (figure.test(again) && agreesWithInk(again, own)) checked.push({ ...word, text: again });
    else checked.push({ ...word, confidence: Math.min(word.confidence, doubted) });
  }
  return checked;
}
