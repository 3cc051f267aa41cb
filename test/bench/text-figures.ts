import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { built, type Figure, median, program, root } from './built.js';
import { varyPlan } from './vary-plan.js';

const charactersPerPage = 3_000;

const { judgeFile, readRecords } = await built<typeof import('../../src/operations/read-file.js')>(
  'src/operations/read-file.js',
);
const { loadRepairer } = await built<typeof import('../../src/repair/index.js')>('src/repair/index.js');
const { openReading } = await built<typeof import('../../src/operations/open-reading.js')>(
  'src/operations/open-reading.js',
);
const { defaultLimits } = await built<typeof import('../../src/settings.js')>('src/settings.js');
const reading = await openReading(loadRepairer(), { jobs: 1, limits: defaultLimits, ocrEngine: 'tesseract' });
const { choosePipeline } = reading.parts;
const { readerFor } = await built<typeof import('../../src/readers/index.js')>('src/readers/index.js');
const { openStore } = await built<typeof import('../../src/store/open-store.js')>('src/store/open-store.js');

const seedNames = readdirSync(path.join(root, 'seeds')).sort();
const seeds = seedNames.map((name) => readFileSync(path.join(root, 'seeds', name), 'utf8'));
/** 003 is the scan read with the wrong language model; the others are clean text. */
const cleanSeeds = seeds.filter((_, at) => !seedNames[at]!.startsWith('003'));

interface Round {
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly pages: number;
  readonly rows: number;
}

/** Plans from texts, each another: read, run through the pipeline and written to a fresh store. */
async function round(folder: string, texts: readonly string[], count: number, first: number): Promise<Round> {
  const plans = Array.from({ length: count }, (_, at) => varyPlan(texts[at % texts.length]!, first + at));
  const store = await openStore(path.join(folder, `${first}-${count}.db`));
  global.gc?.();
  const [startedAt, processor] = [performance.now(), process.cpuUsage()];
  let rows = 0;
  for (const [at, plan] of plans.entries()) {
    const file = { path: `plans/${at}.txt`, name: `plans/${at}.txt` };
    const bytes = Buffer.from(plan);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const reader = readerFor(file.path)!;
    const pipeline = choosePipeline(reader.mediaType);
    const { fingerprint } = pipeline;
    const size = bytes.length;
    const judged = await judgeFile(
      { file, size, bytes, sha256, reader, pipeline, fingerprint },
      reading.parts,
    );
    const recordSets = await readRecords(judged, pipeline, {
      evidence: { adaptation: null, corrections: [] },
    });
    const { mediaType } = reader;
    await store.saveFile({
      sha256,
      path: file.name,
      mediaType,
      bytes: bytes.length,
      fingerprint,
      recordSets,
      restsOn: null,
    });
    for (const { document } of recordSets) rows += document.targets.length + document.tasks.length;
  }
  const seconds = (performance.now() - startedAt) / 1000;
  const { user, system } = process.cpuUsage(processor);
  await store.close();
  const pages = plans.reduce((sum, plan) => sum + plan.length, 0) / charactersPerPage;
  return { seconds, processorSeconds: (user + system) / 1e6, pages, rows };
}

/** Median seconds that a command takes from start to end; the two to compare are run in turn. */
function startUps(folder: string): { bare: number; list: number } {
  execFileSync(process.execPath, [program, 'ingest', path.join(root, 'seeds'), '--quiet'], { cwd: folder });
  const time = (args: readonly string[]): number => {
    const startedAt = performance.now();
    execFileSync(process.execPath, args, { cwd: folder, stdio: 'ignore' });
    return (performance.now() - startedAt) / 1000;
  };
  const pairs = Array.from({ length: 9 }, () => ({ bare: time(['-e', '0']), list: time([program, 'list']) }));
  return { bare: median(pairs.map(({ bare }) => bare)), list: median(pairs.map(({ list }) => list)) };
}

/** Peak memory in MB of one "kehoach ingest FILE" from start to end. */
function peakOf(file: string, folder: string): number {
  const watch = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))';
  const args = [
    '--import',
    watch,
    program,
    'ingest',
    file,
    '--quiet',
    '--store',
    path.join(folder, 'peak.db'),
  ];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  return Number(stderr.trim().split('\n').at(-1)) / 1024;
}

const perSecond = ({ pages, seconds, processorSeconds }: Round): string =>
  `${Math.round(pages / seconds)} pages/s (${Math.round(pages / processorSeconds)} per CPU second)`;

/** Texts from bytes to store, in this process; the start and the memory of the commands. */
export async function textFigures(folder: string): Promise<Figure[]> {
  const lines: Figure[] = [];
  await round(folder, cleanSeeds, 100, 0);
  const second = await round(folder, cleanSeeds, 100, 1_000);
  lines.push(['clean text, second round', perSecond(second), '≥ 300 pages/s']);
  lines.push(['all five seeds', perSecond(await round(folder, seeds, 100, 2_000)), '']);

  const hundred = await round(folder, seeds, 100, 10_000);
  const thousand = await round(folder, seeds, 1_000, 20_000);
  const ratio = (thousand.processorSeconds / hundred.processorSeconds).toFixed(1);
  lines.push([
    '1,000 plans against 100',
    `${thousand.seconds.toFixed(1)} s / ${hundred.seconds.toFixed(1)} s = ${(thousand.seconds / hundred.seconds).toFixed(1)} × (CPU ${ratio} ×)`,
    '≤ 12 ×',
  ]);
  lines.push(['rows of 1,000 plans', String(thousand.rows), `${hundred.rows} of 100`]);
  lines.push(['peak memory of this process', `${Math.round(process.resourceUsage().maxRSS / 1024)} MB`, '']);

  const { bare, list } = startUps(folder);
  lines.push([
    '"list" over "node -e 0"',
    `${list.toFixed(2)} s - ${bare.toFixed(2)} s = ${(list - bare).toFixed(2)} s`,
    '≤ 0.25 s',
  ]);
  const peaks = seedNames.map((name) => peakOf(path.join(root, 'seeds', name), folder));
  lines.push(['peak memory of a seed', `${peaks.map((peak) => Math.round(peak)).join(' ')} MB`, '≤ 300 MB']);
  return lines;
}
