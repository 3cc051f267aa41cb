import path from 'node:path';
import { parseArgs } from 'node:util';
import { fillPages, type PagesWanted } from './fill-pages.js';
import { KINDS } from './plan-page.js';

const USAGE =
  'make-pairs --corpus DIR --kind wrong-language|wrong-language-dark|tone-errors|scans --split train|tune|test --pages N [--workers N] [--seed TEXT] [--out DIR]';
const DEFAULT_OUT = path.resolve(import.meta.dirname, '../../out/training');

type Options = Omit<PagesWanted, 'tell'>;

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      corpus: { type: 'string' },
      kind: { type: 'string' },
      split: { type: 'string' },
      pages: { type: 'string' },
      workers: { type: 'string', default: '2' },
      seed: { type: 'string', default: '1' },
      out: { type: 'string', default: DEFAULT_OUT },
    },
  });
  const { corpus, split, seed, out } = values;
  const kind = KINDS.find((known) => known === values.kind);
  const pages = Number(values.pages);
  const workers = Number(values.workers);
  if (
    corpus === undefined ||
    kind === undefined ||
    (split !== 'train' && split !== 'tune' && split !== 'test') ||
    !(Number.isInteger(pages) && pages > 0 && Number.isInteger(workers) && workers > 0)
  ) {
    throw new Error(USAGE);
  }
  return { corpus, kind, split, pages, workers, seed, out };
}

await fillPages({ ...readOptions(), tell: (line) => console.error(line) });
