import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrEngine, OcrLayout, OcrWord } from '../ocr/ocr-engine.js';
import { stripOf, wordsOfParts } from './cell-strips.js';
import { heightOf, type InkMark, type PixelBox, widthOf } from './ink-marks.js';

/** A part of the page that was printed as one: words of a cell, or of what is no table. Boxes in pixels of the page. */
export interface ReadPart {
  /** Null: the text outside of tables. */
  readonly cell: PixelBox | null;
  readonly words: readonly OcrWord[];
}

/** Pixels of white around a part, as a share of an inch. */
const breath = 0.02;

/** The ink of some marks, with a little white around it. */
export function inkBox(marks: readonly InkMark[], image: GreyImage): PixelBox {
  const rim = Math.ceil(breath * image.dpi);
  let [left, top, right, bottom] = [image.width, image.height, 0, 0];
  for (const { box } of marks) {
    left = Math.min(left, box[0]);
    top = Math.min(top, box[1]);
    right = Math.max(right, box[2]);
    bottom = Math.max(bottom, box[3]);
  }
  return [
    Math.max(0, left - rim),
    Math.max(0, top - rim),
    Math.min(image.width, right + rim),
    Math.min(image.height, bottom + rim),
  ];
}

/** Reads parts of the page, each as a block by itself; as many answers as boxes. */
export async function readBlocks(
  page: GreyImage,
  boxes: readonly PixelBox[],
  engine: OcrEngine,
  layout: OcrLayout = 'block',
): Promise<OcrWord[][]> {
  if (boxes.length === 0) return [];
  const strip = stripOf(page, boxes);
  return wordsOfParts(strip, await engine.recognize(strip.image, layout));
}

export const centre = (box: PixelBox): readonly [x: number, y: number] => [
  (box[0] + box[2]) / 2,
  (box[1] + box[3]) / 2,
];

export const isInside = ([x, y]: readonly [number, number], box: PixelBox): boolean =>
  x >= box[0] && x < box[2] && y >= box[1] && y < box[3];

export const isEmpty = (box: PixelBox): boolean => widthOf(box) <= 0 || heightOf(box) <= 0;
