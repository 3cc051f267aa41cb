import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf } from './ink-marks.js';
import { strokeWidth } from './stroke-weight.js';

/**
 * No Vietnamese model says which words are bold; their strokes do. Over the letter size as engines estimate it, strokes
 * of regular print are 0.075–0.096 wide, of bold print 0.112 and more (Tinos, Arimo, Noto Serif at 10–14 pt, 200 and
 * 300 dpi, blur to 1.4 px, noise to 25), whose stems are 1.5 to 1.8 times as wide.
 */
const leastWidth = 0.102;
/** How much wider than usual on the page the strokes of a bold line are, over its letter size and as such. */
const heavier = 1.27;
const wider = 1.18;
/** Every word of a bold line is at least so much heavier than usual: where one is not, the line is set in both. */
const leastOfWord = 1.1;
/** Share of the page's words that are lighter than the usual one: headings may be many, never most. */
const usualRank = 0.35;
/** Widest space inside a line, in letter sizes; further away stands another column. */
const widestSpace = 2;
/** Letters that words need to be judged by themselves, and a line to be judged at all. */
const lettersOfWord = 3;
const lettersOfLine = 4;

interface Weighed {
  readonly word: OcrWord;
  /** Pixels; null where the word has too little ink to tell. */
  readonly stroke: number | null;
  /** Letter size in pixels. */
  readonly size: number;
  readonly letters: number;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Words that stand beside each other on one printed line. */
function piecesOf(words: readonly Weighed[]): Weighed[][] {
  const pieces: Weighed[][] = [];
  for (const own of words) {
    const piece = pieces.at(-1);
    const last = piece?.at(-1);
    const space = last ? own.word.bbox[0] - last.word.bbox[2] : 0;
    const beside =
      last !== undefined &&
      last.word.line === own.word.line &&
      space > -heightOf(own.word.bbox) &&
      space <= widestSpace * own.size &&
      own.word.bbox[1] < last.word.bbox[3] &&
      last.word.bbox[1] < own.word.bbox[3];
    if (beside) piece!.push(own);
    else pieces.push([own]);
  }
  return pieces;
}

/** Strokes of a line or page: over the letter size, and in pixels. */
interface Weight {
  readonly relative: number;
  readonly stroke: number;
}

function weightOf(words: readonly Weighed[], share: number): Weight {
  const told = words.flatMap(({ stroke, size, letters }) =>
    stroke === null ? [] : Array.from({ length: letters }, () => ({ stroke, relative: stroke / size })),
  );
  return {
    relative: percentile(
      told.map(({ relative }) => relative),
      share,
    ),
    stroke: percentile(
      told.map(({ stroke }) => stroke),
      share,
    ),
  };
}

function isBold(piece: readonly Weighed[], usual: Weight): boolean {
  if (piece.reduce((sum, { letters }) => sum + letters, 0) < lettersOfLine) return false;
  const size = Math.max(...piece.map((own) => own.size));
  const level = piece.map((own) => ({ ...own, size }));
  const { relative, stroke } = weightOf(level, 0.5);
  return (
    relative >= leastWidth &&
    relative >= heavier * usual.relative &&
    stroke >= wider * usual.stroke &&
    level.every(
      (own) =>
        own.stroke === null ||
        own.letters < lettersOfWord ||
        own.stroke / size >= leastOfWord * usual.relative,
    )
  );
}

/**
 * The words of a page with those marked whose whole line is clearly heavier than the page's usual print; a line that
 * is bold in part is not marked, nor is anything on a page that is bold throughout. `sizes`: letter sizes in points.
 */
export function withBoldLines(
  page: GreyImage,
  words: readonly OcrWord[],
  sizes: readonly number[],
): OcrWord[] {
  const weighed = words.map((word, i): Weighed => {
    const size = (sizes[i]! * page.dpi) / 72;
    const letters = word.text.replace(/[^\p{L}\p{N}]/gu, '').length;
    return { word, size, letters, stroke: letters === 0 ? null : strokeWidth(page, word.bbox, size) };
  });
  const usual = weightOf(weighed, usualRank);
  return piecesOf(weighed).flatMap((piece) => {
    const bold = isBold(piece, usual);
    return piece.map(({ word }) => (word.bold === bold ? word : { ...word, bold }));
  });
}
