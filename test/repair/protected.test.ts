import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { readerFor } from '../../src/readers/index.js';
import { loadRepairer } from '../../src/repair/index.js';
import type { Adaptation, RepairResult } from '../../src/repair/repairer.js';

const linesOf = (file: string): string[] => readFileSync(file, 'utf8').normalize('NFC').split(/\r?\n/);
const seedFile = (seed: string): string =>
  `seeds/${readdirSync('seeds').find((name) => name.startsWith(seed))!}`;
const seedLines = (seed: string): string[] => linesOf(seedFile(seed));
const cleanSeeds = ['000', '001', '002', '004'] as const;
const repairer = loadRepairer();

/** Lines of a plan as its reader gives them. */
async function readLines(file: string): Promise<string[]> {
  const input = { sourceId: '0'.repeat(64), path: file, bytes: readFileSync(file) };
  const documents = await readerFor(file)!.read(input, { report: () => {} });
  return documents.flatMap(({ pages }) =>
    pages.flatMap(({ content }) =>
      content.flatMap((part) =>
        part.type === 'line' ? [part.text] : part.rows.flatMap(({ cells }) => cells.map(({ text }) => text)),
      ),
    ),
  );
}

describe('clean text', () => {
  const plans = readdirSync('fixtures/plans').filter((name) => /^\d\d-.*\.(?:txt|md|html)$/.test(name));

  test.each(cleanSeeds)('seed %s comes back byte for byte and is judged clean', (seed) => {
    const lines = seedLines(seed);
    const { lines: repaired, repairs, blocks } = repairer.repair({ lines });
    expect(repaired).toEqual(lines);
    expect(repairs).toEqual([]);
    expect(blocks.filter(({ kind }) => kind !== 'clean')).toEqual([]);
  });

  test.each(plans)('%s comes back byte for byte and is judged clean', async (name) => {
    const lines = await readLines(`fixtures/plans/${name}`);
    const { lines: repaired, repairs, blocks } = repairer.repair({ lines });
    expect(repaired).toEqual(lines);
    expect(repairs).toEqual([]);
    expect(blocks.filter(({ kind }) => kind !== 'clean')).toEqual([]);
  });

  test.each(['001', '004'])('no figure of seed %s is altered when tones are mended, too', (seed) => {
    const { repairs } = repairer.repair({ lines: seedLines(seed), fixTones: true });
    expect(repairs.filter(({ sic, corr, made }) => made && /\d/.test(sic + corr))).toEqual([]);
  });

  const clean = seedLines('002').slice(0, 132);
  const garbled = seedLines('003').slice(186, 286);
  test.each([
    { order: 'clean before garbled', blank: false },
    { order: 'clean before garbled', blank: true },
    { order: 'garbled before clean', blank: false },
    { order: 'garbled before clean', blank: true },
  ])(
    'is untouched in a file that is half garbled: $order, blank line between: $blank',
    ({ order, blank }) => {
      const between = blank ? [''] : [];
      const cleanFirst = order === 'clean before garbled';
      const lines = cleanFirst ? [...clean, ...between, ...garbled] : [...garbled, ...between, ...clean];
      const { lines: repaired } = repairer.repair({ lines });
      const start = cleanFirst ? 0 : garbled.length + between.length;
      expect(repaired.slice(start, start + clean.length)).toEqual(clean);
      const garbledStart = cleanFirst ? clean.length + between.length : 0;
      const untouched = garbled.filter(
        (line, index) => /\p{L}{3}/u.test(line) && repaired[garbledStart + index] === line,
      );
      expect(untouched.length).toBeLessThanOrEqual(2);
    },
  );
});

describe('figures of the scanned seed', () => {
  /**
   * Tokens that look like a figure, a document's number or a Roman number, and that the repairer may alter. Nothing else
   * of theirs may change anywhere; every reading was checked by eye against the sentence and the sibling documents.
   */
  const allowed: readonly { readonly sic: string; readonly corr: string; readonly why: string }[] = [
    { sic: '18', corr: 'lệ', why: '"Ty 18" is "Tỷ lệ": l read as 1, ệ as 8' },
    { sic: '1', corr: 'lệ', why: '"(12) Ty 1 xir Iy" is "Tỷ lệ xử lý"' },
    {
      sic: '16',
      corr: 'lộ',
      why: '"so véi 16 trinh" is "so với lộ trình"; "d6 16" + "trinh dé ra" likewise',
    },
    { sic: '6', corr: 'ô', why: '"tinh trang 6 nhiém" is "tình trạng ô nhiễm"' },
    { sic: 'S603', corr: 'Số 03', why: 'the number stamped beside the printed "Số"' },
    { sic: '71/NO-CP', corr: '71/NQ-CP', why: 'Nghị quyết of the Government: Q read as O' },
    { sic: '57-NOQ/TW', corr: '57-NQ/TW', why: 'Nghị quyết of the Party: Q read as OQ' },
    { sic: '17-TB/CQTTBCP', corr: '17-TB/CQTTBCĐ', why: 'cơ quan thường trực of a BCĐ: Đ read as P' },
    { sic: '204-QD/TW', corr: '204-QĐ/TW', why: 'Quyết định: Đ read as D' },
    { sic: 'I11', corr: 'III', why: 'number of a part, I read as 1' },
    { sic: 'II1', corr: 'III', why: 'number of a part, I read as 1' },
    { sic: 'I1', corr: 'II', why: 'number of a part, I read as 1' },
    { sic: '1V', corr: 'IV', why: '"Quy 1V/2026" is "Quý IV/2026"' },
  ];
  /** Figures, dates, percentages, numbers of documents, Roman numbers with a 1 in them: more than letters with a stray digit. */
  const FIGURE = /^(?:[\d.,:/%–+-]+|\d+[-/].*\p{Lu}.*|[IVX1]+|S\d{2,})$/u;
  const FIGURES = /(?<![\p{L}\p{M}\d&€¢§])\d[\d.,/:%-]*(?![\p{L}\p{M}&€¢§])/gu;

  const lines = seedLines('003');
  const bodyEnd = 437;
  const documents = cleanSeeds.map((seed) => ({ id: seed, lines: seedLines(seed) }));
  let results: readonly { readonly name: string; readonly result: RepairResult }[];
  beforeAll(() => {
    const siblings: Adaptation = repairer.adapt(documents);
    results = [
      // The annex tells nothing new without siblings and takes as long again.
      { name: 'alone', result: repairer.repair({ lines: lines.slice(0, bodyEnd) }) },
      { name: 'with siblings', result: repairer.repair({ lines, adaptation: siblings }) },
    ];
  });

  test('only listed ones are altered', () => {
    const altered = results.flatMap(({ name, result }) =>
      result.repairs
        .filter(({ sic, made }) => made && /\d/.test(sic) && FIGURE.test(sic))
        .filter(({ sic, corr }) => !allowed.some((one) => one.sic === sic && one.corr === corr))
        .map(
          ({ line, sic, corr, confidence }) =>
            `${name}, ${line + 1}: ${sic} → ${corr} ${confidence.toFixed(2)}`,
        ),
    );
    expect(altered).toEqual([]);
  });

  test('all others stand in the repaired line in their order', () => {
    for (const { name, result } of results) {
      const lost = lines.slice(0, result.lines.length).flatMap((line, index) => {
        const mended = result.repairs.filter((repair) => repair.line === index && repair.made);
        const kept = [...line.matchAll(FIGURES)].filter(
          ({ index: at, 0: text }) => !mended.some(({ start, end }) => start < at + text.length && end > at),
        );
        let from = 0;
        return kept.flatMap(({ 0: text }) => {
          const at = result.lines[index]!.indexOf(text, from);
          if (at >= 0) from = at + text.length;
          return at < 0 ? [`${name}, ${index + 1}: ${text}`] : [];
        });
      });
      expect(lost).toEqual([]);
    }
  });

  test('a digit within a word gives way to letters and none is put in', () => {
    for (const { result } of results) {
      const wrong = result.repairs.filter(
        ({ sic, corr, made }) => made && !FIGURE.test(sic) && /\d/.test(corr) && corr !== sic,
      );
      expect(wrong).toEqual([]);
    }
  });
});
