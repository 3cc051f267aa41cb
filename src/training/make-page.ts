import { type AlignedWords, alignWords } from './align-words.js';
import { pairLines } from './pair-lines.js';
import type { PagePlan } from './plan-page.js';
import type { PageReader } from './read-page.js';
import { renderPage } from './render-page.js';

export interface MadeLine {
  readonly clean: string;
  readonly garbled: string;
  /** How sure the recogniser was of each word of `garbled`, 0 to 1. */
  readonly confidences: readonly number[];
  readonly font: string;
  readonly caps: boolean;
  readonly words: readonly AlignedWords[];
}

export interface MadePage {
  readonly plan: PagePlan;
  readonly lines: readonly MadeLine[];
  /** Lines printed, of which `lines` holds those that could be paired without doubt. */
  readonly printed: number;
}

/** Lines that share less than half of their letters stand side by side by accident. */
const FARTHEST = 0.5;

/** Prints a page, reads it back and lays what was read beside what was printed, in reading order. */
export async function makePage(plan: PagePlan, reader: PageReader): Promise<MadePage> {
  const { picture, lines } = renderPage(plan);
  const read = await reader.read(picture, plan.look.dpi);
  const made = pairLines(lines, read).flatMap((pair) => {
    const clean = pair.printed.text;
    const garbled = pair.read.text;
    const { pairs, distance } = alignWords(clean.split(' '), garbled.split(' '));
    if (distance > FARTHEST) return [];
    const { confidences } = pair.read;
    return [{ clean, garbled, confidences, font: pair.printed.font, caps: pair.printed.caps, words: pairs }];
  });
  return { plan, lines: made, printed: lines.length };
}
