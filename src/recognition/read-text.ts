import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrEngine, OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, type InkMark, type PixelBox, widthOf } from './ink-marks.js';
import { centre, inkBox, isInside, readBlocks } from './page-words.js';

export interface ReadText {
  readonly words: readonly OcrWord[];
  /** Where something like a line of letters stands of which no word was read, even when it was read again alone. */
  readonly lost: readonly PixelBox[];
}

/** Letters of print are so high, in inches: from the x-height of 7-point print to the capitals of 28-point. */
const letterHeight = { least: 0.035, most: 0.28 };
/** So many letters in a row make a line; fewer are a stain, or part of a drawing. */
const fewestLetters = 4;
/** Letters of one line stand this near, in heights of a letter, and overlap in height by this share. */
const nextLetter = 2.5;
const overlap = 0.35;
/** Words of a line read again are believed from here on: handwriting and drawings score less (measured: below 0.5). */
const leastSure = 0.55;

const isLetter = ({ box }: InkMark, dpi: number): boolean =>
  heightOf(box) >= letterHeight.least * dpi &&
  heightOf(box) <= letterHeight.most * dpi &&
  widthOf(box) <= 3 * heightOf(box);

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

/** Lines of letters, by place. */
function linesOfMarks(letters: readonly InkMark[]): InkMark[][] {
  const lines: { marks: InkMark[]; box: PixelBox }[] = [];
  for (const mark of [...letters].sort((a, b) => a.box[0] - b.box[0])) {
    const height = heightOf(mark.box);
    const line = lines.find(({ box }) => {
      const shared = Math.min(box[3], mark.box[3]) - Math.max(box[1], mark.box[1]);
      return (
        shared >= overlap * Math.min(height, heightOf(box)) &&
        mark.box[0] - box[2] <= nextLetter * Math.max(height, heightOf(box))
      );
    });
    if (!line) {
      lines.push({ marks: [mark], box: mark.box });
      continue;
    }
    line.marks.push(mark);
    const [left, top, right, bottom] = line.box;
    line.box = [
      left,
      Math.min(top, mark.box[1]),
      Math.max(right, mark.box[2]),
      Math.max(bottom, mark.box[3]),
    ];
  }
  return lines.map(({ marks }) => marks);
}

/** Boxes of the lines that words are on, as high as their highest word: what stands between words is seen, too. */
function coveredBy(words: readonly OcrWord[]): PixelBox[] {
  return words.map(({ bbox }) => {
    const rim = Math.round(0.35 * heightOf(bbox));
    return [bbox[0] - rim, bbox[1] - rim, bbox[2] + rim, bbox[3] + rim];
  });
}

function unread(letters: readonly InkMark[], words: readonly OcrWord[]): InkMark[][] {
  const covers = coveredBy(words);
  const loose = letters.filter(({ box }) => !covers.some((cover) => isInside(centre(box), cover)));
  return linesOfMarks(loose).filter((line) => line.length >= fewestLetters);
}

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
  const letters = marks.filter((mark) => isLetter(mark, page.dpi));
  if (letters.length === 0) return { words: [], lost: [] };
  const area = inkBox(marks, page);
  const picture = cropped(blanked(page, cells), area);
  const words = (await engine.recognize(picture, 'page')).map((word) => moved(word, [area[0], area[1]]));
  const boxes = unread(letters, words).map((line) => inkBox(line, page));
  const again = await readBlocks(page, boxes, engine);
  const lost = boxes.filter((_, i) => !again[i]!.some((word) => word.confidence >= leastSure));
  return { words: [...words, ...again.flat().filter((word) => word.confidence >= leastSure)], lost };
}
