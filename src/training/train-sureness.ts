import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { fillPages } from './fill-pages.js';
import type { TestLine, TestPage } from './measure/test-pages.js';
import type { Kind } from './plan-page.js';
import { countSureness, fitSureness, oddsOfWrong } from './sureness/fit-sureness.js';

const { values } = parseArgs({
  options: {
    /** Pages that are missing are rendered from its paragraphs and read; without it, those that are there are learned from. */
    corpus: { type: 'string' },
    work: { type: 'string', default: 'out/training' },
    out: { type: 'string', default: 'src/repair/data' },
    workers: { type: 'string', default: '2' },
  },
});

/** Some 22,000 words: enough wrong ones for every range of confidence. */
const pages = 60;

if (values.corpus !== undefined)
  await fillPages({
    corpus: values.corpus,
    kind: 'scans',
    split: 'train',
    pages,
    workers: Number(values.workers),
    seed: '1',
    out: values.work,
    tell: (line) => process.stderr.write(`${line}\n`),
  });
const linesOf = (set: Kind): TestLine[] =>
  readFileSync(path.join(values.work, 'pages', `${set}.train.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .flatMap((line) => [...(JSON.parse(line) as TestPage).lines]);

const counts = countSureness(linesOf('scans'));
const figures = { bins: fitSureness(counts), channelOdds: oddsOfWrong(linesOf('tone-errors')) };
writeFileSync(path.join(values.out, 'sureness.json'), `${JSON.stringify(figures, null, 2)}\n`);
for (const { from, right, wrong } of counts)
  process.stderr.write(`${from}: ${right} right, ${wrong} wrong\n`);
