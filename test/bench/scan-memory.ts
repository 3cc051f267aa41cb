import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Figure, program } from './built.js';
import { PlanDrawing } from './draw-plan.js';
import { scanFile, scanPages } from './make-scan.js';
import { proportionalMegabytes, residentMegabytes } from './process-tree.js';

/**
 * 300 pages of print would take ten minutes: every fifteenth is a full page, prose and ruled tables in turn, the others
 * have two lines. All are JPEG pictures of their own at 300 dpi, so that the file is as large as such scans are.
 */
const pages = 300;
const fullEvery = 15;
const thirds = 3;
/** Sizing shared memory costs the watched process some milliseconds. */
const sampleMilliseconds = 200;

interface Sample {
  readonly resident: number;
  readonly proportional: number;
}

async function drawLongScan(folder: string): Promise<{ file: string; megabytes: number }> {
  const drawing = await PlanDrawing.of('memory', 'whole');
  drawing.prosePage().tablePage().dividerPage(1).dividerPage(2).dividerPage(3);
  const [prose, table, ...dividers] = await scanPages(drawing);
  const full = [prose!, table!];
  const scans = Array.from({ length: pages }, (_, at) =>
    at % fullEvery === 0 ? full[(at / fullEvery) % full.length]! : dividers[at % dividers.length]!,
  );
  const bytes = await scanFile(scans);
  const file = path.join(folder, 'long-scan.pdf');
  writeFileSync(file, bytes);
  return { file, megabytes: bytes.length / 1024 ** 2 };
}

/** Memory of the command and its workers while it ingests, and the seconds it took. */
async function watchIngest(file: string, folder: string): Promise<{ samples: Sample[]; seconds: number }> {
  const store = path.join(folder, 'long-scan.db');
  const startedAt = performance.now();
  const child = spawn(
    process.execPath,
    [program, 'ingest', file, '--quiet', '--jobs', '2', '--store', store],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const samples: Sample[] = [];
  const clock = setInterval(() => {
    const pid = child.pid!;
    samples.push({ resident: residentMegabytes(pid), proportional: proportionalMegabytes(pid) });
  }, sampleMilliseconds);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(clock);
  if (code !== 0) throw new Error(`ingest of the long scan ended with ${code}`);
  return { samples, seconds: (performance.now() - startedAt) / 1000 };
}

/** The peak of a long scan read by two workers, and that of each third of the run: it must not grow with the pages. */
export async function memoryFigures(folder: string): Promise<Figure[]> {
  const { file, megabytes } = await drawLongScan(folder);
  const { samples, seconds } = await watchIngest(file, folder);
  const third = Math.ceil(samples.length / thirds);
  const peakOf = (part: readonly Sample[], of: keyof Sample): number =>
    Math.round(Math.max(...part.map((sample) => sample[of])));
  const peaks = Array.from({ length: thirds }, (_, at) =>
    peakOf(samples.slice(at * third, (at + 1) * third), 'proportional'),
  );
  return [
    [
      `peak memory, scan of ${pages} pages, two workers`,
      `${Math.max(...peaks)} MB, command and workers together, what they share counted once (each counted whole: ${peakOf(samples, 'resident')} MB; file ${Math.round(megabytes)} MB, ${pages / fullEvery} full pages, ${seconds.toFixed(0)} s; thirds of the run: ${peaks.join(' ')} MB)`,
      '< 1 GB',
    ],
  ];
}
