import { describe, expect, test } from 'vitest';
import { evenOut } from '../../src/imaging/even-out.js';
import type { GreyImage } from '../../src/imaging/raster-image.js';
import { at, Sheet } from './draw.js';

/** Light that falls off to the left, as at the spine of a bound volume. */
const shadowed = (page: GreyImage): GreyImage => ({
  ...page,
  data: Uint8Array.from(page.data, (value, place) => {
    const near = Math.max(0, 1 - (place % page.width) / 250);
    return value * (1 - 0.5 * near);
  }),
});

describe('light', () => {
  const print = new Sheet(500, 400).print(40, 40, 480, 15, 8).grey();

  test('is made even where it falls off, and print stays dark', () => {
    const page = shadowed(print);
    const even = evenOut(page);
    expect([at(page, 3, 200), at(page, 490, 200)].map((value) => value < 200)).toEqual([true, false]);
    for (const x of [15, 35, 120, 250, 490]) expect(at(even, x, 390)).toBeGreaterThan(205);
    expect(Math.max(...inkOf(print).map((place) => even.data[place]!))).toBeLessThan(80);
  });

  test('that is even is left alone', () => {
    expect(evenOut(print)).toBe(print);
  });

  test('of a dark copy is raised', () => {
    const dark = { ...print, data: Uint8Array.from(print.data, (value) => value * 0.6) };
    expect(at(evenOut(dark), 490, 390)).toBeGreaterThan(220);
  });

  test('does not bleach a large black area', () => {
    const page = shadowed(new Sheet(500, 400).box(200, 100, 300, 200).grey());
    expect(at(evenOut(page), 250, 150)).toBeLessThan(20);
  });
});

const inkOf = ({ data }: GreyImage): number[] => [...data.keys()].filter((place) => data[place] === 0);
