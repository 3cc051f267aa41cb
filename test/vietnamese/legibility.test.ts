import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { measureLegibility } from '../../src/vietnamese/legibility.js';

const folder = path.resolve(import.meta.dirname, '../../seeds');
const seeds = readdirSync(folder).map((name) => ({
  name: name.slice(0, 3),
  text: readFileSync(path.join(folder, name), 'utf8'),
}));

test.each(seeds)('seed $name', ({ name, text }) => {
  const legibility = measureLegibility(text);
  expect(legibility.garbled).toBe(name === '003');
  if (name === '003') expect(legibility.confidence).toBeLessThan(0.3);
  else expect(legibility).toMatchObject({ confidence: 1 });
});

test('a text whose marks were dropped is garbled', () => {
  const bare = seeds[0]!.text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D');
  expect(measureLegibility(bare)).toMatchObject({ garbled: true, markedShare: 0 });
});

test('a text in another encoding is garbled', () => {
  const tcvn3 =
    'KÕ ho¹ch triÓn khai thùc hiÖn NghÞ quyÕt cña ChÝnh phñ vÒ ph¸t triÓn khoa häc c«ng nghÖ '.repeat(4);
  expect(measureLegibility(tcvn3).garbled).toBe(true);
});

test.each([
  ['', 'nothing'],
  ['46/KH-SNNMT', 'a code'],
  ['Dong Nai, ngay 16 thang 01', 'too short to say'],
  [
    'The committee shall provide an annual report on the implementation of the plan to all members. '.repeat(
      8,
    ),
    'English',
  ],
])('"%s" is not garbled: %s', (text) => expect(measureLegibility(text).garbled).toBe(false));

test('a text of fifty million characters is judged by slices', () => {
  const long = seeds[0]!.text.repeat(2_000);
  const started = performance.now();
  expect(measureLegibility(long).garbled).toBe(false);
  expect(performance.now() - started).toBeLessThan(3_000);
});
