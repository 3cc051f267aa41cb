import { describe, expect, test } from 'vitest';
import type { GreyImage } from '../../src/imaging/raster-image.js';
import type { OcrEngine, OcrWord } from '../../src/ocr/ocr-engine.js';
import { doubtfulParts } from '../../src/recognition/doubtful-parts.js';
import type { PixelBox } from '../../src/recognition/ink-marks.js';
import { withSecondReadings } from '../../src/recognition/second-reading.js';
import { vote } from '../../src/recognition/vote.js';

const word = (text: string, confidence: number, bbox: PixelBox = [0, 0, 60, 40], line = 0): OcrWord => ({
  text,
  bbox,
  confidence,
  fontSize: 12,
  bold: false,
  line,
});

/** Words of 60 pixels, 20 apart, on one line. */
const lineOf = (...words: readonly (readonly [text: string, confidence: number])[]): OcrWord[] =>
  words.map(([text, confidence], at) => word(text, confidence, [at * 80, 100, at * 80 + 60, 140]));

const page: GreyImage = {
  width: 1200,
  height: 400,
  channels: 1,
  dpi: 300,
  data: new Uint8Array(1200 * 400).fill(255),
};

describe('parts to be read again', () => {
  const textsOf = (words: readonly OcrWord[]) =>
    doubtfulParts(words, page).map(({ doubtful }) => doubtful.map(({ text }) => text));

  test('a sure line has none', () => {
    expect(textsOf(lineOf(['Phát', 0.95], ['triển', 0.96]))).toEqual([]);
  });

  test('an unsure word takes two neighbours along on each side', () => {
    const line = lineOf(
      ['a', 0.95],
      ['b', 0.95],
      ['c', 0.95],
      ['d', 0.5],
      ['e', 0.95],
      ['g', 0.95],
      ['h', 0.95],
    );
    const [part] = doubtfulParts(line, page);
    expect(part?.doubtful.map(({ text }) => text)).toEqual(['d']);
    expect(part?.box).toEqual([74, 94, 466, 146]); // b to g with white around
  });

  test('unsure words whose neighbours meet are read as one part, others apart', () => {
    const sure = Array.from({ length: 6 }, (_, at) => [`s${at}`, 0.95] as const);
    expect(textsOf(lineOf(['a', 0.5], ['b', 0.95], ['c', 0.5], ...sure, ['d', 0.5]))).toEqual([
      ['a', 'c'],
      ['d'],
    ]);
  });

  test('words of two columns are not neighbours, though the engine took them for one line', () => {
    const words = [word('nhận:', 0.5, [0, 100, 90, 140]), word('CHỦ', 0.95, [700, 100, 800, 140])];
    expect(doubtfulParts(words, page)[0]?.box[2]).toBeLessThan(100);
  });
});

describe('the vote', () => {
  test.each<{ why: string; first: [string, number]; others: [string, number][]; expected: string }>([
    { why: 'the surer of two', first: ['VI,', 0.6], others: [['VT,', 0.9]], expected: 'VT,' },
    { why: 'the first where it is surer', first: ['II', 0.79], others: [['H', 0.45]], expected: 'II' },
    {
      why: 'two that agree against a surer one',
      first: ['VPĐU.', 0.72],
      others: [
        ['VPDU.', 0.86],
        ['VPĐU.', 0.7],
      ],
      expected: 'VPĐU.',
    },
    {
      why: 'points are lost, never invented',
      first: ['1.1', 0.71],
      others: [
        ['11', 0.92],
        ['11', 0.9],
      ],
      expected: '1.1',
    },
    { why: 'no other reading', first: ['Tể', 0.1], others: [], expected: 'Tể' },
  ])('$why', ({ first, others, expected }) => {
    const readings = others.map(([text, confidence]) => [word(text, confidence)]);
    expect(vote(word(...first), readings).map(({ text }) => text)).toEqual([expected]);
  });

  test('what was disputed is not sure, what was not is as sure as before', () => {
    expect(vote(word('7O%', 0.5), [[word('70%', 0.96)]])[0]!.confidence).toBeLessThan(0.88);
    expect(vote(word('70%', 0.5), [[word('70%', 0.96)]])[0]!.confidence).toBe(0.5);
  });
});

describe('second readings', () => {
  /** Answers in turn, and counts; boxes in the frame of the strip, whose first part starts 24 pixels from its rim. */
  const answering = (...answers: readonly (readonly OcrWord[])[]): OcrEngine & { asked: GreyImage[] } => {
    const asked: GreyImage[] = [];
    return {
      name: 'answering',
      fingerprint: 'answering',
      asked,
      recognize: async (image) => {
        asked.push(image);
        return answers[asked.length - 1] ?? [];
      },
      close: async () => undefined,
    };
  };
  /** Where a word of 60 × 40 pixels that is read alone lies in the strip. */
  const alone: PixelBox = [30, 30, 90, 70];
  const scaled = (box: PixelBox, factor: number): PixelBox =>
    box.map((v) => v * factor) as unknown as PixelBox;
  const cell = [word('là', 0.2, [200, 200, 260, 240])];

  test('ask the engine for nothing where it was sure', async () => {
    const engine = answering();
    const words = lineOf(['Phát', 0.95]);
    expect(await withSecondReadings(page, [words, []], engine)).toEqual([words, []]);
    expect(engine.asked).toHaveLength(0);
  });

  test('are taken at the place of the word, whatever their scale', async () => {
    const engine = answering([word('3', 0.9, alone)], [word('3', 0.96, scaled(alone, 0.6))]);
    const [, read] = await withSecondReadings(page, [[], cell], engine);
    expect(read).toMatchObject([{ text: '3', bbox: [200, 200, 260, 240], confidence: 0.85, line: 0 }]);
    expect(engine.asked.map(({ dpi }) => dpi)).toEqual([300, 180]);
  });

  test('that agree with the first are not doubted a third time', async () => {
    const engine = answering([word('là', 0.9, alone)]);
    expect(await withSecondReadings(page, [cell], engine)).toEqual([cell]);
    expect(engine.asked).toHaveLength(1);
  });

  test('may part a word that was two', async () => {
    const parts = [word('A.', 0.9, [30, 30, 55, 70]), word('Sản', 0.9, [60, 30, 90, 70])];
    const [read] = await withSecondReadings(page, [cell], answering(parts));
    expect(read!.map(({ text }) => text)).toEqual(['A.', 'Sản']);
  });

  test('that reach beyond the word are of other ink', async () => {
    const [read] = await withSecondReadings(page, [cell], answering([word('dài', 0.9, [30, 30, 190, 70])]));
    expect(read).toEqual(cell);
  });
});
