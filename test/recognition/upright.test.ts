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
  for (let line = 0; line < 6; line += 1) context.fillText('Kế hoạch chuyển đổi số', 20, 30 + 20 * line);
  context.fillRect(15, 15, 60, 40); // the corner that tells which way up the page is
});

/** Share of a picture's ink in its upper left quarter. */
function inkAtStart({ data, width, height }: RasterImage): number {
  let [all, here] = [0, 0];
  data.forEach((value, at) => {
    if (value >= 128) return;
    all += 1;
    if (at % width < width / 2 && at < (width * height) / 2) here += 1;
  });
  return here / all;
}

/** Reads the page well only where its marked corner is at the top left. */
const engine: OcrEngine = {
  name: 'upright',
  fingerprint: 'upright',
  recognize: async (picture) =>
    Array.from({ length: 20 }, (_, at) => word(at, inkAtStart(picture) > 0.5 ? 0.95 : 0.4)),
  close: async () => undefined,
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
