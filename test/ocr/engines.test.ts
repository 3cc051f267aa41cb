import { describe, expect, test } from 'vitest';
import type { GreyImage } from '../../src/imaging/raster-image.js';
import { findNativeTesseract } from '../../src/ocr/find-native-tesseract.js';
import { openNativeEngine, wordsOfTable } from '../../src/ocr/native-engine.js';
import { nullEngine } from '../../src/ocr/null-engine.js';
import type { OcrEngine } from '../../src/ocr/ocr-engine.js';
import { printedLetters } from '../../src/ocr/printed-letters.js';
import { recordedEngine, recordingEngine } from '../../src/ocr/recorded-engine.js';
import { openTesseractEngine } from '../../src/ocr/tesseract-engine.js';
import { drawLine } from '../recognition/draw.js';

const dot: GreyImage = { width: 2, height: 1, channels: 1, dpi: 300, data: new Uint8Array([0, 255]) };

test.each([
  { raw: 'UBNÐ', expected: 'UBNĐ' },
  { raw: 'ðồng', expected: 'đồng' },
  { raw: 'hoạch', expected: 'hoạch' },
  { raw: '„Số', expected: '“Số' },
  { raw: '24⁄7', expected: '24/7' },
  { raw: '≥ 70 %', expected: '≥70%' }, // a word holds no white space
  { raw: '“rõ”', expected: '“rõ”' },
  { raw: '2021–2025', expected: '2021–2025' },
])('prints "$raw" as "$expected"', ({ raw, expected }) => expect(printedLetters(raw)).toBe(expected));

describe('native tesseract', () => {
  test('words of its table, lines counted over blocks', () => {
    const table = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      '1\t1\t0\t0\t0\t0\t0\t0\t2481\t3508\t-1\t',
      '5\t1\t1\t1\t1\t1\t355\t249\t54\t42\t97.5\tvà',
      '5\t1\t1\t1\t1\t2\t432\t249\t89\t42\t93.75\tUBNÐ',
      '5\t1\t1\t1\t1\t3\t532\t249\t9\t42\t95\t ',
      '5\t1\t2\t1\t1\t1\t355\t349\t54\t42\t0\txã',
      '',
    ].join('\n');
    expect(wordsOfTable(table)).toEqual([
      { text: 'và', bbox: [355, 249, 409, 291], confidence: 0.975, fontSize: null, bold: false, line: 0 },
      { text: 'UBNĐ', bbox: [432, 249, 521, 291], confidence: 0.9375, fontSize: null, bold: false, line: 0 },
      { text: 'xã', bbox: [355, 349, 409, 391], confidence: 0, fontSize: null, bold: false, line: 1 },
    ]);
  });

  test('a machine without it', async () => {
    expect(await findNativeTesseract('no-such-tesseract')).toBeNull();
    await expect(openNativeEngine('no-such-tesseract')).rejects.toMatchObject({ code: 'ocr-engine-missing' });
  });
});

test('no engine refuses every picture', async () => {
  await expect(nullEngine.recognize(dot, 'page')).rejects.toMatchObject({ code: 'ocr-disabled' });
});

test('a recording answers as the engine did, and for nothing else', async () => {
  const words = [
    { text: 'Số', bbox: [0, 0, 1, 1], confidence: 1, fontSize: null, bold: false, line: 0 },
  ] as const;
  const spoken: OcrEngine = {
    name: 'spoken',
    fingerprint: 'spoken-1',
    recognize: async () => words,
    close: async () => undefined,
  };
  const recorder = recordingEngine(spoken);
  await recorder.recognize(dot, 'line');
  const replay = recordedEngine(JSON.parse(JSON.stringify(recorder.recording())));
  expect(replay.fingerprint).toBe('spoken-1');
  expect(await replay.recognize(dot, 'line')).toEqual(words);
  await expect(replay.recognize(dot, 'block')).rejects.toMatchObject({ code: 'ocr-failed' });
});

describe('tesseract.js', () => {
  test('reads a line, the same each time, and closes', async () => {
    const engine = openTesseractEngine();
    const image = drawLine('Kế hoạch số 57', 'Tinos', 14, 200);
    const first = await engine.recognize(image, 'block');
    expect(first.map(({ text }) => text).join(' ')).toBe('Kế hoạch số 57');
    expect(await engine.recognize(image, 'block')).toEqual(first);
    await engine.close();
    await engine.close();
  }, 60_000);

  test('its fingerprint needs no worker', () => {
    expect(openTesseractEngine().fingerprint).toMatch(/^tesseract\.js-7\.0\.0-[0-9a-f]{12}-\d+$/);
  });
});
