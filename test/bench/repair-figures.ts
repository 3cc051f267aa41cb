import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Repairer, RepairRequest } from '../../src/repair/repairer.js';
import { outputWords } from '../../src/training/measure/output-words.js';
import { percent, textTable } from '../../src/training/measure/print-figures.js';
import { reliabilityOf, wrongInLeastConfident } from '../../src/training/measure/reliability.js';
import { type ScoredWord, scoreWords } from '../../src/training/measure/score-words.js';
import { built, type Figure, median, root } from './built.js';

const repairModule = pathToFileURL(path.join(root, 'dist/src/repair/index.js')).href;
const seedsFolder = path.join(root, 'seeds');
const seedNames = readdirSync(seedsFolder).sort();
const linesOf = (name: string): string[] =>
  readFileSync(path.join(seedsFolder, name), 'utf8').normalize('NFC').split(/\r?\n/);
/** 003 is the scan read with the wrong language model; the others are clean text. */
const scan = seedNames.find((name) => name.startsWith('003'))!;

const syllables = (lines: readonly string[]): number =>
  lines.reduce((sum, line) => sum + (line.match(/\S*\p{L}\S*/gu)?.length ?? 0), 0);
const seconds = (value: number): string => `${value.toFixed(2)} s`;

/** Syllables by CPU second, the median of some rounds. */
function rate(count: number, rounds: number, work: () => void): number {
  const rates = Array.from({ length: rounds }, () => {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    return count / ((user + system) / 1e6);
  });
  return median(rates);
}

const rounded = (value: number): string => `${(Math.round(value / 100) * 100).toLocaleString('en')}`;

function speeds(repairer: Repairer): Figure[] {
  const lines = linesOf(scan);
  const garbled = repairer
    .judge(lines)
    .filter(({ kind }) => kind !== 'clean')
    .flatMap(({ first, last }) => lines.slice(first, last + 1));
  const half = garbled.length >> 1;
  const count = syllables(garbled);
  repairer.repair({ lines: garbled.slice(0, half) });
  const rest = garbled.slice(half);
  const fresh = rate(syllables(rest), 1, () => repairer.repair({ lines: rest }));
  const warm = rate(count, 5, () => repairer.repair({ lines: garbled }));
  const clean = seedNames.filter((name) => name !== scan).map(linesOf);
  const cleanCount = clean.reduce((sum, seed) => sum + syllables(seed), 0);
  const judge = () => {
    for (const seed of clean) repairer.judge(seed);
  };
  const first = rate(cleanCount, 1, judge);
  const gate = rate(cleanCount, 9, judge);
  return [
    [
      'garbled text, warm',
      `${rounded(warm)} syllables/s; ${rounded(fresh)} with words not met before (CPU seconds)`,
      '≥ 8,000',
    ],
    [
      'clean text through the gate',
      `${rounded(gate)} syllables/s; ${rounded(first)} at first (CPU seconds)`,
      '≥ 200,000',
    ],
  ];
}

interface FreshProcess {
  readonly wall: number;
  readonly inside: number;
  readonly cpu: number;
  readonly megabytes: number;
}

/** Repairs lines in a process of its own: seconds from the import of the repairer on, of the whole process, its peak memory. */
function inFreshProcess(lines: readonly string[]): FreshProcess {
  const script = `
    const lines = JSON.parse((await import('node:fs')).readFileSync(0, 'utf8'));
    const start = performance.now();
    const { loadRepairer } = await import(${JSON.stringify(repairModule)});
    loadRepairer().repair({ lines });
    const inside = (performance.now() - start) / 1000;
    const { user, system } = process.cpuUsage();
    console.log(JSON.stringify({ inside, cpu: (user + system) / 1e6, megabytes: process.resourceUsage().maxRSS / 1024 }));`;
  const start = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    input: JSON.stringify(lines),
    encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  if (stdout === '') throw new Error(stderr);
  return { wall, ...JSON.parse(stdout) };
}

/** One short line that is garbled beyond doubt. */
const shortLine = '(4) Ty 18 giao dich hanh chinh thudc dién “phi tiép xtc”: 100%.';

function freshProcesses(): Figure[] {
  const loads = Array.from({ length: 7 }, () => inFreshProcess([shortLine]));
  const colds = Array.from({ length: 5 }, () => inFreshProcess(linesOf(scan)));
  const of = (runs: readonly FreshProcess[], name: keyof FreshProcess): number =>
    median(runs.map((run) => run[name]));
  return [
    [
      'load and repair one line',
      `${seconds(of(loads, 'inside'))} (whole process: ${seconds(of(loads, 'wall'))}, CPU ${seconds(of(loads, 'cpu'))})`,
      '< 0.3 s',
    ],
    ['cold repair of seed 003', `${seconds(of(colds, 'wall'))} (CPU ${seconds(of(colds, 'cpu'))})`, '< 2 s'],
    ['peak memory of that process', `${Math.round(of(colds, 'megabytes'))} MB`, '< 250 MB'],
  ];
}

interface BodyLine {
  readonly number: number;
  readonly garbled: string;
  readonly right: string;
}

/** The body of seed 003 as annotated, without lines whose reading is in doubt or of which nothing is printed. */
function bodyLines(): BodyLine[] {
  return readFileSync(path.join(root, 'fixtures/repair/003-body.tsv'), 'utf8')
    .trim()
    .split('\n')
    .map((row) => row.split('\t'))
    .filter(([, , right, remark]) => right !== '∅' && !remark?.startsWith('?'))
    .map(([number, garbled, right]) => ({ number: Number(number), garbled: garbled!, right: right! }));
}

function scored(repairer: Repairer, request: RepairRequest, right: readonly string[]): ScoredWord[] {
  const output = outputWords(repairer.repair(request), repairer.explain(request));
  return right.flatMap((line, index) => scoreWords(line, output[index]!));
}

const shareRight = (words: readonly ScoredWord[]): string =>
  percent(words.filter(({ right }) => right).length, words.length);

/**
 * Ours beside "strip and restore", what tools that put accents on do: every mark is taken off and text without marks
 * restored, by the same engine.
 */
function accuracies(
  repairer: Repairer,
  fold: (text: string) => string,
): { figures: Figure[]; words: ScoredWord[] } {
  const body = bodyLines();
  const right = body.map((line) => line.right);
  const lines = body.map(({ garbled }) => garbled);
  const asGiven = body.flatMap((line) =>
    scoreWords(
      line.right,
      line.garbled.split(/\s+/).map((text) => ({ text, confidence: 1 })),
    ),
  );
  const ours = scored(repairer, { lines }, right);
  const stripped = lines.map(fold);
  const kinds = [...new Set(repairer.judge(stripped).map(({ kind }) => kind))].join(', ');
  const restored = scored(repairer, { lines: stripped }, right);
  return {
    figures: [
      [
        'syllables right, body of seed 003',
        `${shareRight(ours)}; as given ${shareRight(asGiven)}; strip and restore ${shareRight(restored)} (taken for ${kinds})`,
        '≥ 95 %',
      ],
      [
        'wrong ones in the least sure 10 %',
        `${percent(wrongInLeastConfident(ours), 1)}; strip and restore ${percent(wrongInLeastConfident(restored), 1)}`,
        '≥ 80 %',
      ],
    ],
    words: ours,
  };
}

/** How fast the repairer is and how good on the one scan we own, and how often it is right where it is how sure. */
export async function repairFigures(): Promise<Figure[]> {
  const { loadRepairer } = await built<typeof import('../../src/repair/index.js')>('src/repair/index.js');
  const { fold } = await built<typeof import('../../src/vietnamese/fold.js')>('src/vietnamese/fold.js');
  const repairer = loadRepairer();
  const { figures, words } = accuracies(repairer, fold);
  const bins = reliabilityOf(words).filter((bin) => bin.words > 0);
  const reliability = textTable([
    ['confidence', 'words', 'right', 'mean confidence'],
    ...bins.map((bin) => [
      `from ${bin.from}`,
      String(bin.words),
      percent(bin.right, 1),
      percent(bin.meanConfidence, 1),
    ]),
  ]);
  return [
    ...speeds(repairer),
    ...freshProcesses(),
    ...figures,
    ['reliability on the body of seed 003', `\n${reliability}`, ''],
  ];
}
