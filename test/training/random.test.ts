import { expect, test } from 'vitest';
import { randomFrom } from '../../src/training/random.js';

const draws = (seed: string, count: number): number[] => {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => random.next());
};

test('the same seed gives the same draws, another one others', () => {
  expect(draws('page.1', 50)).toEqual(draws('page.1', 50));
  expect(draws('page.1', 1)).not.toEqual(draws('page.2', 1));
});

test('the first draws of neighbouring seeds are spread evenly', () => {
  const tenths = Array.from({ length: 10 }, () => 0);
  for (let page = 0; page < 5000; page += 1) tenths[Math.floor(draws(`page.${page}`, 1)[0]! * 10)]! += 1;
  for (const count of tenths) expect(Math.abs(count - 500)).toBeLessThan(100);
});

test('draws keep to their bounds and weights', () => {
  const random = randomFrom('bounds');
  const many = <T>(draw: () => T): T[] => Array.from({ length: 10_000 }, draw);
  const mean = (numbers: number[]): number =>
    numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const between = many(() => random.between(0.3, 1));
  expect(Math.min(...between)).toBeGreaterThanOrEqual(0.3);
  expect(Math.max(...between)).toBeLessThan(1);
  expect([...new Set(many(() => random.whole(4, 6)))].sort()).toEqual([4, 5, 6]);
  const threeToOne = [
    [1, 3],
    [0, 1],
  ] as const;
  expect(mean(many(() => random.pick<number>(threeToOne)))).toBeCloseTo(0.75, 1);
  const normal = many(() => random.gaussian());
  expect(mean(normal)).toBeCloseTo(0, 1);
  expect(mean(normal.map((number) => number ** 2))).toBeCloseTo(1, 1);
});

test('nothing can be picked from nothing', () => {
  expect(() => randomFrom('none').pick([])).toThrow(RangeError);
});
