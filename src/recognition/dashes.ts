import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, type InkMark, widthOf } from './ink-marks.js';
import { centre, isInside } from './page-words.js';

/**
 * The models know a hyphen and a long dash and print the one between, the commonest in official prose, as either. As
 * shares of the letter size a hyphen is 0.25–0.33 wide, "–" 0.5, "—" 1 (Times, Arial, Noto Serif).
 */
const dashWidths = [
  { least: 0.75, dash: '—' },
  { least: 0.4, dash: '–' },
  { least: 0, dash: '-' },
] as const;
/** A dash is this much wider than high, and no higher than this share of the letter size. */
const flat = 2.2;
const thickest = 0.16;

const anyDash = /[-–—]/g;

/** A word with its dashes as wide as they are printed; `size` is its letter size, `marks` the ink near it, in pixels. */
export function withPrintedDashes(word: OcrWord, size: number, marks: readonly InkMark[]): OcrWord {
  const count = word.text.match(anyDash)?.length ?? 0;
  if (count === 0) return word;
  const bars = marks
    .filter(
      ({ box }) =>
        isInside(centre(box), word.bbox) &&
        widthOf(box) >= flat * heightOf(box) &&
        heightOf(box) <= thickest * size,
    )
    .sort((a, b) => a.box[0] - b.box[0]);
  // Where a dash touches a letter, or a tone mark is as flat as a dash, the engine's word stands.
  if (bars.length !== count) return word;
  let next = 0;
  const text = word.text.replace(anyDash, () => {
    const share = widthOf(bars[next++]!.box) / size;
    return dashWidths.find(({ least }) => share >= least)!.dash;
  });
  return { ...word, text };
}
