import { writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { recordingEngine } from '../../src/ocr/recorded-engine.js';
import { openTesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { recognizePage } from '../../src/recognition/recognize-page.js';
import { drawPage } from './draw.js';
import { drawSmallTable, pageSize } from './small-table.js';

// Makes the picture and the recording beside it again: node --import tsx test/recognition/record-small-table.ts
const image = drawPage(pageSize, drawSmallTable);
const raw = { width: image.width, height: image.height, channels: 1 } as const;
await sharp(image.data, { raw })
  .toColourspace('b-w')
  .png()
  .toFile(path.join(import.meta.dirname, 'small-table.png'));
// read back as the test reads it, so that both see the same pixels
const read = await sharp(path.join(import.meta.dirname, 'small-table.png'))
  .toColourspace('b-w')
  .raw()
  .toBuffer({ resolveWithObject: true });
const page = { ...image, data: read.data };
const engine = recordingEngine(openTesseractEngine());
await recognizePage(page, engine);
await engine.close();
writeFileSync(
  path.join(import.meta.dirname, 'small-table.json'),
  `${JSON.stringify(engine.recording(), null, 1)}\n`,
);
