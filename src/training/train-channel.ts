import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { packChannel } from '../repair/channel/channel-file.js';
import { learnSegments } from './channel/learn-segments.js';
import { readPairs } from './channel/read-pairs.js';
import { rememberWords } from './channel/remember-words.js';

const { values } = parseArgs({
  options: {
    pairs: { type: 'string', default: 'out/training/pairs' },
    out: { type: 'string', default: 'src/repair/data' },
    kind: { type: 'string', multiple: true, default: ['wrong-language', 'tone-errors'] },
  },
});

/** What each channel is learned from: scans are light or dark, and the same letters come out otherwise. */
const pages: Readonly<Record<string, readonly string[]>> = {
  'wrong-language': ['wrong-language', 'wrong-language-dark'],
  'tone-errors': ['tone-errors'],
};

for (const kind of values.kind) {
  const files = (pages[kind] ?? [kind]).map((name) => path.join(values.pairs, `${name}.train.tsv`));
  const pairs = readPairs(files);
  const segments = learnSegments(pairs);
  const { words, totals } = rememberWords(pairs);
  const bytes = packChannel({ segments, words, totals });
  mkdirSync(values.out, { recursive: true });
  writeFileSync(path.join(values.out, `${kind}.channel.gz`), bytes);
  process.stderr.write(
    `${kind}: ${pairs.length} pairs, ${segments.length} runs, ${words.length} words, ${bytes.length} bytes\n`,
  );
}
