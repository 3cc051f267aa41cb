import { expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { diagnose } from '../../src/operations/diagnose.js';

const options = { version: '0', node: 'v22.0.0', store: 'package.json', locale: 'vi', language: 'vi' };

test('a SQLite that cannot be loaded is one problem, and the rest is told', async () => {
  const unbuilt = new StoreError('sqlite-not-built', 'Run "npm rebuild better-sqlite3".');
  const diagnosis = await diagnose(
    {
      readers: [],
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
    readers: [],
    openStore: () => expect.unreachable(),
    sqliteVersion: () => {
      throw new TypeError('x is undefined');
    },
  };
  await expect(diagnose(parts, options)).rejects.toThrow(TypeError);
});
