import type { OcrWord } from '../ocr/ocr-engine.js';
import { heightOf, type PixelBox } from './ink-marks.js';

/** Some words of a printed line that are to be read again, with their neighbours: engines go by what stands beside. */
export interface DoubtfulPart {
  readonly box: PixelBox;
  readonly doubtful: readonly OcrWord[];
}

/**
 * Words less sure than this are read again. On 26 clean and damaged pages (300 dpi) 107 of 135 wrong words stood on lines
 * with such a word, a ninth of all lines; reading all below 0.92 doubles the work for 7 words.
 */
export const leastSure = 0.88;
/** Neighbours taken along on each side; with one, a tenth more words stay wrong (38 and 34 of 81). */
const neighbours = 2;
/** Inches; words further apart stand in different columns, and engines take such for one line. */
const widestSpace = 0.36;
/** Inches of white around a part. */
const breath = 0.02;
/** Words of one line share this much of their height. */
const sharedHeight = 0.4;

const besides = (left: OcrWord, right: OcrWord, dpi: number): boolean => {
  const shared = Math.min(left.bbox[3], right.bbox[3]) - Math.max(left.bbox[1], right.bbox[1]);
  return (
    right.bbox[0] - left.bbox[2] < widestSpace * dpi &&
    shared >= sharedHeight * Math.min(heightOf(left.bbox), heightOf(right.bbox))
  );
};

/** Runs of words that stand beside each other on one line of the engine's, from left to right. */
function runsOf(words: readonly OcrWord[], dpi: number): OcrWord[][] {
  const lines = new Map<number, OcrWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line) line.push(word);
    else lines.set(word.line, [word]);
  }
  return [...lines.values()].flatMap((line) => {
    const runs: OcrWord[][] = [];
    for (const word of line.sort((a, b) => a.bbox[0] - b.bbox[0])) {
      const run = runs.at(-1);
      if (run && besides(run.at(-1)!, word, dpi)) run.push(word);
      else runs.push([word]);
    }
    return runs;
  });
}

/** The ink's box with white around it, cut half way to the words that are left out. */
function boxOf(run: readonly OcrWord[], first: number, last: number, rim: number): PixelBox {
  const words = run.slice(first, last + 1);
  const left = Math.min(...words.map(({ bbox }) => bbox[0]));
  const right = Math.max(...words.map(({ bbox }) => bbox[2]));
  const [before, after] = [run[first - 1], run[last + 1]];
  return [
    Math.floor(before ? Math.max(left - rim, (before.bbox[2] + left) / 2) : left - rim),
    Math.floor(Math.min(...words.map(({ bbox }) => bbox[1])) - rim),
    Math.ceil(after ? Math.min(right + rim, (after.bbox[0] + right) / 2) : right + rim),
    Math.ceil(Math.max(...words.map(({ bbox }) => bbox[3])) + rim),
  ];
}

/** The parts of one reading that are to be read again, within a picture. */
export function doubtfulParts(
  words: readonly OcrWord[],
  { width, height, dpi }: { readonly width: number; readonly height: number; readonly dpi: number },
): DoubtfulPart[] {
  const rim = Math.ceil(breath * dpi);
  return runsOf(words, dpi).flatMap((run) => {
    const parts: DoubtfulPart[] = [];
    let at = run.findIndex(({ confidence }) => confidence < leastSure);
    while (at >= 0) {
      let end = at;
      for (let next = at + 1; next < run.length && next - end <= 2 * neighbours; next += 1)
        if (run[next]!.confidence < leastSure) end = next;
      const last = Math.min(run.length - 1, end + neighbours);
      const [left, top, right, bottom] = boxOf(run, Math.max(0, at - neighbours), last, rim);
      parts.push({
        box: [Math.max(0, left), Math.max(0, top), Math.min(width, right), Math.min(height, bottom)],
        doubtful: run.slice(at, end + 1).filter(({ confidence }) => confidence < leastSure),
      });
      const from = end + 1;
      const rest = run.slice(from).findIndex(({ confidence }) => confidence < leastSure);
      at = rest < 0 ? -1 : from + rest;
    }
    return parts;
  });
}
