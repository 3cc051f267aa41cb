import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, type InkMark, type PixelBox, widthOf } from './ink-marks.js';
import { centre, isInside } from './page-words.js';

/** Letters of print are so high, in inches: from the x-height of 7-point print to the capitals of 28-point. */
const letterHeight = { least: 0.035, most: 0.28 };
/** So many letters in a row make a line; fewer are a stain, or part of a drawing. */
const fewestLetters = 4;
/** Letters of one line stand this near, in heights of a letter, and overlap in height by this share. */
const nextLetter = 2.5;
const overlap = 0.35;
export const isLetter = ({ box }: InkMark, dpi: number): boolean =>
  heightOf(box) >= letterHeight.least * dpi &&
  heightOf(box) <= letterHeight.most * dpi &&
  widthOf(box) <= 3 * heightOf(box);

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

/** Lines of letters on which no word was read; `marks` are the ink the words were read from. */
export function unreadLines(marks: readonly InkMark[], words: readonly OcrWord[], dpi: number): InkMark[][] {
  const covers = coveredBy(words);
  const loose = marks.filter(
    (mark) => isLetter(mark, dpi) && !covers.some((cover) => isInside(centre(mark.box), cover)),
  );
  return linesOfMarks(loose).filter((line) => line.length >= fewestLetters);
}
