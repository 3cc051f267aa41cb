import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { OpenReading } from '../../src/operations/open-reading.js';
import { type Figure, isInstalled, median, program, root } from './built.js';
import { PlanDrawing } from './draw-plan.js';
import { type Spent, spentOn, sumOf } from './process-tree.js';
import { openReadingWith, readWhole } from './reading.js';

/** Pages of each plan drawn: two of prose, the rest ruled tables. */
const pagesOfPlan = 20;
const plans = 6;
/** Plans read before the measuring begins: from the third on, a page costs no less. */
const warmUp = 3;
const starts = 3;
/** Readings of each fixture. */
const readings = 10;

async function drawPlans(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (let plan = 0; plan < plans; plan += 1) {
    const drawing = await PlanDrawing.of(`digital.${plan}`, 'subset');
    drawing.titlePage().prosePage();
    for (let page = 2; page < pagesOfPlan; page += 1) drawing.tablePage();
    const file = path.join(folder, `digital-${plan}.pdf`);
    writeFileSync(file, await drawing.bytes());
    files.push(file);
  }
  return files;
}

const perSecond = (pages: number, { seconds, processorSeconds }: Spent): string =>
  `${(pages / seconds).toFixed(0)} pages/s (${(pages / processorSeconds).toFixed(0)} per CPU second)`;

const fixture = (name: string): string => path.join(root, 'fixtures/documents', name);

/** Seconds from the start of the command to its end, with nothing warm. */
function coldSeconds(file: string, folder: string): number {
  const times = Array.from({ length: starts }, (_, at) => {
    const store = path.join(folder, `cold-${path.basename(file)}-${at}.db`);
    const startedAt = performance.now();
    execFileSync(process.execPath, [program, 'ingest', file, '--quiet', '--store', store], {
      stdio: 'ignore',
    });
    return (performance.now() - startedAt) / 1000;
  });
  return median(times);
}

/** What the first PDF and the first scan cost, beside the same plan as text. */
function coldFigure(folder: string): Figure {
  const [text, digital, scan] = ['text/06.txt', '06-libreoffice-row-cut.pdf', '09-scan.pdf'].map((name) =>
    coldSeconds(fixture(name), folder).toFixed(2),
  );
  return [
    'ingest of one file, cold',
    `text ${text} s; the same as PDF of 2 pages ${digital} s; a scan of 1 page ${scan} s`,
    '',
  ];
}

async function readPlans(files: readonly string[], reading: OpenReading): Promise<Figure> {
  for (const file of files.slice(0, warmUp)) await readWhole(file, reading);
  const measured = files.slice(warmUp);
  const [ours, poppler]: [Spent[], Spent[]] = [[], []];
  const comparable = isInstalled('pdftotext', '-v');
  let rows = 0;
  for (const file of measured) {
    ours.push(
      await spentOn(async () => {
        rows += await readWhole(file, reading);
      }),
    );
    if (comparable)
      poppler.push(await spentOn(() => execFileSync('pdftotext', ['-layout', file, '-'], { stdio: 'pipe' })));
  }
  const pages = measured.length * pagesOfPlan;
  const beside = comparable ? perSecond(pages, sumOf(poppler)) : 'not installed';
  return [
    'digital PDF, ruled tables',
    `${perSecond(pages, sumOf(ours))}, ${rows} rows of ${pages} pages; pdftotext -layout: ${beside}`,
    '≥ 30 pages/s on one core',
  ];
}

/** Short files of the two makers, so that opening a file counts as much as its pages. */
async function readFixtures(reading: OpenReading): Promise<Figure> {
  const files = ['06-libreoffice-row-cut.pdf', '10-chromium-row-cut.pdf'].map(fixture);
  const pages = 5 * readings;
  const spent = await spentOn(async () => {
    for (let at = 0; at < readings; at += 1) for (const file of files) await readWhole(file, reading);
  });
  return ['digital PDF, fixtures of 2 and 3 pages', perSecond(pages, spent), ''];
}

/** Digital PDFs from file to records, without the store, by one worker; and what the first one costs a run. */
export async function digitalFigures(folder: string): Promise<Figure[]> {
  const files = await drawPlans(folder);
  const reading = await openReadingWith(1);
  try {
    return [await readPlans(files, reading), await readFixtures(reading), coldFigure(folder)];
  } finally {
    reading.close();
  }
}
