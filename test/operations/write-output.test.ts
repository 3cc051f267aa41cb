import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { UsageError } from '../../src/errors.js';
import { writeFileWhole } from '../../src/operations/write-output.js';
import { temporaryFolder } from '../temporary-folder.js';

async function* chunks(...parts: (string | Uint8Array)[]): AsyncGenerator<string | Uint8Array> {
  yield* parts;
}

test('writes strings and bytes, and makes the folder', async () => {
  const file = path.join(temporaryFolder(), 'new/deep/Kế hoạch.json');
  await writeFileWhole(file, chunks('ế', new Uint8Array([10]), 'b'));
  expect(readFileSync(file, 'utf8')).toBe('ế\nb');
  expect(readdirSync(path.dirname(file))).toHaveLength(1); // nothing temporary is left
});

test('an export that fails leaves the file before it as it was', async () => {
  const folder = temporaryFolder({ 'a.json': 'before' });
  const failing = (async function* () {
    yield 'half';
    throw new Error('no more');
  })();
  await expect(writeFileWhole(path.join(folder, 'a.json'), failing)).rejects.toThrow('no more');
  expect(readFileSync(path.join(folder, 'a.json'), 'utf8')).toBe('before');
  expect(readdirSync(folder)).toEqual(['a.json']);
});

test('refuses a folder, and a path through a file', async () => {
  const folder = temporaryFolder({ 'a.json': '' });
  mkdirSync(path.join(folder, 'b'));
  await expect(writeFileWhole(path.join(folder, 'b'), chunks('x'))).rejects.toThrow(UsageError);
  await expect(writeFileWhole(path.join(folder, 'a.json/c'), chunks('x'))).rejects.toThrow(UsageError);
});

test.skipIf(process.platform === 'win32')('writes through a link and to a device', async () => {
  const folder = temporaryFolder({ 'real.json': 'before' });
  symlinkSync('real.json', path.join(folder, 'link.json'));
  await writeFileWhole(path.join(folder, 'link.json'), chunks('after'));
  expect(readFileSync(path.join(folder, 'real.json'), 'utf8')).toBe('after');
  await writeFileWhole('/dev/null', chunks('x'));
});
