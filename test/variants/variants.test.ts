import { describe, expect, test } from 'vitest';
import { readPlan } from '../plans/read-plan.js';
import { firstDifference, readRows } from './expected.js';
import { loadSeed } from './logical-table.js';
import { lookAlikes, renderLookAlike } from './look-alikes.js';
import { makeVariant, type Variant } from './make-variant.js';
import { randomFrom } from './random.js';

/** `KEHOACH_VARIANT=002:17` reads that one alone and prints it as it was drawn. */
const wanted = process.env.KEHOACH_VARIANT?.split(':');
const variantsPerSeed = Number(process.env.KEHOACH_VARIANTS ?? 100);
const least = 0.98;

async function differenceOf(variant: Variant): Promise<string | null> {
  const { document } = await readPlan(variant.path, variant.content);
  for (const kind of ['targets', 'tasks'] as const) {
    const table = variant.tables.find((drawn) => drawn.kind === kind);
    if (table === undefined) {
      const stray = kind === 'targets' ? document.targets : document.tasks;
      if (stray.length > 0) return `${stray.length} ${kind} where there are none`;
      continue;
    }
    const difference = firstDifference(table.rows, readRows(table.layout, kind, document));
    if (difference !== null) return `${kind}: ${difference}`;
  }
  return null;
}

const describeLayout = (variant: Variant): string =>
  variant.tables
    .map(({ kind, layout }) => `${kind} ${layout.format} ${layout.groupStyle} ${layout.columns.join(',')}`)
    .join(' + ');

describe.skipIf(wanted !== undefined)('the same rows, however a table is printed', () => {
  test.each(['000', '001', '002', '004'])('seed %s', { timeout: 120_000 }, async (name) => {
    const seed = loadSeed(name);
    const failures: string[] = [];
    for (let number = 0; number < variantsPerSeed; number += 1) {
      const variant = makeVariant(seed, number);
      const difference = await differenceOf(variant).catch((error: unknown) => `threw ${String(error)}`);
      if (difference !== null)
        failures.push(`KEHOACH_VARIANT=${name}:${number} (${describeLayout(variant)}): ${difference}`);
    }
    if (failures.length > 0) process.stderr.write(`${failures.join('\n')}\n`);
    const right = 1 - failures.length / variantsPerSeed;
    expect(right, `${failures.length} failed; first: ${failures[0]}`).toBeGreaterThanOrEqual(least);
  });

  test.each(lookAlikes)('no rows from a $name', async (table) => {
    for (let number = 0; number < 8; number += 1) {
      const { path, content } = renderLookAlike(randomFrom(number), table);
      const { document } = await readPlan(path, content);
      expect.soft([...document.targets, ...document.tasks], content).toEqual([]);
    }
  });
});

describe.skipIf(wanted === undefined)('one variant', () => {
  test(`${wanted?.join(':')}`, async () => {
    const variant = makeVariant(loadSeed(wanted![0]!), Number(wanted![1]));
    process.stderr.write(`${variant.content}\n\n${describeLayout(variant)}\n`);
    expect(await differenceOf(variant)).toBeNull();
  });
});
