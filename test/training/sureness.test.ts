import { expect, test } from 'vitest';
import { RecognizerSureness } from '../../src/repair/channel/recognizer-sureness.js';
import { countSureness, fitSureness, oddsOfWrong } from '../../src/training/sureness/fit-sureness.js';

const lines = [
  {
    clean: 'Kế hoạch chuyển đổi số.',
    garbled: 'Kế hoạch chuyển đối số.',
    confidences: [0.96, 0.96, 0.93, 0.6, 0.96],
  },
  { clean: 'thực hiện, 2025 hoà', garbled: 'thựchiện, 2025 hòa', confidences: [0.3, 0.2, 0.96] },
];

test('words right and wrong by confidence: figures count for nothing, nor does the place of a tone', () => {
  const counts = countSureness(lines).filter(({ right, wrong }) => right + wrong > 0);
  expect(counts).toEqual([
    { from: 0, right: 0, wrong: 1 },
    { from: 0.5, right: 0, wrong: 1 },
    { from: 0.93, right: 1, wrong: 0 },
    { from: 0.96, right: 4, wrong: 0 },
  ]);
  expect(oddsOfWrong(lines)).toBe(0.4);
});

test('surer words are never likelier to be wrong, whatever chance counted', () => {
  const odds = fitSureness([
    { from: 0, right: 10, wrong: 10 },
    { from: 0.5, right: 10, wrong: 20 }, // chance
    { from: 0.9, right: 1000, wrong: 1 },
  ]);
  expect(odds).toEqual([
    { from: 0, odds: 1.476 },
    { from: 0.9, odds: 0.001499 },
  ]);
});

test('confidence is weighed against the pages the channel knows', () => {
  const sureness = new RecognizerSureness({
    bins: [
      { from: 0, odds: 1 },
      { from: 0.9, odds: 0.01 },
    ],
    channelOdds: 0.1,
  });
  expect(sureness.doubt(0.5)).toBeCloseTo(Math.log(10));
  expect(sureness.doubt(0.95)).toBeCloseTo(-Math.log(10));
  expect(sureness.chanceRight(0.5)).toBe(0.5);
  expect(sureness.chanceRight(0.95)).toBeCloseTo(0.99);
});
