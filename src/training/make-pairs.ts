import path from 'node:path';
import { parseArgs } from 'node:util';
import { drawParagraphs } from './corpus.js';
import type { Split } from './held-out.js';
import { type MadePage, makePage } from './make-page.js';
import { openPairFiles } from './pair-files.js';
import { KINDS, type Kind, planPages } from './plan-page.js';
import { openReader } from './read-page.js';

const USAGE =
  'make-pairs --corpus DIR --kind wrong-language|wrong-language-dark|tone-errors --split train|tune|test --pages N [--workers N] [--seed TEXT] [--out DIR]';
const DEFAULT_OUT = path.resolve(import.meta.dirname, '../../out/training');

interface Options {
  readonly corpus: string;
  readonly kind: Kind;
  readonly split: Split;
  readonly pages: number;
  readonly workers: number;
  readonly seed: string;
  readonly out: string;
}

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

/** Makes the pages that are missing; several recognisers work at once, but pages are written in their order. */
async function makePairs(options: Options): Promise<void> {
  const { corpus, kind, split, pages, workers, seed, out } = options;
  const files = openPairFiles(out, kind, split);
  if (files.pages >= pages) return;
  const name = `${kind}.${split}.${seed}`;
  const plans = planPages(kind, drawParagraphs(corpus, split, name), pages, name);
  const waiting = new Map<number, MadePage>();
  let claimed = files.pages;
  let written = files.pages;
  const started = performance.now();
  const work = async (): Promise<void> => {
    const reader = await openReader(kind);
    while (claimed < pages) {
      const made = await makePage(plans[claimed++]!, reader);
      waiting.set(made.plan.page, made);
      for (let next = waiting.get(written); next !== undefined; next = waiting.get(written)) {
        files.append(next);
        waiting.delete(written);
        written += 1;
        const seconds = ((performance.now() - started) / 1000).toFixed(0);
        console.error(
          `${name}: ${written}/${pages} pages, ${next.lines.length}/${next.printed} lines, ${seconds} s`,
        );
      }
    }
    await reader.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
}

await makePairs(readOptions());
