import { describe, expect, test } from 'vitest';
import type { OcrWord } from '../../src/ocr/ocr-engine.js';
import { stripOf, wordsOfParts } from '../../src/recognition/cell-strips.js';
import { withPrintedDashes } from '../../src/recognition/dashes.js';
import { inkMarks, type PixelBox } from '../../src/recognition/ink-marks.js';
import { inkShareUnder } from '../../src/recognition/ink-share-under.js';
import { insertSigns } from '../../src/recognition/insert-signs.js';
import { ruledCells, withoutStems } from '../../src/recognition/table-cells.js';
import { drawLine, drawPage, type Font } from './draw.js';

const word = (text: string, bbox: PixelBox): OcrWord => ({
  text,
  bbox,
  confidence: 0.95,
  fontSize: 12,
  bold: false,
  line: 0,
});

describe('signs among words', () => {
  const sign = { text: '≥', box: [100, 10, 120, 40], likeness: 0.9 } as const;
  test.each([
    { why: 'a space away', left: 132, expected: ['70%', '≥'] },
    { why: 'glued to the figure', left: 124, expected: ['≥70%'] },
  ])('$why', ({ left, expected }) => {
    const words = insertSigns([word('70%', [left, 5, left + 60, 40])], [sign]);
    expect(words.map(({ text }) => text)).toEqual(expected);
  });

  test('glued to the word before it', () => {
    const words = insertSigns([word('GRDP', [40, 5, 96, 40]), word('2%', [140, 5, 160, 40])], [sign]);
    expect(words.map(({ text }) => text)).toEqual(['GRDP≥', '2%']);
  });

  test('a line above does not count', () => {
    expect(insertSigns([word('70%', [124, 60, 180, 90])], [sign])).toHaveLength(2);
  });

  test('a comparator that only the engine saw is doubted', () => {
    expect(insertSigns([word('>70%', [0, 0, 50, 20])], [])[0]!.confidence).toBeLessThan(0.5);
  });
});

test.each<{ printed: string; font: Font }>([
  { printed: '2021–2025', font: 'Tinos' },
  { printed: '57-NQ/TW', font: 'Tinos' },
  { printed: '—', font: 'Tinos' },
  { printed: '–', font: 'Arimo' },
  { printed: '-', font: 'Arimo' },
])('the dash of "$printed" in $font is as wide as printed', ({ printed, font }) => {
  const image = drawLine(printed, font, 13, 300);
  const read = word(printed.replace(/[–-]/, '—'), [0, 0, image.width, image.height]);
  expect(withPrintedDashes(read, (13 * 300) / 72, inkMarks(image)).text).toBe(printed);
});

test('parts of a page set below each other go back to their places', () => {
  const page = drawPage({ width: 200, height: 100, dpi: 72 }, (context) => {
    context.fillRect(20, 10, 30, 8);
    context.fillRect(120, 60, 40, 8);
  });
  const boxes: PixelBox[] = [
    [15, 5, 60, 25],
    [110, 55, 170, 75],
  ];
  const strip = stripOf(page, boxes);
  const seen = inkMarks(strip.image).map(({ box }) => word('x', box));
  expect(wordsOfParts(strip, seen).map((own) => own.map(({ bbox }) => bbox))).toEqual([
    [[20, 10, 50, 18]],
    [[120, 60, 160, 68]],
  ]);
});

test('cells of a ruled table, a frame left out', () => {
  const line = (direction: 'horizontal' | 'vertical', at: number, start: number, end: number) => ({
    direction,
    at,
    start,
    end,
    width: 0.5,
  });
  const table = [
    ...[100, 140, 180].map((y) => line('horizontal', y, 50, 350)),
    ...[50, 150, 350].map((x) => line('vertical', x, 100, 180)),
  ];
  const frame = [
    ...[300, 400].map((y) => line('horizontal', y, 50, 350)),
    ...[50, 350].map((x) => line('vertical', x, 300, 400)),
  ];
  expect(ruledCells([...table, ...frame]).map(({ box }) => box)).toEqual([
    [50, 100, 150, 140],
    [150, 100, 350, 140],
    [50, 140, 150, 180],
    [150, 140, 350, 180],
  ]);
});

test('a stem of a letter is no rule, a side of a low row is', () => {
  const upright = (first: number, start: number, end: number) =>
    ({ direction: 'vertical', first, last: first + 3, start, end }) as const;
  const border = { direction: 'horizontal', first: 100, last: 102, start: 50, end: 900 } as const;
  const [side, stem, long] = [upright(60, 104, 170), upright(400, 300, 370), upright(500, 300, 600)];
  expect(withoutStems([border, side, stem, long], 300)).toEqual([border, side, long]);
});

test('share of the ink under boxes', () => {
  const page = drawPage({ width: 100, height: 100, dpi: 72 }, (context) => {
    for (const left of [10, 24, 38]) context.fillRect(left, 10, 10, 10);
    context.fillRect(10, 50, 10, 10);
    context.fillRect(0, 70, 100, 2); // a ruled line is no print
  });
  expect(inkShareUnder(page, [[0, 0, 100, 30]])).toBeCloseTo(0.75);
  expect(inkShareUnder(page, [])).toBe(0);
  expect(
    inkShareUnder(
      drawPage({ width: 10, height: 10, dpi: 72 }, () => undefined),
      [],
    ),
  ).toBeNull();
});
