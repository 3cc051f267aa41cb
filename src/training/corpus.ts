import { readdirSync } from 'node:fs';
import path from 'node:path';
import { type Split, splitOf } from './held-out.js';
import { randomFrom } from './random.js';
import { unpacked } from './unpack.js';

/** A paragraph that can be printed, and how much likelier it is to be drawn than one of weight 1. */
interface WeightedParagraph {
  readonly text: string;
  readonly weight: number;
}

/** Reports and decrees are nearer to plans than codes of law are, so that each of their paragraphs counts twice. */
const WEIGHTS: Readonly<Record<string, number>> = { admin: 2 };

/** What the fonts have glyphs for; a paragraph with anything else would be printed with empty boxes. */
const PRINTABLE = /^[\p{Script=Latin}\d\s\p{P}%+=<>/$±×°²³§≥≤–]+$/u;

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
    return unpacked(path.join(folder, name))
      .toString('utf8')
      .split('\n')
      .map((line) => line.normalize('NFC').replace(/\s+/g, ' ').trim())
      .filter((line) => PRINTABLE.test(line) && line.split(' ').length >= FEWEST_WORDS)
      .map((text) => ({ text, weight }));
  });
}
