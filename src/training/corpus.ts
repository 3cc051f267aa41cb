import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Split, splitOf } from './held-out.js';
import { randomFrom } from './random.js';

/** A paragraph that can be printed, and how much likelier it is to be drawn than one of weight 1. */
interface WeightedParagraph {
  readonly text: string;
  readonly weight: number;
}

/** Reports and decrees are nearer to plans than codes of law are, so that each of their paragraphs counts twice. */
const WEIGHTS: Readonly<Record<string, number>> = { admin: 2 };

/** What the fonts have glyphs for; a paragraph with anything else would be printed with empty boxes. */
const PRINTABLE = /^[\p{Script=Latin}\d\s\p{P}%+=<>/$±×°²³§≥≤–]+$/u;

/** `xz -dc` of a whole corpus file is some 25 MB. */
const MAX_BYTES = 1 << 30;

/** Room for nothing but a number or a word says little and would fill pages with short lines. */
const FEWEST_WORDS = 2;

/**
 * The paragraphs of one part of the corpus in the order they are drawn in: without replacement, by chance with weights
 * (Efraimidis and Spirakis 2006), the same order for the same seed. `folder` holds *.txt or *.txt.xz, one paragraph a
 * line; the latter need the `xz` program. Throws when the folder cannot be read or holds no such file.
 */
export function drawParagraphs(folder: string, split: Split, seed: string): string[] {
  const random = randomFrom(`paragraphs.${seed}`);
  return readCorpus(folder)
    .filter((paragraph) => splitOf(paragraph.text) === split)
    .map(({ text, weight }) => ({ text, key: random.next() ** (1 / weight) }))
    .sort((one, other) => other.key - one.key)
    .map(({ text }) => text);
}

function readCorpus(folder: string): WeightedParagraph[] {
  const names = readdirSync(folder).sort();
  const files = names.filter(
    (name) => name.endsWith('.txt') || (name.endsWith('.txt.xz') && !names.includes(name.slice(0, -3))),
  );
  if (files.length === 0) throw new Error(`no *.txt or *.txt.xz in ${folder}`);
  return files.flatMap((name) => {
    const weight = WEIGHTS[name.replace(/\.txt(\.xz)?$/, '')] ?? 1;
    return readText(path.join(folder, name))
      .split('\n')
      .map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
      .filter((line) => PRINTABLE.test(line) && line.split(' ').length >= FEWEST_WORDS)
      .map((text) => ({ text, weight }));
  });
}

function readText(file: string): string {
  if (!file.endsWith('.xz')) return readFileSync(file, 'utf8');
  return execFileSync('xz', ['-dc', file], { encoding: 'utf8', maxBuffer: MAX_BYTES });
}
