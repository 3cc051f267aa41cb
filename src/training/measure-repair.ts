import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { loadRepairer } from '../repair/index.js';
import type { Split } from './held-out.js';
import { measureSet } from './measure/measure-set.js';
import { printedFigures } from './measure/print-figures.js';
import { kindOfSet, testPages, testSets } from './measure/test-pages.js';

const USAGE =
  'measure:repair -- --corpus DIR [--kind KIND] [--split test|tune] [--words N] [--pages-folder DIR] [--json] [--wrong N]';
const DEFAULT_PAGES = path.resolve(import.meta.dirname, '../../out/training/pages');

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    kind: { type: 'string', multiple: true },
    split: { type: 'string', default: 'test' },
    /** Words of each set that is garbled as text. */
    words: { type: 'string', default: '20000' },
    'pages-folder': { type: 'string', default: DEFAULT_PAGES },
    json: { type: 'boolean', default: false },
    /** Lists the most frequent wrong words, on stderr: they are words of the corpus. */
    wrong: { type: 'string', default: '0' },
  },
});

const { corpus, split, kind: kinds } = values;
const isSplit = (name: string): name is Split => ['train', 'tune', 'test'].includes(name);
const chosen = testSets.filter(
  (set) => kinds === undefined || kinds.includes(set) || kinds.includes(kindOfSet(set)),
);
if (corpus === undefined || !isSplit(split) || chosen.length === 0) {
  throw new Error(`${USAGE}\n  kinds: ${testSets.join(', ')}`);
}

const repairer = loadRepairer();
const language = new URL('../repair/data/language.json', import.meta.url);
const pagesFolder = values['pages-folder'];
// All pages are read before anything is measured, so that a missing set is told at once.
const sets = chosen.map((set) => ({
  set,
  pages: testPages(set, { corpus, split, words: Number(values.words), pagesFolder }),
}));
const figures = sets.map(({ set, pages }) => {
  const measured = measureSet(set, pages, repairer);
  tellWrong(set, measured.wrong);
  return measured.figures;
});
process.stdout.write(
  values.json
    ? `${JSON.stringify({ fingerprint: repairer.fingerprint, split, language: JSON.parse(readFileSync(language, 'utf8')).file, sets: figures }, null, 2)}\n`
    : `${repairer.fingerprint}, paragraphs held out (${split})\n\n${printedFigures(figures)}\n`,
);

function tellWrong(
  set: string,
  wrong: readonly { printed: string; garbled: string | null; got: string | null }[],
): void {
  const counts = new Map<string, number>();
  for (const { printed, garbled, got } of wrong) {
    const key = `${printed.toLowerCase()} ← ${garbled ?? '∅'} → ${got ?? '∅'}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const most = [...counts].sort((a, b) => b[1] - a[1]).slice(0, Number(values.wrong));
  if (most.length > 0)
    process.stderr.write(`${set}: ${most.map(([key, count]) => `${key} ${count}`).join('; ')}\n`);
}
