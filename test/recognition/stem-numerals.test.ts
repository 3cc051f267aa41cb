import { expect, test } from 'vitest';
import { withStrokesCounted } from '../../src/recognition/stem-numerals.js';
import { drawLine, type Font } from './draw.js';

const reading = (printed: string, read: string, font: Font): string => {
  const image = drawLine(printed, font, 12, 300);
  return withStrokesCounted(image, {
    text: read,
    bbox: [0, 0, image.width, image.height],
    confidence: 1,
    fontSize: 12,
    bold: false,
    line: 0,
  }).text;
};

test.each([
  { printed: 'II', read: 'lịi', expected: 'II' },
  { printed: 'II', read: 'I', expected: 'II' },
  { printed: 'III', read: 'II', expected: 'III' },
  { printed: 'III', read: 'IH', expected: 'III' },
  { printed: '11', read: '1', expected: '11' },
  { printed: '111', read: '11', expected: '111' },
  { printed: 'II.', read: 'IL.', expected: 'II.' },
  { printed: '1', read: 'l', expected: 'l' }, // one stroke may be a letter: the engine's word stands
  { printed: 'H', read: 'H', expected: 'H' }, // a bar between the strokes
  { printed: 'TT', read: 'HH', expected: 'HH' }, // bars on top of the strokes
  { printed: 'UL', read: 'UL', expected: 'UL' },
  { printed: 'IV', read: 'IV', expected: 'IV' },
  { printed: '14', read: '14', expected: '14' },
])('"$printed" read as "$read" is "$expected"', ({ printed, read, expected }) => {
  expect(reading(printed, read, 'Tinos')).toBe(expected);
  expect(reading(printed, read, 'Arimo')).toBe(expected);
});
