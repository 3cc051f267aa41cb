import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packChannel } from '../repair/channel/channel-file.js';
import { learnSegments } from './channel/learn-segments.js';
import { readPairs } from './channel/read-pairs.js';
import { rememberWords } from './channel/remember-words.js';
import { fillPages } from './fill-pages.js';
import type { Kind } from './plan-page.js';

const { values } = parseArgs({
  options: {
    /** Pages that are missing are rendered from its paragraphs and read; without it, those that are there are learned from. */
    corpus: { type: 'string' },
    work: { type: 'string', default: 'out/training' },
    out: { type: 'string', default: 'src/repair/data' },
    workers: { type: 'string', default: '2' },
  },
});

/** Pages each channel is learned from: scans are light or dark, and the same letters come out otherwise. */
const channels: Readonly<Record<string, readonly (readonly [kind: Kind, pages: number])[]>> = {
  'wrong-language': [
    ['wrong-language', 350],
    ['wrong-language-dark', 160],
  ],
  'tone-errors': [['tone-errors', 120]],
};

for (const [channel, sets] of Object.entries(channels)) {
  for (const [kind, pages] of sets)
    if (values.corpus !== undefined)
      await fillPages({
        corpus: values.corpus,
        kind,
        split: 'train',
        pages,
        workers: Number(values.workers),
        seed: '1',
        out: values.work,
        tell: (line) => process.stderr.write(`${line}\n`),
      });
  const pairs = readPairs(sets.map(([kind]) => path.join(values.work, 'pairs', `${kind}.train.tsv`)));
  const segments = learnSegments(pairs);
  const bytes = packChannel({ segments, ...rememberWords(pairs) });
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path.join(values.out, `${channel}.channel.gz`), bytes);
  process.stderr.write(`${channel}: ${pairs.length} pairs, ${segments.length} runs, ${bytes.length} bytes\n`);
}
