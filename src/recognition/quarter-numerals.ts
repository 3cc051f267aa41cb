import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, inkMarks, type PixelBox, widthOf } from './ink-marks.js';
import { strokesAsNumber, tightBox } from './stem-numerals.js';

/**
 * Quarters are printed "Quý I/2026" as often as "Quý 1/2026", and engines take either for the other, or three strokes
 * for two. Nothing in the text tells which; behind "Quý" stand strokes or digits and nothing else, so the pixels do.
 */

const quarter = /^\(?qu[ýyíỷỹ]$/iu;
/** What engines print for one to three strokes, and what stands behind: the year, a stop. */
const numeral = /^([Iil1ìíịỉĩTLHUN|!]{1,4})((?:\/\d{4}|\/)?[.,;)]*)$/u;
/** Shape of a slash: how wide it is over its height, and how little of its box is ink. */
const slash = { narrowest: 0.25, widest: 0.75, fill: 0.42 };
const longest = 3;

/** The box of the ink before the slash; null where no slash is seen apart from it. */
function beforeSlash(image: GreyImage, box: PixelBox): PixelBox | null {
  const marks = inkMarks(image, box).sort((a, b) => a.box[0] - b.box[0]);
  const highest = Math.max(...marks.map((mark) => heightOf(mark.box)));
  const at = marks.findIndex((mark) => {
    const [width, height] = [widthOf(mark.box), heightOf(mark.box)];
    return (
      height >= 0.9 * highest &&
      width >= slash.narrowest * height &&
      width <= slash.widest * height &&
      mark.area <= slash.fill * width * height
    );
  });
  const before = marks.slice(0, Math.max(0, at)).map((mark) => mark.box);
  if (before.length === 0) return null;
  return [
    Math.min(...before.map((one) => one[0])),
    Math.min(...before.map((one) => one[1])),
    Math.max(...before.map((one) => one[2])),
    Math.max(...before.map((one) => one[3])),
  ];
}

function counted(image: GreyImage, word: OcrWord): OcrWord {
  const [, , tail] = numeral.exec(word.text) ?? [];
  if (tail === undefined) return word;
  const whole = tightBox(image, word.bbox);
  const box = whole && (tail === '' ? whole : tail.startsWith('/') ? beforeSlash(image, whole) : null);
  const number = box ? strokesAsNumber(image, box) : null;
  const isQuarter = number === '1' || (number !== null && /^I+$/.test(number) && number.length <= longest);
  return isQuarter ? { ...word, text: number + tail } : word;
}

/** Words in reading order, with the strokes behind "Quý" as they are printed. */
export const withQuarterNumerals = (image: GreyImage, words: readonly OcrWord[]): OcrWord[] =>
  words.map((word, i) => (i > 0 && quarter.test(words[i - 1]!.text) ? counted(image, word) : word));
