import { expect, test } from 'vitest';
import { pictureShare } from '../../../src/readers/pdf/picture-share.js';

test.each<{ name: string; pictures: [number, number, number, number][]; share: number }>([
  { name: 'no picture', pictures: [], share: 0 },
  { name: 'one over the page and beyond', pictures: [[-10, -10, 700, 900]], share: 1 },
  { name: 'one over its upper half', pictures: [[0, 0, 600, 420]], share: 0.5 },
  {
    name: 'two that lap over each other',
    pictures: [
      [0, 0, 600, 420],
      [0, 210, 600, 630],
    ],
    share: 0.75,
  },
  { name: 'one off the page', pictures: [[700, 0, 900, 200]], share: 0 },
  {
    name: 'one in strips',
    pictures: Array.from({ length: 20 }, (_, row) => [0, row * 42, 600, (row + 1) * 42]),
    share: 1,
  },
])('$name', ({ pictures, share }) => expect(pictureShare(600, 840, pictures)).toBeCloseTo(share, 1));
