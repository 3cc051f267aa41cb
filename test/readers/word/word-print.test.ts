import { expect, test } from 'vitest';
import { readPlan } from '../../plans/read-plan.js';
import { firstDifference, readRows } from '../../variants/expected.js';
import { loadSeed } from '../../variants/logical-table.js';
import { makeVariant, type Variant } from '../../variants/make-variant.js';
import { randomFrom } from '../../variants/random.js';
import { WordPrinter } from './word-print.js';

/** `KEHOACH_WORD=002:17` reads that print alone. */
const wanted = process.env.KEHOACH_WORD?.split(':');
const printsPerSeed = Number(process.env.KEHOACH_WORDS ?? 20);

async function rowsDiffer(
  variant: Variant,
  path: string,
  content: string | Uint8Array,
): Promise<string | null> {
  const { document } = await readPlan(path, content);
  for (const { kind, layout, rows } of variant.tables) {
    const difference = firstDifference(rows, readRows(layout, kind, document));
    if (difference !== null) return `${kind}: ${difference}`;
  }
  return null;
}

/** What is read of a web page is read of its print by Word, whatever Word makes of numbers, grids and changes. */
test.each(wanted ? [wanted[0]!] : ['000', '001', '002', '004'])(
  'the rows of seed %s, as a person has them in Word',
  { timeout: 120_000 },
  async (name) => {
    const seed = loadSeed(name);
    const failures: string[] = [];
    for (let number = Number(wanted?.[1] ?? 0); number <= Number(wanted?.[1] ?? printsPerSeed); number += 1) {
      const variant = makeVariant(seed, number);
      if (!variant.path.endsWith('.html')) continue;
      // what the web page itself does not give is not Word's fault
      if ((await rowsDiffer(variant, variant.path, variant.content)) !== null) continue;
      const difference = await rowsDiffer(
        variant,
        'a.docx',
        new WordPrinter(randomFrom(number)).print(variant.content),
      );
      if (difference !== null) failures.push(`KEHOACH_WORD=${name}:${number}: ${difference}`);
    }
    expect(failures).toEqual([]);
  },
);
