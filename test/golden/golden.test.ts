import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { extractedDocumentSchema } from '../../src/model/extracted-document.js';
import { outlinedDocumentSchema } from '../../src/model/outlined-document.js';
import { pagedDocumentSchema } from '../../src/model/paged-document.js';
import { recordSetSchema } from '../../src/model/record-set.js';
import { joinedDocumentSchema, segmentedDocumentSchema } from '../../src/model/segmented-document.js';
import { goldenFolder, type Levels, levelsOf, seedNames } from './levels.js';
import { goldenName, levelNames, printLevel } from './print-levels.js';
import { linksName, printLinks } from './print-links.js';

const schemas: Readonly<Record<keyof Levels, z.ZodType>> = {
  paged: pagedDocumentSchema,
  segmented: segmentedDocumentSchema,
  joined: joinedDocumentSchema,
  outlined: outlinedDocumentSchema,
  extracted: extractedDocumentSchema,
  records: recordSetSchema,
};

/** Differences shown of one file; the rest is in `git diff` after an update. */
const mostShown = 5;

function differences(expected: string, got: string): string[] {
  const [left, right] = [expected.split('\n'), got.split('\n')];
  const found: string[] = [];
  for (let at = 0; at < Math.max(left.length, right.length) && found.length < mostShown; at += 1) {
    if (left[at] !== right[at])
      found.push(`line ${at + 1}\n  - ${left[at] ?? '(end)'}\n  + ${right[at] ?? '(end)'}`);
  }
  return found;
}

describe.each(seedNames)('%s', (seed) => {
  let levels: Levels;
  beforeAll(async () => {
    levels = await levelsOf(seed);
  });

  test.each(levelNames)('%s fits its schema and loses nothing in it', (level) => {
    expect(schemas[level].parse(levels[level])).toEqual(levels[level]);
  });

  test.each(levelNames)('%s is as it was agreed ("npm run golden:update" rewrites it)', (level) => {
    const agreed = readFileSync(path.join(goldenFolder, goldenName(seed, level)), 'utf8');
    expect(differences(agreed, printLevel(level, levels))).toEqual([]);
  });

  test('a level only adds to the one below it; repair alone rewrites words, and keeps what stood there', () => {
    const asGiven = JSON.parse(JSON.stringify(levels.paged), (key, value) =>
      key === 'text' ? undefined : value,
    );
    expect(levels.segmented).toMatchObject(asGiven);
    const order = ['segmented', 'joined', 'outlined', 'extracted'] as const;
    order.slice(1).forEach((level, index) => {
      expect(levels[level]).toMatchObject(levels[order[index]!]);
    });
  });
});

test('links between the seeds are as they were agreed ("npm run golden:update" rewrites them)', async () => {
  const agreed = readFileSync(path.join(goldenFolder, linksName), 'utf8');
  expect(differences(agreed, await printLinks())).toEqual([]);
});

test('there is a golden file for each level of each seed, one of their links, and no other', () => {
  const levels = seedNames.flatMap((seed) => levelNames.map((level) => goldenName(seed, level)));
  const expected = [...levels, linksName];
  expect(
    readdirSync(goldenFolder)
      .filter((name) => name !== 'README.md')
      .sort(),
  ).toEqual(expected.sort());
});

test('golden files are not rewritten where CI runs', () => {
  const update = path.join(import.meta.dirname, 'update.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', update], {
    env: { ...process.env, CI: 'true' },
    encoding: 'utf8',
  });
  expect({ status, stderr }).toMatchObject({ status: 1, stderr: expect.stringContaining('CI') });
});
