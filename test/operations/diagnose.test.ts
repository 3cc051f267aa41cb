import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { diagnose } from '../../src/operations/diagnose.js';

const bare = {
  ocrFingerprint: () => 'ocr@1',
  findNativeOcr: async () => null,
  findLibreOffice: async () => null,
};
const options = { version: '0', node: 'v22.0.0', store: 'package.json', locale: 'vi', language: 'vi' };

test('a SQLite that cannot be loaded is one problem, and the rest is told', async () => {
  const unbuilt = new StoreError('sqlite-not-built', 'Run "npm rebuild better-sqlite3".');
  const diagnosis = await diagnose(
    {
      ...bare,
      readers: [],
      repairerFingerprint: () => 'repair@1',
      openStore: () => expect.unreachable('there is nothing to open it with'),
      sqliteVersion: () => {
        throw unbuilt;
      },
    },
    options,
  );
  expect(diagnosis).toMatchObject({ sqlite: null, store: { exists: true, documents: null } });
  expect(diagnosis.problems).toEqual([{ code: unbuilt.code, message: unbuilt.message }]);
});

test('a fault of the program is no problem of the machine', async () => {
  const parts = {
    ...bare,
    readers: [],
    repairerFingerprint: () => 'repair@1',
    openStore: () => expect.unreachable(),
    sqliteVersion: () => {
      throw new TypeError('x is undefined');
    },
  };
  await expect(diagnose(parts, options)).rejects.toThrow(TypeError);
});

test('trained data that is not there is a problem of the machine', async () => {
  const parts = {
    ...bare,
    readers: [],
    repairerFingerprint: () => readFileSync('no/such/file', 'utf8'),
    openStore: () => expect.unreachable(),
    sqliteVersion: () => '3.50.0',
  };
  const diagnosis = await diagnose(parts, { ...options, store: 'no/such/store.db' });
  expect(diagnosis.repairer).toBeNull();
  expect(diagnosis.problems).toMatchObject([{ code: 'trained-data-missing' }]);
});
