import type { OcrWord } from '../ocr/ocr-engine.js';

/** Letter size over the height of a line with accents and tails, as engines give it (14-point Times: 13.2). */
const sizeOverRow = 1.06;
/** Height of a line's words, from the top of marks to the tails, is about a letter size. */
const sizeOverBox = 1;
/** A line of figures alone is lower than one of text in the same size: no smaller than this share of the page's median. */
const leastShare = 0.75;
const pointsAnInch = 72;

const median = (values: readonly number[]): number =>
  values.length === 0 ? 0 : [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Letter size in points for every word: the engine's, or an estimate from the height of the word's box. */
export function letterSizes(words: readonly OcrWord[], dpi: number): number[] {
  const raw = words.map(({ fontSize, bbox }) =>
    fontSize === null ? ((bbox[3] - bbox[1]) * pointsAnInch * sizeOverBox) / dpi : fontSize * sizeOverRow,
  );
  const usual = median(raw);
  return raw.map((size) => Math.max(size, usual * leastShare));
}
