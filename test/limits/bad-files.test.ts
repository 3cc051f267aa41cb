import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { vi } from '../../src/cli/messages/vi.js';
import { ingest } from '../../src/operations/ingest.js';
import { exitCodeOf, type IngestReport } from '../../src/operations/ingest-report.js';
import type { IsolatedFile } from '../../src/operations/isolation/messages.js';
import { openReading } from '../../src/operations/open-reading.js';
import { loadRepairer } from '../../src/repair/index.js';
import { defaultLimits, type ReadingLimits } from '../../src/settings.js';
import { openStore } from '../../src/store/open-store.js';
import { entityBombDocx, nestedTablesDocx, zipBombDocx } from '../documents/bad/packed-files.js';
import { loopingPdfs, manyPagesPdf, truncated, zeroPagePdf } from '../documents/bad/pdf-files.js';
import { bareTiff, firstDirectory, largePng } from '../documents/bad/picture-files.js';
import { temporaryFolder } from '../temporary-folder.js';
import {
  boastfulUnicodePdf,
  boxedPdf,
  contentBombPdf,
  doublyPackedBombPdf,
  loopingTablePdf,
  lyingJpeg,
  manyRulingsPdf,
  noise,
  objectStreamBombPdf,
  picturePdf,
  selfDrawnFontPdf,
  selfLengthPdf,
  signatureBombPdf,
  vastPagePdf,
} from './bad-files-pdf.js';
import { manyPagesTiff } from './bad-files-pictures.js';
import { manyParagraphs, nestedTables, vastSpans } from './bad-files-word.js';

const fixtures = path.resolve(import.meta.dirname, '../../fixtures/documents');
const fixture = (name: string): Uint8Array => readFileSync(path.join(fixtures, name));
const goodPlan = '06-libreoffice-row-cut.pdf';

/** MiB that a bomb unpacks to: over the limit of the batch, which is lower than the default so that it is quick. */
const bomb = 96;

/** What a code stands for: one of failures, or 'in' for a file that is read all the same. */
const cheap: Readonly<Record<string, readonly [bytes: () => Uint8Array, code: string]>> = {
  'password.pdf': [() => fixture('bad/needs-password.pdf'), 'encrypted-file'],
  'owner-password.pdf': [() => fixture('bad/owner-password.pdf'), 'in'],
  'half.pdf': [() => truncated(fixture(goodPlan)), 'broken-file'],
  'no-page.pdf': [zeroPagePdf, 'no-pages'],
  '5000-pages.pdf': [() => manyPagesPdf(5000), 'too-many-pages'],
  'content-bomb.pdf': [() => contentBombPdf(' ', bomb), 'unpacks-too-large'],
  'packed-twice.pdf': [() => doublyPackedBombPdf(bomb), 'unpacks-too-large'],
  'objects-bomb.pdf': [() => objectStreamBombPdf(bomb), 'unpacks-too-large'],
  'page-tree-loop.pdf': [loopingPdfs['page tree that holds itself'], 'broken-file'],
  'form-loop.pdf': [loopingPdfs['form that draws itself'], 'empty-file'],
  'table-loop.pdf': [loopingTablePdf, 'empty-file'],
  'length-loop.pdf': [selfLengthPdf, 'empty-file'],
  'jbig2.pdf': [() => badPicture('/JBIG2Decode', 1), 'page-not-read'],
  'jpx.pdf': [() => badPicture('/JPXDecode', 8), 'page-not-read'],
  'dct.pdf': [() => badPicture('/DCTDecode', 8), 'page-not-read'],
  'page-of-200-inches.pdf': [() => vastPagePdf(14_400), 'page-not-read'],
  'box-reversed.pdf': [() => boxedPdf('/MediaBox [595 842 0 0]'), 'in'],
  'box-of-nothing.pdf': [() => boxedPdf('/MediaBox [0 0 0 0]'), 'in'],
  'box-of-no-numbers.pdf': [() => boxedPdf('/MediaBox [0 0 NaN (a)]'), 'in'],
  'font-boasts.pdf': [boastfulUnicodePdf, 'in'],
  'font-drawn-with-itself.pdf': [selfDrawnFontPdf, 'in'],
  'signatures.pdf': [() => signatureBombPdf(200), 'in'],
  '10000-rules.pdf': [() => manyRulingsPdf(10_000), 'in'],
  'half.docx': [() => truncated(fixture('02-libreoffice.docx')), 'broken-file'],
  'zip-bomb.docx': [() => zipBombDocx(bomb, { honest: true }), 'unpacks-too-large'],
  'lying-zip-bomb.docx': [() => zipBombDocx(bomb, { honest: false }), 'broken-file'],
  'entities.docx': [entityBombDocx, 'broken-file'],
  'tables-2000-deep.docx': [() => nestedTablesDocx(2000), 'broken-file'],
  'tables-90-deep.docx': [() => nestedTables(90), 'in'],
  'vast-spans.docx': [() => vastSpans(10), 'in'],
  'noise.doc': [() => oleNoise(), 'broken-file'],
  'large.png': [() => largePng(20_000), 'too-many-pixels'],
  'lying.jpg': [() => lyingJpeg(65_000), 'too-many-pixels'],
  'noise.webp': [() => noise(5000), 'type-not-supported'],
  'vast.tiff': [() => bareTiff({ side: 60_000, next: 0 }), 'too-many-pixels'],
  'loop.tiff': [() => bareTiff({ side: 8, next: firstDirectory }), 'broken-file'],
  '10000-pages.tiff': [() => manyPagesTiff(10_000), 'too-many-pages'],
  'changes.pdf': [() => boxedPdf('/MediaBox [0 0 595 842]'), 'file-changed'],
  'empty.doc': [() => new Uint8Array(), 'empty-file'],
  'empty.pdf': [() => new Uint8Array(), 'copy-failed'],
};

const badPicture = (filter: string, bits: number): Buffer =>
  picturePdf({ width: 2480, height: 3508, filter, bits, data: noise(5000) });

/** The head of an old Office file and the name of its document, which is not there. */
const oleNoise = (): Buffer =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    noise(5000),
    Buffer.from('WordDocument', 'utf16le'),
    noise(500),
  ]);

interface Batch {
  readonly report: IngestReport;
  readonly folder: string;
}

const reports: IngestReport[] = [];

/** Reads a folder of these files, a good plan among them, as the command line does. */
async function readBatch(
  files: Readonly<Record<string, Uint8Array>>,
  { prepare, ...asked }: Partial<ReadingLimits> & { readonly prepare?: (folder: string) => void },
): Promise<Batch> {
  const folder = temporaryFolder({ ...files, [goodPlan]: fixture(goodPlan) });
  prepare?.(folder);
  const limits = { ...defaultLimits, ...asked };
  const reading = await openReading(loadRepairer(), { jobs: 2, ocrEngine: 'none', limits });
  const store = await openStore(path.join(folder, 'store.db'));
  try {
    const readIsolated = (file: IsolatedFile, signal?: AbortSignal) => {
      if (file.path === 'changes.pdf') appendFileSync(file.file, '%'); // between hashing and reading
      return reading.parts.readIsolated(file, signal);
    };
    const report = await ingest(
      ['.'],
      { openStore: () => store, ...reading.parts, readIsolated },
      { folder, maxBytes: null, jobs: 2 },
    );
    reports.push(report);
    return { report, folder };
  } finally {
    reading.close();
    await store.close();
  }
}

function codeOf({ documents, failed, skipped }: IngestReport, name: string): string | undefined {
  if (documents.some((document) => document.path === name)) return 'in';
  return [...failed, ...skipped].find((left) => left.path === name)?.code;
}

const patience = 300_000;
const isRoot = process.getuid?.() === 0;

describe('in one batch with a good plan', () => {
  let batch: Batch;
  beforeAll(async () => {
    const files = Object.fromEntries(Object.entries(cheap).map(([name, [bytes]]) => [name, bytes()]));
    const prepare = (folder: string): void => {
      mkdirSync(path.join(folder, 'folder.pdf'));
      execFileSync('mkfifo', [path.join(folder, 'pipe.pdf')]);
      writeFileSync(path.join(folder, 'locked.pdf'), 'x');
      chmodSync(path.join(folder, 'locked.pdf'), 0o000);
    };
    batch = await readBatch(files, { secondsAPage: 60, maxUnpackedBytes: 64 * 1024 * 1024, prepare });
  }, patience);

  test.each(Object.entries(cheap).map(([name, [, code]]) => [name, code] as const))(
    '%s: %s',
    (name, code) => {
      const left = [...batch.report.failed, ...batch.report.skipped].find(({ path: at }) => at === name);
      expect(codeOf(batch.report, name), left?.message).toBe(code);
      if (left && code !== 'copy-failed') expect(left.message, 'says what to do').toMatch(/[.;:] \S/);
    },
  );

  test('the good plan is in, and the run is no success', () => {
    expect(codeOf(batch.report, goodPlan)).toBe('in');
    expect(exitCodeOf(batch.report)).toBe(3);
  });

  test('a pipe and a folder with the name of a file are not waited for', () => {
    expect(codeOf(batch.report, 'pipe.pdf')).toBe('not-a-file');
    expect(codeOf(batch.report, 'folder.pdf')).toBeUndefined();
  });

  test.skipIf(isRoot)('what may not be read says so', () => {
    expect(codeOf(batch.report, 'locked.pdf')).toBe('permission-denied');
  });
});

/** They hang, or hold more text than ten pages can. */
const slow: Readonly<Record<string, readonly [bytes: () => Uint8Array, code: string]>> = {
  'forms.pdf': [loopingPdfs['forms that draw the next one ten times each'], 'reading-took-too-long'],
  'states.pdf': [loopingPdfs['a hundred thousand nested states'], 'reading-took-too-long'],
  'paragraphs.docx': [() => manyParagraphs(5000), 'too-much-text'],
};

test(
  'what takes too long is stopped, and the others are read',
  async () => {
    const files = Object.fromEntries(Object.entries(slow).map(([name, [bytes]]) => [name, bytes()]));
    const { report } = await readBatch(files, { secondsAPage: 3, maxPages: 10 });
    for (const [name, [, code]] of Object.entries(slow)) expect(codeOf(report, name)).toBe(code);
    expect(codeOf(report, goodPlan)).toBe('in');
    expect(exitCodeOf(report)).toBe(3);
  },
  patience,
);

test('every code is said in Vietnamese', () => {
  const codes = new Set(reports.flatMap(({ failed }) => failed.map(({ code }) => code)));
  expect([...codes].filter((code) => vi.ingest.reasons[code] === undefined)).toEqual([]);
});

/** Processes that a thread has started and that read files; only Linux tells. */
const workersOfThread = (thread: string): number[] =>
  readFileSync(path.join('/proc', thread, 'children'), 'utf8')
    .split(' ')
    .filter(Boolean)
    .map(Number)
    .filter(isWorker);

const workersOf = (pid: number): number[] =>
  readdirSync(`/proc/${pid}/task`).flatMap((thread) => workersOfThread(`${pid}/task/${thread}`));

function isWorker(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('isolation/worker');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

describe.skipIf(process.platform !== 'linux')('no process stays', () => {
  let parent: ChildProcess | undefined;
  afterAll(() => parent?.kill('SIGKILL'));

  test('after a run', async () => {
    // Not of the whole process: other threads of it run other tests, with workers of their own.
    await expect.poll(() => workersOfThread('thread-self'), { timeout: 5000 }).toEqual([]);
  });

  test(
    'when the one that asked is killed while a file hangs',
    async () => {
      const folder = temporaryFolder({
        'hangs.pdf': loopingPdfs['forms that draw the next one ten times each'](),
      });
      const program = path.join(import.meta.dirname, 'bad-files-hang.ts');
      parent = spawn(process.execPath, ['--import', 'tsx', program, path.join(folder, 'hangs.pdf')]);
      const { pid } = parent;
      await expect.poll(() => workersOf(pid!).length, { timeout: 60_000, interval: 100 }).toBe(1);
      const workers = workersOf(pid!);
      await new Promise((resolve) => setTimeout(resolve, 2000)); // it hangs by now
      parent.kill('SIGKILL');
      await expect.poll(() => workers.filter(isWorker), { timeout: 5000, interval: 100 }).toEqual([]);
    },
    patience,
  );
});
