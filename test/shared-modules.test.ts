import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** Test files share the modules they import (vitest.config.ts), so that no module may keep what another test would see. */
const root = path.resolve(import.meta.dirname, '..');
const modules = ['src', 'pipelines', 'test'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);

/**
 * What these hold is made once and never changed, or (the worker) belongs to a process of its own, or (the registry in use)
 * is set back after every test file (test/setup.ts).
 */
const variables: readonly string[] = [
  'src/operations/isolation/worker.ts',
  'src/organizations/registry.ts',
  'src/repair/index.ts',
  'src/vietnamese/misprints.ts',
  'src/vietnamese/syllables.ts',
];

const holding = (pattern: RegExp): string[] =>
  modules.filter((name) => pattern.test(readFileSync(path.join(root, name), 'utf8'))).sort();

test('no other module has a variable', () => {
  expect(holding(/^(?:export )?(?:let|var) /m).filter((name) => !variables.includes(name))).toEqual([]);
});

test('no other module hooks into the tests of the first file that imports it', () => {
  expect(holding(/^(?:before|after)(?:All|Each)\(/m)).toEqual(['test/setup.ts']);
});
