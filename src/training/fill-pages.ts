import { drawParagraphs } from './corpus.js';
import type { Split } from './held-out.js';
import { type MadePage, makePage } from './make-page.js';
import { openPairFiles } from './pair-files.js';
import { type Kind, planPages } from './plan-page.js';
import { openReader } from './read-page.js';

export interface PagesWanted {
  readonly corpus: string;
  readonly kind: Kind;
  readonly split: Split;
  readonly pages: number;
  readonly workers: number;
  readonly seed: string;
  readonly out: string;
  /** Told after every page. */
  readonly tell: (line: string) => void;
}

/** Makes the pages that are missing; several recognisers work at once, but pages are written in their order. */
export async function fillPages(options: PagesWanted): Promise<void> {
  const { corpus, kind, split, pages, workers, seed, out, tell } = options;
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
        tell(`${name}: ${written}/${pages} pages, ${next.lines.length}/${next.printed} lines, ${seconds} s`);
      }
    }
    await reader.close();
  };
  await Promise.all(Array.from({ length: workers }, work));
}
