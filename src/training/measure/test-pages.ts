import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GarbleKind } from '../../model/repair.js';
import { drawParagraphs } from '../corpus.js';
import type { Split } from '../held-out.js';
import { KINDS, type Kind } from '../plan-page.js';
import { garble, type MadeGarble } from './make-garble.js';

export interface TestLine {
  readonly clean: string;
  readonly garbled: string;
  /** How sure the recogniser was of each word of `garbled`; left out where it was not kept. */
  readonly confidences?: readonly number[] | undefined;
}

/** A page as it was printed and as it was garbled, line for line; `font` is null where nothing was printed. */
export interface TestPage {
  readonly font: string | null;
  readonly lines: readonly TestLine[];
}

/** Sets of test pages: pictures read by a recogniser, then text garbled as text. */
export const testSets = [...KINDS, 'marks-stripped', 'letters-dropped', 'syllables-split'] as const;
export type TestSet = (typeof testSets)[number];

const kinds: Readonly<Partial<Record<TestSet, Exclude<GarbleKind, 'clean'>>>> = {
  'wrong-language-dark': 'wrong-language',
  scans: 'tone-errors',
};

/** Which of the five kinds of garble a set belongs to: dark scans are read with the wrong model like light ones. */
export const kindOfSet = (set: TestSet): Exclude<GarbleKind, 'clean'> =>
  kinds[set] ?? (set as Exclude<GarbleKind, 'clean'>);

/** A line of a plan holds so many characters, a page so many words. */
const lineLength = 85;
const pageWords = 430;

const isRead = (set: TestSet): set is Kind => (KINDS as readonly string[]).includes(set);

/** The pages of a set: `words` words at least for text garbled as text, all that were made for those read from pictures. */
export function testPages(
  set: TestSet,
  from: {
    readonly corpus: string;
    readonly split: Split;
    readonly words: number;
    readonly pagesFolder: string;
  },
): TestPage[] {
  const { corpus, split, words, pagesFolder } = from;
  if (isRead(set)) return readPages(set, split, corpus, pagesFolder);
  return garbledPages(set, drawParagraphs(corpus, split, `measure.${split}`), words);
}

function readPages(kind: Kind, split: Split, corpus: string, folder: string): TestPage[] {
  const file = path.join(folder, `${kind}.${split}.jsonl`);
  if (!existsSync(file)) {
    throw new Error(
      `${file} is missing: make its pages with\n` +
        `  node --import tsx src/training/make-pairs.ts --corpus ${corpus} --kind ${kind} --split ${split} --pages 40`,
    );
  }
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TestPage);
}

/** Paragraphs broken into lines, garbled line by line, until there are words enough. */
export function garbledPages(kind: MadeGarble, paragraphs: readonly string[], words: number): TestPage[] {
  const pages: TestPage[] = [];
  let lines: { clean: string; garbled: string }[] = [];
  let onPage = 0;
  let taken = 0;
  for (const paragraph of paragraphs) {
    if (taken >= words) break;
    for (const clean of wrapped(paragraph)) lines.push({ clean, garbled: garble(clean, kind) });
    const count = paragraph.split(' ').length;
    taken += count;
    onPage += count;
    if (onPage < pageWords) continue;
    pages.push({ font: null, lines });
    lines = [];
    onPage = 0;
  }
  if (lines.length > 0) pages.push({ font: null, lines });
  return pages;
}

function wrapped(paragraph: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > lineLength) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  if (line !== '') lines.push(line);
  return lines;
}
