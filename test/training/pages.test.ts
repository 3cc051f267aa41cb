import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drawParagraphs } from '../../src/training/corpus.js';
import { splitOf } from '../../src/training/held-out.js';
import type { MadePage } from '../../src/training/make-page.js';
import { openPairFiles } from '../../src/training/pair-files.js';
import { pairLines } from '../../src/training/pair-lines.js';
import { planPages } from '../../src/training/plan-page.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'kehoach-training-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const paragraphs = Array.from({ length: 80 }, (_, number) =>
  `${number}. ${'Nội dung công việc '.repeat(12)}`.trim(),
);

describe('drawParagraphs', () => {
  test('draws from one split alone, each printable paragraph once, those of admin earlier', () => {
    const texts = (name: string): string[] =>
      Array.from({ length: 3000 }, (_, number) => `${name} khoản ${number}`);
    writeFileSync(path.join(folder, 'admin.txt'), texts('Báo cáo').join('\n'));
    writeFileSync(path.join(folder, 'laws.txt'), `${texts('Luật').join('\n')}\n日本 có chữ lạ\nMột\n`);
    const drawn = drawParagraphs(folder, 'train', 'seed');
    expect(drawn.filter((text) => splitOf(text) !== 'train')).toEqual([]);
    expect(new Set(drawn).size).toBe(drawn.length);
    expect(drawn).not.toContain('日本 có chữ lạ');
    const early = drawn.slice(0, 600).filter((text) => text.startsWith('Báo cáo')).length;
    expect(early).toBeGreaterThan(360);
    expect(early).toBeLessThan(440);
    expect(drawParagraphs(folder, 'train', 'seed')).toEqual(drawn);
  });

  test('says so when there is no corpus', () => {
    expect(() => drawParagraphs(folder, 'train', 'seed')).toThrow('no *.txt');
  });
});

describe('planPages', () => {
  test('a page does not depend on how many are asked for', () => {
    const many = planPages('wrong-language', paragraphs, 9, 'seed');
    expect(planPages('wrong-language', paragraphs, 4, 'seed')).toEqual(many.slice(0, 4));
    expect(planPages('wrong-language', paragraphs, 4, 'other')).not.toEqual(many.slice(0, 4));
  });

  test('starts the paragraphs over when they run out, and refuses when there are none', () => {
    expect(planPages('tone-errors', ['Một hai ba'], 1, 'seed')[0]!.paragraphs.length).toBeGreaterThan(50);
    expect(() => planPages('tone-errors', [], 1, 'seed')).toThrow(RangeError);
  });
});

describe('pairLines', () => {
  const printed = (text: string, top: number) => ({
    text,
    font: 'Tinos-Regular',
    caps: false,
    top,
    bottom: top + 20,
  });
  const read = (text: string, top: number, bottom: number) => ({ text, confidences: [0.9], top, bottom });
  const texts = (...[lines, readLines]: Parameters<typeof pairLines>): [string, string][] =>
    pairLines(lines, readLines).map((pair) => [pair.printed.text, pair.read.text]);

  test('pairs by place, whatever the order they were read in', () => {
    const lines = [printed('một', 100), printed('hai', 150)];
    expect(texts(lines, [read('hai', 145, 178), read('mot', 92, 126)])).toEqual([
      ['một', 'mot'],
      ['hai', 'hai'],
    ]);
  });

  test.each([
    { why: 'two lines read as one', lines: [read('m6thai', 95, 172)] },
    { why: 'one line read as two', lines: [read('m', 99, 121), read('ot', 98, 120)] },
    { why: 'a line of marks above the letters', lines: [read('~ ´', 86, 99)] },
  ])('refuses $why', ({ lines }) => {
    expect(texts([printed('một', 100), printed('hai', 150)], lines)).toEqual([]);
  });
});

describe('openPairFiles', () => {
  const page = (number: number): MadePage => ({
    plan: { ...planPages('wrong-language', paragraphs, 1, 'seed')[0]!, page: number },
    lines: [
      {
        clean: 'kế hoạch',
        garbled: 'ké hoach',
        confidences: [0.9, 0.8],
        font: 'Tinos-Regular',
        caps: false,
        words: [
          { clean: 'kế', garbled: 'ké' },
          { clean: 'hoạch', garbled: 'hoach' },
        ],
      },
    ],
    printed: 1,
  });
  const open = () => openPairFiles(folder, 'wrong-language', 'train');
  const contents = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  test('goes on behind the last whole page, and cuts away what a broken run left', () => {
    const files = open();
    expect(files.pages).toBe(0);
    files.append(page(0));
    files.append(page(1));
    const whole = contents('pairs/wrong-language.train.tsv');
    expect(whole).toBe(
      [0, 1]
        .map((n) => `${n}\t0\tTinos-Regular\t0\tkế\tké\n${n}\t0\tTinos-Regular\t0\thoạch\thoach\n`)
        .join(''),
    );
    writeFileSync(
      path.join(folder, 'pairs/wrong-language.train.tsv'),
      `${whole}2\t0\tTinos-Regular\t0\tkế\tké\n2\t`,
    );
    const pages = contents('pages/wrong-language.train.jsonl');
    writeFileSync(path.join(folder, 'pages/wrong-language.train.jsonl'), `${pages}{"page":2,"fo`);
    expect(open().pages).toBe(2);
    expect(contents('pairs/wrong-language.train.tsv')).toBe(whole);
    expect(contents('pages/wrong-language.train.jsonl')).toBe(pages);
    expect(JSON.parse(pages.split('\n')[0]!)).toMatchObject({
      page: 0,
      lines: [{ clean: 'kế hoạch', garbled: 'ké hoach', font: 'Tinos-Regular', caps: false }],
    });
  });
});
