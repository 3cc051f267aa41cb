import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { BarePage } from './bare-tesseract.js';
import { type Figure, isInstalled } from './built.js';
import { PlanDrawing } from './draw-plan.js';
import { scanFile, scanPages } from './make-scan.js';
import { type Spent, spentOn, sumOf } from './process-tree.js';
import { type OpenScan, openReadingWith, openScan } from './reading.js';

/** Pages of each sort that are timed; one more of each is read before. */
const timed = 4;
const sorts = ['ruled tables', 'prose'] as const;
const bars = { 'ruled tables': '≤ 1.9 ×', prose: '≤ 1.3 ×' } as const;

/** Tables first: a long page at the end would leave one of two workers idle. */
async function drawScan(folder: string): Promise<string> {
  const drawing = await PlanDrawing.of('scan', 'whole');
  for (let page = 0; page <= timed; page += 1) drawing.tablePage();
  for (let page = 0; page <= timed; page += 1) drawing.prosePage();
  const file = path.join(folder, 'scan.pdf');
  writeFileSync(file, await scanFile(await scanPages(drawing)));
  return file;
}

async function startBare(file: string): Promise<ChildProcess> {
  const entry = path.join(import.meta.dirname, 'bare-tesseract.ts');
  const child = fork(entry, [file], { execArgv: ['--import', 'tsx'], stdio: 'inherit' });
  await once(child, 'message');
  return child;
}

async function readBare(child: ChildProcess, page: BarePage): Promise<void> {
  const answered = once(child, 'message');
  child.send(page);
  await answered;
}

type Runner = (page: number) => Promise<unknown>;

/** Each page by one after the other, so that whatever else the machine does befalls all alike. */
async function race(runners: readonly Runner[], warm: number, pages: readonly number[]): Promise<Spent[]> {
  const spent: Spent[][] = runners.map(() => []);
  for (const run of runners) await run(warm);
  for (const page of pages)
    for (const [at, run] of runners.entries()) spent[at]!.push(await spentOn(() => run(page)));
  return spent.map(sumOf);
}

const perPage = ({ seconds, processorSeconds }: Spent): string =>
  `${(seconds / timed).toFixed(2)} s/page (CPU ${(processorSeconds / timed).toFixed(2)})`;
const ratio = (one: Spent, other: Spent): string =>
  `${(one.seconds / other.seconds).toFixed(2)} × (CPU ${(one.processorSeconds / other.processorSeconds).toFixed(2)} ×)`;

/** Ours beside tesseract alone on the whole page; both work on a picture that our reader makes, and that counts. */
async function againstBare(file: string): Promise<Figure[]> {
  const native = isInstalled('tesseract', '--version');
  const bare = await startBare(file);
  const reading = await openReadingWith(1);
  try {
    const scan = await openScan(file, reading);
    const runners: Runner[] = [
      (page) => scan.recognize([page]),
      (page) => readBare(bare, { engine: 'tesseract.js', page }),
      ...(native ? [(page: number) => readBare(bare, { engine: 'native', page })] : []),
    ];
    const figures: Figure[] = [];
    for (const [at, sort] of sorts.entries()) {
      const first = 1 + at * (timed + 1);
      const pages = Array.from({ length: timed }, (_, index) => first + 1 + index);
      const [ours, theirs, natives] = (await race(runners, first, pages)) as [Spent, Spent, Spent?];
      const beside = natives ? `${perPage(natives)}, ours ${ratio(ours, natives)}` : 'not installed';
      figures.push([
        `scan, ${sort}, over bare tesseract.js`,
        `${perPage(ours)} / ${perPage(theirs)} = ${ratio(ours, theirs)}; native tesseract: ${beside}`,
        bars[sort],
      ]);
    }
    return figures;
  } finally {
    bare.disconnect();
    reading.close();
  }
}

async function opened<Result>(
  jobs: number,
  file: string,
  work: (scan: OpenScan) => Promise<Result>,
): Promise<Result> {
  const reading = await openReadingWith(jobs);
  try {
    return await work(await openScan(file, reading));
  } finally {
    reading.close();
  }
}

/** The same pages by one worker and by two, all warm. */
async function twoWorkers(file: string): Promise<Figure> {
  const pages = Array.from({ length: sorts.length * (timed + 1) }, (_, at) => at + 1);
  const [one, two] = await opened(1, file, (single) =>
    opened(2, file, async (double) => {
      await single.recognize(pages.slice(-1));
      await double.recognize(pages.slice(-2));
      return [await spentOn(() => single.recognize(pages)), await spentOn(() => double.recognize(pages))];
    }),
  );
  const more = (two!.processorSeconds / one!.processorSeconds).toFixed(2);
  return [
    `two workers against one, ${pages.length} pages`,
    `${one!.seconds.toFixed(1)} s / ${two!.seconds.toFixed(1)} s = ${(one!.seconds / two!.seconds).toFixed(2)} × (for ${more} × the CPU seconds)`,
    '≥ 1.7 ×',
  ];
}

/** Recognition of scans at 300 dpi by the engine that npm brings. */
export async function scanFigures(folder: string): Promise<Figure[]> {
  const file = await drawScan(folder);
  return [...(await againstBare(file)), await twoWorkers(file)];
}
