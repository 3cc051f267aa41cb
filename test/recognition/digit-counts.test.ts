import { expect, test } from 'vitest';
import type { OcrEngine } from '../../src/ocr/ocr-engine.js';
import { withDigitsCounted } from '../../src/recognition/digit-counts.js';
import { inkMarks } from '../../src/recognition/ink-marks.js';
import { drawLine } from './draw.js';

const word = (text: string, width: number, height: number) => ({
  text,
  bbox: [0, 0, width, height] as const,
  confidence: 0.95,
  fontSize: 12,
  bold: false,
  line: 0,
});

test.each([
  { printed: '2%', read: '29%', again: '2%', expected: '2%', sure: true },
  { printed: '70%', read: '702%', again: '70%', expected: '70%', sure: true },
  { printed: '70%', read: '702%', again: '7023', expected: '702%', sure: false },
  { printed: '70%', read: '70%', again: 'never asked', expected: '70%', sure: true },
  { printed: '1.234,5', read: '1.234,5', again: 'never asked', expected: '1.234,5', sure: true },
  { printed: '11', read: '1', again: '1', expected: '1', sure: true }, // both alike: strokes are counted elsewhere
  { printed: '90%', read: '901', again: '90%', expected: '90%', sure: true },
  { printed: 'số', read: 'số', again: 'never asked', expected: 'số', sure: true },
])('$printed read as $read, then as $again', async ({ printed, read, again, expected, sure }) => {
  const image = drawLine(printed, 'Tinos', 12, 300);
  const engine: OcrEngine = {
    name: 'told',
    fingerprint: 'told',
    recognize: async (picture) => [word(again, picture.width, picture.height)],
    close: async () => undefined,
  };
  const [answer] = await withDigitsCounted(
    image,
    [word(read, image.width, image.height)],
    inkMarks(image),
    engine,
  );
  expect(answer?.text).toBe(expected);
  expect(answer!.confidence > 0.5).toBe(sure);
});
