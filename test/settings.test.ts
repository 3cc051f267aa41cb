import { expect, test } from 'vitest';
import { parseByteSize, readSettings } from '../src/settings.js';

test.each([
  { env: { LANG: 'vi_VN.UTF-8' }, expected: 'vi' },
  { env: { LANG: 'vi' }, expected: 'vi' },
  { env: { LANG: 'vi_VN.UTF-8', LC_ALL: 'C' }, expected: 'en' }, // LC_ALL wins, as POSIX has it
  { env: { LC_ALL: '', LC_MESSAGES: 'vi_VN', LANG: 'en_US' }, expected: 'vi' },
  { env: { LANG: 'vie_custom' }, expected: 'en' },
  { env: {}, expected: 'vi' }, // Windows: the system says
])('speaks $expected with $env', ({ env, expected }) =>
  expect(readSettings({ env, folder: '/', systemLocale: () => 'vi-VN', cores: 2 }).language).toBe(expected),
);

test.each([
  { raw: '50000000', expected: 50_000_000 },
  { raw: '50MB', expected: 52_428_800 },
  { raw: '50 MiB', expected: 52_428_800 },
  { raw: '1.5k', expected: 1536 },
  { raw: '2g', expected: 2 * 1024 ** 3 },
  { raw: '0', expected: null },
  { raw: '-1', expected: null },
  { raw: '50 apples', expected: null },
  { raw: '', expected: null },
])('reads the size "$raw" as $expected', ({ raw, expected }) => expect(parseByteSize(raw)).toBe(expected));
