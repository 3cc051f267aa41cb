import { expect, test } from 'vitest';
import type { RasterImage } from '../../src/imaging/raster-image.js';
import type { OcrEngine, OcrWord } from '../../src/ocr/ocr-engine.js';
import { recognizePage } from '../../src/recognition/recognize-page.js';
import { turnedPicture } from '../../src/recognition/upright.js';
import { drawPage } from './draw.js';

const word = (at: number, confidence: number): OcrWord => ({
  text: 'hoạch',
  bbox: [10 + 30 * (at % 5), 20 + 20 * Math.floor(at / 5), 35 + 30 * (at % 5), 32 + 20 * Math.floor(at / 5)],
  confidence,
  fontSize: 12,
  bold: false,
  line: Math.floor(at / 5),
});

const page = drawPage({ width: 200, height: 150, dpi: 144 }, (context) => {
  context.font = '12px "Tinos"';
  for (let line = 0; line < 4; line += 1) context.fillText('Kế hoạch chuyển đổi số', 20, 30 + 20 * line);
  context.fillRect(15, 15, 3, 3); // the corner that tells which way up the page is
});

/** Reads the page well only where its marked corner is at the top left. */
const engine: OcrEngine = {
  name: 'upright',
  fingerprint: 'upright',
  async recognize(picture) {
    let ink = 0;
    for (let y = 0; y < 8; y += 1) for (let x = 0; x < 8; x += 1) if (isInk(picture, x, y)) ink += 1;
    return Array.from({ length: 20 }, (_, at) => word(at, ink > 20 ? 0.95 : 0.4));
  },
  close: async () => undefined,
};
const isInk = ({ data, width, height }: RasterImage, x: number, y: number): boolean => {
  let [left, top] = [width, height];
  for (let at = 0; at < data.length; at += 1)
    if (data[at]! < 128) {
      left = Math.min(left, at % width);
      top = Math.min(top, Math.floor(at / width));
    }
  return data[(top + y) * width + left + x]! < 200;
};

test.each([1, 2, 3] as const)('a page that lies %s quarters round is turned back', async (quarters) => {
  const { findings, confidence } = await recognizePage(turnedPicture(page, quarters), engine);
  expect(findings.map(({ code }) => code)).toContain('page-turned');
  expect(confidence).toBeGreaterThan(0.9);
});

test('a page that lies right is left alone', async () => {
  const { findings } = await recognizePage(page, engine);
  expect(findings.map(({ code }) => code)).not.toContain('page-turned');
});

test('four quarters are a whole turn, colours kept', () => {
  const coloured: RasterImage = {
    width: 3,
    height: 2,
    channels: 3,
    dpi: 72,
    data: Uint8Array.from({ length: 18 }, (_, i) => i),
  };
  const quarter = turnedPicture(coloured, 1);
  expect([quarter.width, quarter.height, quarter.data.slice(0, 3)]).toEqual([
    2,
    3,
    new Uint8Array([9, 10, 11]),
  ]);
  expect(turnedPicture(turnedPicture(quarter, 1), 2).data).toEqual(coloured.data);
});
