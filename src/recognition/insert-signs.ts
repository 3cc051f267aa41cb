import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, type PixelBox } from './ink-marks.js';
import type { PrintedSign } from './printed-signs.js';

/** A space is wider than this share of a comparator's height (a quarter of the letter size), the gap to a glued figure narrower. */
const widestGlue = 0.3;
/** Share of the lower height that two boxes on one line have in common. */
const sameLine = 0.4;
/** How sure a word is whose comparator is the engine's alone: no model tells ">" from "≥" (measured: never). */
const unseenComparator = 0.4;

const onOneLine = (a: PixelBox, b: PixelBox): boolean =>
  Math.min(a[3], b[3]) - Math.max(a[1], b[1]) >= sameLine * Math.min(heightOf(a), heightOf(b));

/** Index of the word nearest on one side of a sign, on its line; -1 for none. */
function beside(words: readonly OcrWord[], sign: PixelBox, side: 'before' | 'after'): number {
  let [nearest, gap] = [-1, Number.POSITIVE_INFINITY];
  const middle = (sign[0] + sign[2]) / 2;
  words.forEach(({ bbox }, i) => {
    const isThere = side === 'after' ? bbox[0] >= middle : bbox[2] <= middle;
    const apart = side === 'after' ? bbox[0] - sign[2] : sign[0] - bbox[2];
    if (isThere && apart < gap && onOneLine(bbox, sign)) [nearest, gap] = [i, apart];
  });
  return nearest;
}

const around = (a: PixelBox, b: PixelBox): PixelBox => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

function insertSign(words: OcrWord[], sign: PrintedSign): void {
  const glue = widestGlue * heightOf(sign.box);
  const after = beside(words, sign.box, 'after');
  const before = beside(words, sign.box, 'before');
  const own: OcrWord = {
    text: sign.text,
    bbox: sign.box,
    confidence: Math.min(1, Math.max(0, sign.likeness)),
    fontSize: words[after]?.fontSize ?? words[before]?.fontSize ?? null,
    bold: words[after]?.bold ?? false,
    line: words[after]?.line ?? words[before]?.line ?? -1,
  };
  const follows = words[after];
  if (sign.text !== '•' && follows && follows.bbox[0] - sign.box[2] < glue) {
    words[after] = joined(own, follows);
    return;
  }
  const leads = words[before];
  if (sign.text !== '•' && leads && sign.box[0] - leads.bbox[2] < glue) words[before] = joined(leads, own);
  else words.push(own);
}

const joined = (first: OcrWord, second: OcrWord): OcrWord => ({
  ...second,
  text: first.text + second.text,
  bbox: around(first.bbox, second.bbox),
  confidence: Math.min(first.confidence, second.confidence),
});

/**
 * Puts signs that were found on the pixels among the words of a picture they were erased from: glued to a word where
 * no space parts them. A comparator that only the engine saw is kept, and its doubt shows in the confidence.
 */
export function insertSigns(words: readonly OcrWord[], signs: readonly PrintedSign[]): OcrWord[] {
  const all = words.map((word) =>
    /[<>]/.test(word.text) ? { ...word, confidence: Math.min(word.confidence, unseenComparator) } : word,
  );
  for (const sign of signs) insertSign(all, sign);
  return all;
}
