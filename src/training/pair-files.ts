import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Split } from './held-out.js';
import type { MadePage } from './make-page.js';
import type { Kind } from './plan-page.js';

/** Where the made pages of one kind and split go, page after page. */
export interface PairFiles {
  /** How many pages lie there whole already. */
  readonly pages: number;
  append(page: MadePage): void;
}

/**
 * Opens `<folder>/pairs/<kind>.<split>.tsv` (a line a word: page, line, font, caps 0/1, clean, garbled) and
 * `<folder>/pages/<kind>.<split>.jsonl` (a line a page). A page that was being written when a run broke off is cut away
 * from both, so that pages always follow from 0 without a gap.
 */
export function openPairFiles(folder: string, kind: Kind, split: Split): PairFiles {
  const pairsFile = path.join(folder, 'pairs', `${kind}.${split}.tsv`);
  const pagesFile = path.join(folder, 'pages', `${kind}.${split}.jsonl`);
  mkdirSync(path.dirname(pairsFile), { recursive: true });
  mkdirSync(path.dirname(pagesFile), { recursive: true });
  // A last line without its line break was cut off in the middle; what follows the last break is dropped.
  const pages = linesOf(pagesFile);
  const pairs = linesOf(pairsFile);
  const whole = pairs.filter((line) => Number(line.slice(0, line.indexOf('\t'))) < pages.length);
  rewrite(pagesFile, pages);
  rewrite(pairsFile, whole);
  return {
    pages: pages.length,
    append({ plan, lines }) {
      const { page, look } = plan;
      const rows = lines.flatMap((line, index) =>
        line.words.map(({ clean, garbled }) =>
          [page, index, line.font, line.caps ? 1 : 0, clean, garbled].join('\t'),
        ),
      );
      appendFileSync(pairsFile, rows.map((row) => `${row}\n`).join(''));
      const { family: font, ...rest } = look;
      const kept = lines.map(({ words: _, ...line }) => line);
      // The page is counted by this line, which is therefore written last.
      appendFileSync(pagesFile, `${JSON.stringify({ page, font, ...rest, lines: kept })}\n`);
    },
  };
}

function linesOf(file: string): string[] {
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').slice(0, -1) : [];
}

function rewrite(file: string, lines: readonly string[]): void {
  const text = lines.map((line) => `${line}\n`).join('');
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}
