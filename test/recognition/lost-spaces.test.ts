import { expect, test } from 'vitest';
import { inkMarks } from '../../src/recognition/ink-marks.js';
import { withLostSpace } from '../../src/recognition/lost-spaces.js';
import { drawLine, fonts } from './draw.js';

test.each([
  { printed: 'Lưu: VT', read: 'Lưu:VT', expected: ['Lưu:', 'VT'] },
  { printed: 'thư (báo', read: 'thư(báo', expected: ['thư', '(báo'] },
  { printed: 'xã, phường', read: 'xã,phường', expected: ['xã,', 'phường'] },
  { printed: 'Lưu:VT', read: 'Lưu:VT', expected: ['Lưu:VT'] }, // printed without one
  { printed: '3(a)', read: '3(a)', expected: ['3(a)'] },
  { printed: 'ngày 30', read: 'ngày30', expected: ['ngày30'] }, // no mark of punctuation: the engine's word stands
])('"$printed" read as "$read"', ({ printed, read, expected }) => {
  for (const font of fonts) {
    const image = drawLine(printed, font, 12, 300);
    const word = {
      text: read,
      bbox: [80, 0, image.width, image.height] as const,
      confidence: 1,
      fontSize: 12,
      bold: false,
      line: 0,
    };
    const marks = inkMarks(image);
    const right = Math.max(...marks.map(({ box }) => box[2]));
    const tight = { ...word, bbox: [80, 0, right, image.height] as const };
    const parts = withLostSpace(tight, 50, marks);
    expect(
      parts.map(({ text }) => text),
      font,
    ).toEqual(expected);
    for (const [i, part] of parts.entries())
      if (i > 0) expect(part.bbox[0]).toBeGreaterThan(parts[i - 1]!.bbox[2]);
  }
});
