import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RasterImage } from '../../src/imaging/raster-image.js';
import type { RecognizedPage } from '../../src/model/page-recognizer.js';
import { recordedEngine } from '../../src/ocr/recorded-engine.js';
import { recognizePage } from '../../src/recognition/recognize-page.js';
import { drawPage } from './draw.js';
import { bullet, heading, pageSize, rows } from './small-table.js';

const beside = (name: string): string => path.join(import.meta.dirname, name);
const engine = recordedEngine(JSON.parse(readFileSync(beside('small-table.json'), 'utf8')));

async function picture(): Promise<RasterImage> {
  const { data, info } = await sharp(beside('small-table.png'))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 1, dpi: pageSize.dpi, data };
}

describe('a page with a ruled table', () => {
  let page: RecognizedPage;
  beforeAll(async () => {
    page = await recognizePage(await picture(), engine);
  });

  test('gives the cells and the text around them', () => {
    const table = page.content.find((item) => item.type === 'table');
    expect(table?.rows.map((row) => row.cells.map((cell) => cell.text))).toEqual(rows);
    const lines = page.content.filter((item) => item.type === 'line' && item.raw !== '');
    expect(lines.map((line) => line.type === 'line' && line.raw)).toEqual([heading, `• ${bullet}`]);
  });

  test('places every word on the page, in points', () => {
    const cell = page.content.find((item) => item.type === 'table')?.rows[2]?.cells[2];
    expect(cell?.words.map(({ text }) => text)).toEqual(['≥', '70%']);
    for (const { bbox, confidence } of cell!.words) {
      expect(bbox[0]).toBeGreaterThan(250);
      expect(bbox[2]).toBeLessThan(370);
      expect(bbox[1]).toBeGreaterThan(108);
      expect(bbox[3]).toBeLessThan(132);
      expect(confidence).toBeGreaterThan(0.6);
    }
  });

  test('says where the words come from, and has nothing to warn of', () => {
    expect(page.geometry).toMatchObject({ textFrom: 'ocr', hiddenText: false, imageShare: 1 });
    expect(page.geometry.rulings.length).toBeGreaterThanOrEqual(9);
    expect(page.findings).toEqual([]);
    expect(page.confidence).toBeGreaterThan(0.8);
  });

  test('is read the same each time', async () => {
    expect(await recognizePage(await picture(), engine)).toEqual(page);
  });
});

test('an empty page asks no engine and has no confidence', async () => {
  const silent = recordedEngine({ fingerprint: 'none', answers: {} });
  const page = await recognizePage(
    drawPage({ width: 200, height: 200, dpi: 100 }, () => undefined),
    silent,
  );
  expect(page).toMatchObject({ content: [], confidence: null, findings: [] });
});
