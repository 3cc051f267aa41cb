import type { SurenessBin } from '../../repair/channel/recognizer-sureness.js';
import { compareKey } from '../../vietnamese/syllables.js';
import { alignWords } from '../align-words.js';
import type { TestLine } from '../measure/test-pages.js';

/** Where ranges of confidence begin; tesseract gives nine in ten words 0.92 and more, so that ranges are narrow there. */
const edges = [0, 0.5, 0.7, 0.8, 0.85, 0.88, 0.9, 0.92, 0.93, 0.94, 0.95, 0.96, 0.965] as const;

/** Counted in every range beforehand, so that none rules anything out. */
const beforehand = 0.5;

export interface SurenessCounts {
  readonly from: number;
  right: number;
  wrong: number;
}

const wordKey = (word: string): string => compareKey(word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));

/** How many words came out right and wrong in every range of confidence; a word that fell apart is as sure as its parts are. */
export function countSureness(lines: readonly TestLine[]): SurenessCounts[] {
  const counts = edges.map((from) => ({ from, right: 0, wrong: 0 }));
  for (const { clean, garbled, confidences } of lines) {
    let at = 0;
    for (const pair of alignWords(clean.split(' '), garbled.split(' ')).pairs) {
      const tokens = pair.garbled === '' ? 0 : pair.garbled.split(' ').length;
      const least = confidences ? Math.min(...confidences.slice(at, at + tokens)) : 1;
      at += tokens;
      if (tokens === 0 || !/\p{L}/u.test(pair.clean)) continue;
      const range = counts.findLast(({ from }) => least >= from)!;
      if (wordKey(pair.clean) === wordKey(pair.garbled)) range.right += 1;
      else range.wrong += 1;
    }
  }
  return counts;
}

/** What each range says, neighbours taken together until surer words are never likelier to be wrong. */
export function fitSureness(counts: readonly SurenessCounts[]): SurenessBin[] {
  const pooled: SurenessCounts[] = [];
  for (const { from, right, wrong } of counts) {
    let range = { from, right: right + beforehand, wrong: wrong + beforehand };
    for (let last = pooled.at(-1); last && oddsOf(last) <= oddsOf(range); last = pooled.at(-1)) {
      range = { from: last.from, right: last.right + range.right, wrong: last.wrong + range.wrong };
      pooled.pop();
    }
    pooled.push(range);
  }
  return pooled.map((range) => ({ from: range.from, odds: rounded(oddsOf(range)) }));
}

/** How many words of the lines came out wrong for one that came out right. */
export function oddsOfWrong(lines: readonly TestLine[]): number {
  const counts = countSureness(lines.map((line) => ({ ...line, confidences: undefined })));
  return rounded(oddsOf({ from: 0, ...sumOf(counts) }));
}

const sumOf = (counts: readonly SurenessCounts[]): { right: number; wrong: number } => ({
  right: counts.reduce((sum, { right }) => sum + right, 0),
  wrong: counts.reduce((sum, { wrong }) => sum + wrong, 0),
});

const oddsOf = ({ right, wrong }: SurenessCounts): number => wrong / right;

const rounded = (share: number): number => Number(share.toPrecision(4));
