import { existsSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { StoreError, UsageError } from '../../src/errors.js';
import type { Store } from '../../src/model/store.js';
import { ingest } from '../../src/operations/ingest.js';
import { exitCodeOf, type IngestReport } from '../../src/operations/ingest-report.js';
import type { IngestOptions } from '../../src/operations/ingest-run.js';
import { openStore } from '../../src/store/open-store.js';
import { temporaryFolder } from '../temporary-folder.js';
import { smallParts } from './small-parts.js';

const plan = (number: string, ...targets: string[]) =>
  [`Kế hoạch ${number}`, `số ${number}`, ...targets.map((target) => `* ${target}`)].join('\n');

async function emptyStore(): Promise<Store> {
  const store = await openStore(path.join(temporaryFolder(), 'store.db'));
  onTestFinished(() => store.close());
  return store;
}

function run(
  folder: string,
  store: Store,
  options: Partial<IngestOptions> & { parts?: ReturnType<typeof smallParts>; paths?: readonly string[] } = {},
): Promise<IngestReport> {
  const { parts = smallParts(), paths = ['.'], ...rest } = options;
  return ingest(
    paths,
    { ...parts, openStore: () => store },
    { folder, jobs: 1, maxBytes: 1_000_000, ...rest },
  );
}

const outcomes = (report: IngestReport) =>
  report.documents.map(({ path: at, outcome }) => `${at} ${outcome}`);
const codes = (left: IngestReport['skipped']) => left.map(({ path: at, code }) => `${at} ${code}`);

describe('ingest', () => {
  test('reads a folder, then finds it unchanged, and reads it again when forced or when the program changed', async () => {
    const folder = temporaryFolder({ 'a.txt': plan('1/KH', 'x', 'y'), 'b.txt': plan('2/KH') });
    const store = await emptyStore();
    const first = await run(folder, store);
    expect(outcomes(first)).toEqual(['a.txt new', 'b.txt new']);
    expect(first.documents[0]).toMatchObject({
      number: '1/KH',
      targets: 2,
      textOrigin: 'given',
      supersedes: null,
    });
    expect(first.totals).toMatchObject({ documents: 2, new: 2, updated: 0, unchanged: 0, targets: 2 });

    const parts = smallParts();
    const second = await run(folder, store, { parts });
    expect(outcomes(second)).toEqual(['a.txt unchanged', 'b.txt unchanged']);
    expect(second.totals.targets).toBe(2);
    expect(parts.read).toEqual([]);
    expect(outcomes(await run(folder, store, { force: true }))).toEqual(['a.txt updated', 'b.txt updated']);
    const newer = smallParts({ fingerprint: 'small@2' });
    expect(outcomes(await run(folder, store, { parts: newer }))).toEqual(['a.txt updated', 'b.txt updated']);
    expect((await store.listDocuments()).map(({ id }) => id)).toEqual(first.documents.map(({ id }) => id));
  });

  test('a changed file supersedes what its path held before', async () => {
    const folder = temporaryFolder({ 'a.txt': plan('1/KH') });
    const store = await emptyStore();
    const before = await run(folder, store);
    writeFileSync(path.join(folder, 'a.txt'), plan('1/KH', 'more'));
    const after = await run(folder, store);
    expect(after.documents[0]).toMatchObject({ outcome: 'new', supersedes: before.documents[0]!.id });
  });

  test('one bad document never stops the others', async () => {
    const folder = temporaryFolder({
      'a-bug.txt': 'BUG',
      'b-empty.txt': '',
      'c-binary.txt': new Uint8Array([0, 1, 2, 3, 0, 255]),
      'd-good.txt': plan('1/KH'),
      'e.odt': 'x',
    });
    const store = await emptyStore();
    const report = await run(folder, store);
    expect(outcomes(report)).toEqual(['d-good.txt new']);
    expect(codes(report.failed)).toEqual([
      'a-bug.txt unexpected',
      'b-empty.txt empty-file',
      'c-binary.txt not-text',
    ]);
    expect(report.failed[0]!.message).toMatch(/TypeError: a fault of the pipeline \(.*small-parts\.ts:\d+/);
    expect(codes(report.skipped)).toEqual(['e.odt type-not-supported']);
    expect(exitCodeOf(report)).toBe(3);
  });

  test('a file over the limit is refused by its size alone', async () => {
    const folder = temporaryFolder({ 'huge.txt': 'x', 'small.txt': plan('1/KH') });
    truncateSync(path.join(folder, 'huge.txt'), 200 * 1024 * 1024); // sparse: takes no room on the disk
    const before = process.memoryUsage().rss;
    const report = await run(folder, await emptyStore(), { maxBytes: 50 * 1024 * 1024 });
    expect(process.memoryUsage().rss - before).toBeLessThan(100 * 1024 * 1024);
    expect(report.failed).toEqual([
      expect.objectContaining({
        path: 'huge.txt',
        code: 'file-too-large',
        facts: { bytes: 209715200, limit: 52428800 },
      }),
    ]);
    expect(outcomes(report)).toEqual(['small.txt new']);
  });

  test('the same content at another path is one document', async () => {
    const folder = temporaryFolder({
      'a.txt': plan('1/KH'),
      'b.txt': plan('1/KH'),
      'c.txt': 'BUG',
      'd.txt': 'BUG',
    });
    const store = await emptyStore();
    for (const outcome of ['new', 'unchanged']) {
      const report = await run(folder, store, { jobs: 4 });
      expect(outcomes(report)).toEqual([`a.txt ${outcome}`]);
      expect(codes(report.skipped)).toEqual(['b.txt same-content']);
      expect(codes(report.failed)).toEqual(['c.txt unexpected', 'd.txt copy-failed']);
    }
    expect((await store.listDocuments())[0]!.paths).toEqual(['a.txt', 'b.txt']);
  });

  test('the number of jobs changes nothing but the order of the work', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 12 }, (_, at) => [`${String(at).padStart(2, '0')}.txt`, plan(`${at % 9}/KH`)]),
    );
    const folder = temporaryFolder(files);
    let turn = 0;
    const delay = () => new Promise<void>((resolve) => setTimeout(resolve, (turn++ * 7) % 11));
    const results = [];
    for (const jobs of [1, 3, 16]) {
      const store = await emptyStore();
      const report = await run(folder, store, { jobs, parts: smallParts({ delay }) });
      results.push({ report, documents: await store.listDocuments() });
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[2]).toEqual(results[0]);
  });

  test('bounds how many documents are worked on at a time', async () => {
    const folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 9 }, (_, at) => [`${at}.txt`, plan(`${at}/KH`)])),
    );
    let running = 0;
    let most = 0;
    const delay = async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 20));
      running -= 1;
    };
    await run(folder, await emptyStore(), { jobs: 3, parts: smallParts({ delay }) });
    expect(most).toBe(3);
  });

  test('stops between two documents, and what it lists is in the store', async () => {
    const folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`${at}.txt`, plan(`${at}/KH`)])),
    );
    const store = await emptyStore();
    const controller = new AbortController();
    const report = await run(folder, store, {
      signal: controller.signal,
      onProgress: ({ done }) => done === 3 && controller.abort(),
    });
    expect(outcomes(report)).toEqual(['0.txt new', '1.txt new', '2.txt new']);
    expect(report).toMatchObject({ interrupted: true, failed: [] });
    expect(exitCodeOf(report)).toBe(130);
    expect(await store.documentIds()).toHaveLength(3);
  });

  test('what a reader reports is among the findings of the document', async () => {
    const folder = temporaryFolder({ 'a.txt': plan('1/KH').normalize('NFD') });
    const store = await emptyStore();
    const report = await run(folder, store);
    const document = await store.loadDocument(report.documents[0]!.id);
    expect(document!.findings).toEqual([
      expect.objectContaining({ code: 'decomposed-unicode', stage: 'plain-text' }),
    ]);
  });

  test('makes no store where there is nothing to read', async () => {
    const folder = temporaryFolder({ 'a.odt': 'x' });
    const openNothing = vi.fn();
    const options = { folder, jobs: 1, maxBytes: 1000 };
    const report = await ingest(['.'], { ...smallParts(), openStore: openNothing }, options);
    expect(exitCodeOf(report)).toBe(4);
    const missing = ingest(['no/such.txt'], { ...smallParts(), openStore: openNothing }, options);
    await expect(missing).rejects.toThrow(UsageError);
    await expect(missing).rejects.toThrow(/"no\/such\.txt"/);
    expect(openNothing).not.toHaveBeenCalled();
  });

  test('a store that fails stops the run and keeps what it has', async () => {
    const folder = temporaryFolder({ 'a.txt': plan('1/KH'), 'b.txt': plan('2/KH'), 'c.txt': plan('3/KH') });
    const store = await emptyStore();
    const failing: Store = Object.assign(Object.create(store) as Store, {
      saveFile: (file: Parameters<Store['saveFile']>[0]) =>
        file.path === 'b.txt' ? Promise.reject(new StoreError('store-full', 'full')) : store.saveFile(file),
    });
    await expect(run(folder, failing, { jobs: 2 })).rejects.toThrow(StoreError);
    expect(await store.documentIds()).toHaveLength(1);
  });

  test('reads through links, and by another folder it is the same document', async () => {
    const folder = temporaryFolder({ 'plans/a.txt': plan('1/KH') });
    symlinkSync('plans', path.join(folder, 'link'));
    const store = await emptyStore();
    expect(outcomes(await run(folder, store, { paths: ['link'] }))).toEqual(['link/a.txt new']);
    expect(outcomes(await run(folder, store, { paths: ['plans'] }))).toEqual(['plans/a.txt unchanged']);
    expect(existsSync(path.join(folder, 'link/a.txt'))).toBe(true);
  });
});

const report = (over: Partial<IngestReport>, error = 0): IngestReport => ({
  documents: [{} as IngestReport['documents'][number]],
  skipped: [],
  failed: [],
  totals: { findings: { info: 0, warning: 0, error } } as IngestReport['totals'],
  interrupted: false,
  ...over,
});
const left = [{ path: 'a', code: 'b', message: 'c' }];
test.each([
  { what: 'all is in', given: report({}), expected: 0 },
  { what: 'some is skipped', given: report({ skipped: left }), expected: 0 },
  { what: 'some failed', given: report({ failed: left }), expected: 3 },
  { what: 'a document is in with an error', given: report({}, 1), expected: 3 },
  { what: 'nothing is in', given: report({ documents: [] }), expected: 4 },
  { what: 'all failed', given: report({ documents: [], failed: left }), expected: 4 },
  { what: 'it was stopped', given: report({ failed: left, interrupted: true }), expected: 130 },
])('exit code $expected where $what', ({ given, expected }) => expect(exitCodeOf(given)).toBe(expected));
