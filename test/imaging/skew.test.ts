import { describe, expect, test } from 'vitest';
import { measureSkew } from '../../src/imaging/skew.js';
import { turn } from '../../src/imaging/turn.js';
import { noisy, Sheet } from './draw.js';

const prose = new Sheet(827, 1169).print(80, 100, 740, 50, 6).grey();
const fewLines = new Sheet(827, 1169).print(80, 100, 740, 3, 6).grey();
const table = (() => {
  const sheet = new Sheet(827, 1169);
  for (let y = 100; y <= 1000; y += 60) sheet.box(80, y, 740, y + 1);
  for (const x of [80, 130, 400, 560, 739]) sheet.box(x, 100, x + 1, 1000);
  for (let y = 112; y < 1000; y += 60) sheet.print(140, y, 390, 2, 6);
  return sheet.grey();
})();
const angles = [-4.8, -3, -1.5, -0.4, 0, 0.3, 0.8, 2.2, 4.8];

describe('the skew is found to a tenth of a degree', () => {
  test.each([
    { name: 'prose', image: prose },
    { name: 'three lines', image: fewLines },
    { name: 'a table', image: table },
    { name: 'noise', image: noisy(prose, 30) },
  ])('of $name', ({ image }) => {
    for (const angle of angles)
      expect(Math.abs(measureSkew(turn(image, angle, 255), 120) - angle), `${angle}°`).toBeLessThan(0.1);
  });
});

describe('no skew is made up', () => {
  test.each([
    { name: 'an empty page', image: new Sheet(827, 1169).grey() },
    { name: 'specks', image: noisy(new Sheet(827, 1169, 100, [200, 200, 200]).grey(), 40) },
    { name: 'a black page', image: new Sheet(827, 1169, 100, [0, 0, 0]).grey() },
    { name: 'a disc', image: disc() },
    { name: 'one word', image: new Sheet(827, 1169).print(300, 100, 330, 1, 6).grey() },
  ])('for $name', ({ image }) => expect(measureSkew(image, 120)).toBe(0));
});

function disc() {
  const sheet = new Sheet(827, 1169);
  for (let y = -200; y < 200; y += 1)
    for (let x = -200; x < 200; x += 1) if (Math.hypot(x, y) < 200) sheet.dot(400 + x, 500 + y, [0, 0, 0]);
  return sheet.grey();
}
