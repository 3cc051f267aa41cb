import { expect, test } from 'vitest';
import { eraseRulings } from '../../src/imaging/erase-rulings.js';
import { findRulings } from '../../src/imaging/find-rulings.js';
import { at, Sheet } from './draw.js';

test('takes lines away and leaves the letters that cross them', () => {
  const sheet = new Sheet(300, 200, 150).box(20, 100, 280, 102).box(150, 80, 154, 125);
  const page = sheet.grey();
  const erased = eraseRulings(page, findRulings(page));
  for (const x of [20, 60, 140, 160, 240, 279])
    expect([at(erased, x, 100), at(erased, x, 101)]).toEqual([255, 255]);
  for (const y of [80, 99, 100, 101, 102, 124]) expect(at(erased, 151, y)).toBe(0);
  expect(at(page, 60, 100)).toBe(0);
});

test('leaves a page without lines as it is', () => {
  const page = new Sheet(300, 200, 150).print(20, 30, 280, 3, 12).grey();
  const erased = eraseRulings(page, findRulings(page));
  expect(Buffer.from(erased.data).equals(Buffer.from(page.data))).toBe(true);
});
