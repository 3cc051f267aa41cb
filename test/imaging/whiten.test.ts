import { describe, expect, test } from 'vitest';
import type { GreyImage } from '../../src/imaging/raster-image.js';
import { whiten } from '../../src/imaging/whiten.js';
import { randomFrom } from '../../src/training/random.js';

const size = 320;

/** Paper of a level and noise with black bars of print on it. */
function printedOn(paper: number, noise: number): GreyImage {
  const random = randomFrom('paper');
  const data = new Uint8Array(size * size);
  for (let at = 0; at < data.length; at += 1) {
    const [x, y] = [at % size, Math.floor(at / size)];
    const level = y % 80 < 8 && x > 60 && x < 200 ? 30 : paper;
    data[at] = Math.min(255, Math.max(0, level + noise * random.gaussian()));
  }
  return { width: size, height: size, channels: 1, dpi: 300, data };
}

describe('a page on white paper', () => {
  test.each([
    { paper: 246, noise: 0 },
    { paper: 236, noise: 6 },
    { paper: 205, noise: 0 },
  ])('was on $paper with noise $noise', ({ paper, noise }) => {
    const { data } = whiten(printedOn(paper, noise));
    const rim = data.filter((_, at) => at % size < 50);
    expect(rim.filter((level) => level === 255).length / rim.length).toBeGreaterThan(0.8);
    expect(Math.min(...rim)).toBeGreaterThan(225);
    expect(data[4 * size + 100]).toBeLessThan(60);
  });

  test('that was white already is the same', () => {
    const page = printedOn(255, 0);
    expect(whiten(page)).toBe(page);
  });
});
