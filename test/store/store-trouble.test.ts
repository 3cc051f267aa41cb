import { expect, test } from 'vitest';
import { StoreError } from '../../src/errors.js';
import { asStoreError } from '../../src/store/store-trouble.js';

test.each([
  [
    'built for another Node.js',
    Object.assign(new Error('NODE_MODULE_VERSION 127'), { code: 'ERR_DLOPEN_FAILED' }),
  ],
  ['never built', Object.assign(new Error('Could not locate the bindings file.'), { tries: ['a.node'] })],
])('a SQLite %s says how to build it', (_, thrown) => {
  const error = asStoreError(thrown, 'out/kehoach.db');
  expect(error).toBeInstanceOf(StoreError);
  expect(error).toMatchObject({
    code: 'sqlite-not-built',
    message: expect.stringContaining('npm rebuild'),
    cause: thrown,
  });
});

test('a bug stays a bug', () => {
  const bug = new TypeError('x is undefined');
  expect(asStoreError(bug, 'out/kehoach.db')).toBe(bug);
});
