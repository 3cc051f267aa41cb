import { toGrey } from '../imaging/grey.js';
import type { RasterImage } from '../imaging/raster-image.js';
import { scaleTo } from '../imaging/scale.js';
import { turnByQuarters } from '../imaging/turn.js';
import type { OcrEngine } from '../ocr/ocr-engine.js';

/** Quarter turns clockwise. */
export type Quarters = 1 | 2 | 3;

/** Mean confidence: pages the right way up have 0.8 and more, upside down or sideways 0.4 and less (measured). */
const wrongWayUp = 0.65;
const rightWayUp = 0.7;
const surelyUpright = 0.85;
/** Words that tell; a page of fewer may be a picture. */
const enoughWords = 12;
/** Resolution that is enough to see which way up a page is, and costs half. */
const trialDpi = 150;

interface Judged {
  readonly text: string;
  readonly confidence: number | null;
  readonly bbox: readonly [number, number, number, number];
}

const mean = (words: readonly Judged[]): number =>
  words.length === 0 ? 0 : words.reduce((sum, word) => sum + (word.confidence ?? 0), 0) / words.length;

/** Engines read text that runs downwards, too, and its words stand on end. */
function standsOnEnd(words: readonly Judged[]): boolean {
  const long = words.filter(({ text }) => text.length >= 4);
  const tall = long.filter(({ bbox }) => bbox[3] - bbox[1] > bbox[2] - bbox[0]);
  return long.length > 0 && tall.length > long.length / 2;
}

export const seemsTurned = (words: readonly Judged[]): boolean =>
  words.length >= enoughWords && (mean(words) < wrongWayUp || standsOnEnd(words));

/** How far a page has to be turned for its text to be read; null where no turn makes it better. */
export async function turnToUpright(image: RasterImage, engine: OcrEngine): Promise<Quarters | null> {
  const grey = toGrey(image);
  const small = grey.dpi > trialDpi ? scaleTo(grey, trialDpi) : grey;
  let [best, score] = [null as Quarters | null, rightWayUp];
  for (const quarters of [1, 3, 2] as const) {
    const words = await engine.recognize(turnByQuarters(small, quarters), 'page');
    if (words.length < enoughWords || standsOnEnd(words) || mean(words) <= score) continue;
    [best, score] = [quarters, mean(words)];
    if (score >= surelyUpright) break;
  }
  return best;
}

/** A picture of any channels turned by quarters, clockwise. */
export function turnedPicture(image: RasterImage, quarters: Quarters): RasterImage {
  const { width, height, channels, data } = image;
  const [newWidth, newHeight] = quarters === 2 ? [width, height] : [height, width];
  const turned = new Uint8Array(data.length);
  for (let y = 0, to = 0; y < newHeight; y += 1) {
    for (let x = 0; x < newWidth; x += 1) {
      const [fromX, fromY] =
        quarters === 1
          ? [y, height - 1 - x]
          : quarters === 2
            ? [width - 1 - x, height - 1 - y]
            : [width - 1 - y, x];
      const from = (fromY * width + fromX) * channels;
      for (let channel = 0; channel < channels; channel += 1) {
        turned[to] = data[from + channel]!;
        to += 1;
      }
    }
  }
  return { ...image, width: newWidth, height: newHeight, data: turned };
}
