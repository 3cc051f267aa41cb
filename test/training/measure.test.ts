import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ExplainedWord, RepairResult } from '../../src/repair/repairer.js';
import { alignKeys } from '../../src/training/measure/align-keys.js';
import { countProtected } from '../../src/training/measure/count-protected.js';
import { garble } from '../../src/training/measure/make-garble.js';
import { measureSet } from '../../src/training/measure/measure-set.js';
import { outputWords } from '../../src/training/measure/output-words.js';
import { printedFigures } from '../../src/training/measure/print-figures.js';
import { reliabilityOf, wrongInLeastConfident } from '../../src/training/measure/reliability.js';
import { scoreWords } from '../../src/training/measure/score-words.js';
import { garbledPages, testPages } from '../../src/training/measure/test-pages.js';

describe('alignKeys', () => {
  test.each([
    { printed: 'a b c', got: 'a b c', places: [0, 1, 2] },
    { printed: 'a b c', got: 'a c', places: [0, null, 1] },
    { printed: 'a c', got: 'a b c', places: [0, 2] },
    { printed: 'a b', got: 'a x', places: [0, 1] },
    { printed: 'a', got: '', places: [null] },
  ])('"$printed" beside "$got"', ({ printed, got, places }) => {
    const keys = (text: string): string[] => text.split(' ').filter((key) => key !== '');
    expect(alignKeys(keys(printed), keys(got))).toEqual(places);
  });

  test('what is the same on both sides stands at its own place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c')), (keys) => {
        expect(alignKeys(keys, keys)).toEqual(keys.map((_, index) => index));
      }),
    );
  });
});

describe('scoreWords', () => {
  const sure = (line: string) => line.split(' ').map((text) => ({ text, confidence: 0.9 }));
  test.each([
    { printed: 'Hòa bình', output: 'hoà BÌNH', right: 'yes yes' }, // case and the tone's place make no difference
    { printed: 'điều 5.', output: 'diều 5', right: 'no' }, // "5." has no letter: not a syllable
    { printed: '“phi tiếp xúc”:', output: 'phi tiếp xúc', right: 'yes yes yes' },
    { printed: 'vị trí', output: 'vtrí', right: 'no no' },
  ])('"$printed" as "$output"', ({ printed, output, right }) => {
    const words = scoreWords(printed, sure(output));
    expect(words.map((word) => (word.right ? 'yes' : 'no')).join(' ')).toBe(right);
  });
});

describe('countProtected', () => {
  test.each([
    { printed: 'Kế hoạch số 46/KH-UBND', garbled: '46/KH-UBND', repaired: '46/KH-UBND', kept: [1, 1, 0] },
    {
      printed: 'đạt 100% năm 2026',
      garbled: 'dat 100% nam 2026',
      repaired: 'đạt 100% năm 2025',
      kept: [2, 1, 1],
    },
    { printed: 'của UBND tỉnh', garbled: 'cua UBND tinh', repaired: 'của UBNĐ tỉnh', kept: [1, 0, 1] },
    { printed: 'UBND TỈNH', garbled: 'UBND TINH', repaired: 'UBND TỈNH', kept: [0, 0, 0] }, // in capitals nothing tells them apart
  ])('"$repaired" for "$printed"', ({ printed, garbled, repaired, kept }) => {
    const counts = countProtected(printed, garbled, repaired);
    expect([counts.printed, counts.after, counts.broken]).toEqual(kept);
  });
});

describe('garble', () => {
  const text = 'Ủy ban nhân dân tỉnh được triển khai ở mọi nơi, đủ điều kiện';
  test('takes every mark off', () => {
    expect(garble(text, 'marks-stripped')).toBe(
      'Uy ban nhan dan tinh duoc trien khai o moi noi, du dieu kien',
    );
  });
  test('drops letters and nothing else', () => {
    expect(garble(text, 'letters-dropped')).not.toMatch(/[\u1ea0-\u1ef9]/);
  });
  test('splits syllables and loses no letter', () => {
    const split = garble(text, 'syllables-split');
    expect(split.replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    expect(split).not.toBe(text);
    expect(garble(text, 'syllables-split')).toBe(split);
  });
});

describe('reliability', () => {
  const words = Array.from({ length: 100 }, (_, index) => ({
    right: index >= 8,
    confidence: index / 100,
  }));
  test('every word lies in one bin', () => {
    const bins = reliabilityOf(words);
    expect(bins.reduce((sum, bin) => sum + bin.words, 0)).toBe(100);
    expect(bins[0]!.right).toBeCloseTo(22 / 30, 9);
    expect(bins[0]!.meanConfidence).toBeCloseTo(0.145, 9);
  });
  test('finds the wrong ones among the least sure', () => {
    expect(wrongInLeastConfident(words)).toBe(1);
    expect(wrongInLeastConfident(words.map(({ right }) => ({ right: !right, confidence: 1 })))).toBeCloseTo(
      0.1,
      9,
    );
    expect(wrongInLeastConfident(words.map(({ confidence }) => ({ right: true, confidence })))).toBe(1);
  });
});

const word = (line: number, start: number, sic: string, corr: string, confidence: number): ExplainedWord => ({
  line,
  start,
  sic,
  corr,
  confidence,
  kind: 'wrong-language',
  candidates: [
    { text: corr, channel: -1, posterior: confidence },
    { text: sic, channel: -2, posterior: 0.125 },
  ],
});

describe('outputWords', () => {
  test('follows words to their new places; what was left is as sure as its own reading', () => {
    const repair = (start: number, sic: string, corr: string, confidence: number, made: boolean) => ({
      line: 0,
      start,
      end: start + sic.length,
      sic,
      corr,
      kind: 'wrong-language' as const,
      reason: 'model' as const,
      confidence,
      made,
    });
    const result: RepairResult = {
      lines: ['“vị trí” đất to, cao'],
      repairs: [
        repair(1, 'vtri', 'vị trí', 0.75, true),
        repair(7, 'dat', 'đất', 0.5, true),
        repair(11, 'to', 'tờ', 0.25, false),
      ],
      blocks: [],
      lineConfidence: [1],
    };
    const explained = [
      word(0, 1, 'vtri', 'vị trí', 0.75),
      word(0, 7, 'dat', 'đất', 0.5),
      word(0, 11, 'to', 'tờ', 0.25),
      word(0, 15, 'cao', 'cao', 0.875),
    ];
    expect(outputWords(result, explained)[0]).toEqual([
      { text: '“vị', confidence: 0.75 },
      { text: 'trí”', confidence: 0.75 },
      { text: 'đất', confidence: 0.5 },
      { text: 'to,', confidence: 0.125 },
      { text: 'cao', confidence: 0.875 },
    ]);
  });
});

describe('measureSet', () => {
  test('counts what a repairer mends and breaks', () => {
    const pages = garbledPages('marks-stripped', ['Ủy ban nhân dân tỉnh đạt 100%', 'hai ba'], 9);
    const mended = new Map([
      ['Uy ban nhan dan tinh dat 100%', 'Ủy bàn nhân dân tỉnh đạt 10%'],
      ['hai ba', 'hai ba'],
    ]);
    const { figures, wrong } = measureSet('marks-stripped', pages, {
      fingerprint: 'test',
      judge: () => [],
      adapt: () => ({ documentIds: [] }),
      repair: ({ lines }) => ({
        lines: lines.map((line) => mended.get(line)!),
        repairs: [],
        blocks: [{ first: 0, last: lines.length - 1, kind: 'marks-stripped' }],
        lineConfidence: lines.map(() => 1),
      }),
      explain: () => [],
    });
    expect(figures).toMatchObject({ words: 8, before: 3, after: 7, broken: 1, mended: 5 });
    expect(figures.protectedTokens).toEqual({ printed: 1, before: 1, after: 0, broken: 1 });
    expect(wrong).toEqual([{ printed: 'ban', garbled: 'ban', got: 'bàn', confidence: 1 }]);
    expect(printedFigures([figures])).toContain('1 (1 in 3)');
  });
});

describe('testPages', () => {
  test('says how to make pages that are missing', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-measure-'));
    try {
      expect(() =>
        testPages('tone-errors', { corpus: 'CORPUS', split: 'test', words: 10, pagesFolder: folder }),
      ).toThrow(/make-pairs\.ts --corpus CORPUS --kind tone-errors --split test/);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('lines are as long as those of a plan', () => {
    const paragraph = 'điều khoản '.repeat(60).trim();
    const [page] = garbledPages('marks-stripped', [paragraph], 100);
    expect(page!.lines.map(({ clean }) => clean).join(' ')).toBe(paragraph);
    expect(Math.max(...page!.lines.map(({ clean }) => clean.length))).toBeLessThanOrEqual(85);
  });
});

test('the command is the one that package.json names', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
  expect(scripts['measure:repair']).toContain('src/training/measure-repair.ts');
});
