import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../src/imaging/clean-page.js';
import { turn, turnByQuarters, turnedPoint } from '../../src/imaging/turn.js';
import { at, Sheet } from './draw.js';

test('a point turned and turned back is where it was', () => {
  fc.assert(
    fc.property(
      fc.record({ width: fc.integer({ min: 2, max: 4000 }), height: fc.integer({ min: 2, max: 4000 }) }),
      fc.double({ min: -5, max: 5, noNaN: true }),
      fc.integer({ min: 0, max: 4000 }),
      fc.integer({ min: 0, max: 4000 }),
      (size, degrees, x, y) => {
        const [backX, backY] = turnedPoint(size, -degrees)(...turnedPoint(size, degrees)(x, y));
        expect(Math.hypot(backX - x, backY - y)).toBeLessThan(1e-6);
      },
    ),
  );
});

describe('a turned page', () => {
  test('has its ink where the points say, and paper at its corners', () => {
    const page = new Sheet(300, 200).box(195, 45, 206, 56).grey();
    const turned = turn(page, 3, 240);
    const [x, y] = turnedPoint(page, 3)(200, 50);
    expect(at(turned, Math.round(x), Math.round(y))).toBe(0);
    expect(at(turned, 299, 0)).toBe(240);
  });

  test.each([-3, -1, 2, 4])('that lay %s° askew gives its places as they were', (degrees) => {
    const straight = new Sheet(600, 400, 100).print(60, 60, 540, 12, 8).box(300, 345, 330, 375).grey();
    const askew = turn(straight, degrees, 255);
    const { grey, skewDegrees, transform } = cleanPage(askew);
    expect(Math.abs(skewDegrees - degrees)).toBeLessThan(0.15);
    const expected = turnedPoint(straight, degrees)(315, 360);
    const found = transform(315, 360);
    expect(Math.hypot(found[0] - expected[0], found[1] - expected[1])).toBeLessThan(1.5);
    expect(at(grey, 315, 360)).toBeLessThan(60);
  });
});

describe('quarter turns', () => {
  const page = new Sheet(30, 20).box(2, 3, 4, 5).grey();
  test.each([
    { quarters: 1, place: [20 - 1 - 3, 2] },
    { quarters: 2, place: [30 - 1 - 2, 20 - 1 - 3] },
    { quarters: 3, place: [3, 30 - 1 - 2] },
  ] as const)('$quarters clockwise', ({ quarters, place: [x, y] }) => {
    const turned = turnByQuarters(page, quarters);
    expect([turned.width, turned.height]).toEqual(quarters === 2 ? [30, 20] : [20, 30]);
    expect(at(turned, x, y)).toBe(0);
    expect(turned.data.filter((value) => value === 0)).toHaveLength(4);
  });
});
