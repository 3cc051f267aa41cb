import { describe, expect, test } from 'vitest';
import type { GreyImage } from '../../src/imaging/raster-image.js';
import { scaleTo } from '../../src/imaging/scale.js';
import { sharpen } from '../../src/imaging/sharpen.js';

const row = (...levels: number[]): GreyImage => ({
  width: levels.length,
  height: 1,
  channels: 1,
  dpi: 300,
  data: Uint8Array.from(levels),
});

describe('another resolution', () => {
  test.each([
    { why: 'half of it is the mean of two', dpi: 150, levels: [0, 200, 50, 150], expected: [100, 100] },
    { why: 'pixels count by what falls into each', dpi: 200, levels: [0, 90, 240], expected: [30, 190] },
    { why: 'twice of it goes from one to the next', dpi: 600, levels: [0, 200], expected: [0, 50, 150, 200] },
  ])('$why', ({ dpi, levels, expected }) => {
    const scaled = scaleTo(row(...levels), dpi);
    expect({ dpi: scaled.dpi, data: [...scaled.data].slice(0, expected.length) }).toEqual({
      dpi,
      data: expected,
    });
  });

  test.each([90, 140, 180, 299, 450])('paper stays as light at %i dpi', (dpi) => {
    const paper = {
      width: 61,
      height: 47,
      channels: 1,
      dpi: 300,
      data: new Uint8Array(61 * 47).fill(245),
    } as const;
    expect(Math.min(...scaleTo(paper, dpi).data)).toBeGreaterThanOrEqual(244);
  });
});

test('sharpening makes a blurred edge steeper and leaves paper alone', () => {
  const { data } = sharpen(row(245, 245, 245, 245, 180, 90, 40, 40, 40, 40), 1.2);
  expect(data[0]).toBe(245);
  expect(data[9]).toBe(40);
  expect(data[4]! - data[5]!).toBeGreaterThan(90);
});
