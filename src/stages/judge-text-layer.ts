import { pagePieces } from '../layout/text-pieces.js';
import type { Page } from '../model/paged-document.js';
import type { Box } from '../model/source.js';
import type { Repairer } from '../repair/repairer.js';
import { detectLegacyEncoding } from '../vietnamese/legacy/index.js';
import { measureLegibility } from '../vietnamese/legibility.js';

/**
 * How far the words that a page's file gives can be believed. `few`: too few words to tell; `partial` is asked of the
 * pixels where a picture covers much of the page, for the words may be those of a stamp on a scan.
 */
export type LayerVerdict = 'good' | 'lying' | 'few' | 'absent';

export interface LayerJudgement {
  readonly verdict: LayerVerdict;
  readonly words: number;
  /** Share of the letters with a Vietnamese mark. */
  readonly markedShare: number;
  /** Share of the words that are Vietnamese syllables, figures or codes. */
  readonly syllableShare: number;
  /** A picture covers so much that words may stand in it that the layer does not hold. */
  readonly mayBePartial: boolean;
}

/** A cover, a signature, a stamp: with fewer words the neighbours' verdict holds. */
const enoughWords = 25;
/** Share of words in garbled lines from which a page is read again; good layers have next to none. */
const garbledShare = 0.25;
/** Letters without a meaning (private use, replacement): a font's map is broken. A list with symbol bullets has fewer. */
const meaninglessShare = 0.02;
/**
 * Share of syllables under which a marked text is none: a font map that gives wrong letters, or letters that were dropped.
 * Good pages of 39 plans have 0.92 and more, those with dropped letters up to 0.69.
 */
const syllablesInGoodText = 0.75;
/** No page with so many marks and syllables lies, whatever single lines look like (a form's numbered columns, codes). */
const surelyGood = { markedShare: 0.24, syllableShare: 0.9 } as const;
/** A seal or a logo covers less. */
const coveringPicture = 0.3;

const meaningless = /[\uFFFD\uE000-\uF8FF\u0000-\u0008]/g;
/** Letters and marks of phonetic and African alphabets: no text of an office has them, but wrong font maps do. */
const strange = /[\u0180-\u019F\u01A2-\u01AE\u01B1-\u036F]/g;

export const textOf = (page: Page): string =>
  pagePieces(page)
    .map(({ text }) => text)
    .join('\n');

export const countWords = (page: Page): number => textOf(page).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Boxes of all words of a page. */
export const wordBoxes = (page: Page): Box[] =>
  page.content.flatMap((item) =>
    (item.type === 'line' ? [item] : item.rows.flatMap(({ cells }) => cells)).flatMap(({ words }) =>
      words.map(({ bbox }) => bbox),
    ),
  );

/** Judges the text layer of a page by its words alone; `repairer` knows garbled lines from clean ones. */
export function judgeTextLayer(page: Page, repairer: Pick<Repairer, 'judge'>): LayerJudgement {
  const text = textOf(page);
  const { markedShare, syllableShare, garbled } = measureLegibility(text);
  const words = countWords(page);
  const judged = { words, markedShare, syllableShare, mayBePartial: mayBePartial(page) };
  if (words === 0) return { ...judged, verdict: page.geometry?.textFrom === null ? 'absent' : 'good' };
  if (isOtherEncoding(text)) return { ...judged, verdict: 'good' };
  const broken = shareOf(meaningless, text) + shareOf(strange, text) > meaninglessShare;
  if (broken) return { ...judged, verdict: 'lying' };
  if (words < enoughWords) return { ...judged, verdict: 'few' };
  if (markedShare >= surelyGood.markedShare && syllableShare >= surelyGood.syllableShare)
    return { ...judged, verdict: 'good' };
  const lying =
    garbled || shareOfGarbled(text, repairer) >= garbledShare || isGibberish(markedShare, syllableShare);
  return { ...judged, verdict: lying ? 'lying' : 'good' };
}

const shareOf = (letters: RegExp, text: string): number => (text.match(letters)?.length ?? 0) / text.length;

const mayBePartial = ({ geometry }: Page): boolean => (geometry?.imageShare ?? 0) >= coveringPicture;

/** Text in an older encoding is whole: it is decoded later, not read again. */
const isOtherEncoding = (text: string): boolean => detectLegacyEncoding(text) !== null;

/** Marks as in Vietnamese on words that are none; a page of another language has hardly any marks. */
const isGibberish = (markedShare: number, syllableShare: number): boolean =>
  markedShare >= 0.05 && syllableShare < syllablesInGoodText;

function shareOfGarbled(text: string, repairer: Pick<Repairer, 'judge'>): number {
  const lines = text.split('\n');
  const count = (from: number, to: number): number =>
    lines.slice(from, to).reduce((sum, line) => sum + (line.match(/\S+/g)?.length ?? 0), 0);
  const all = count(0, lines.length);
  const garbled = repairer
    .judge(lines)
    .filter(({ kind }) => kind !== 'clean')
    .reduce((sum, { first, last }) => sum + count(first, last + 1), 0);
  return all === 0 ? 0 : garbled / all;
}

/** How much a text looks like Vietnamese, from 0 to 2: to choose between two readings of one page. */
export function vietnameseScore(page: Page): number {
  const { markedShare, syllableShare } = measureLegibility(textOf(page));
  return syllableShare + Math.min(1, markedShare / 0.28);
}
