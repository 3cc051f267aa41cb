import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { pipelinesWith } from '../../pipelines/index.js';
import { exporterFor } from '../../src/exporters/index.js';
import type { Store } from '../../src/model/store.js';
import { correct, removeCorrection } from '../../src/operations/correct.js';
import { exportDocuments } from '../../src/operations/export-documents.js';
import { ingest } from '../../src/operations/ingest.js';
import type { IngestReport } from '../../src/operations/ingest-report.js';
import type { IngestOptions } from '../../src/operations/ingest-run.js';
import { readerFor } from '../../src/readers/index.js';
import { openStore } from '../../src/store/open-store.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type FakeRepairer, fakeRepairer } from './fake-repairer.js';
import { neverRecognizes } from './never-recognizes.js';
import { neverIsolated } from './small-parts.js';

const clean = (words: string, cites = '57-NQ/TW') =>
  `Số: 12/KH-UBND\n\nKẾ HOẠCH\nCăn cứ Nghị quyết số ${cites} ngày 22/12/2024;\n\n${words}\n`;
const teaching = clean('Theo lộ trình chuyển đổi số.');
const garbled = (words: string, cites = '57-NQ/TW') =>
  `KE HOACH\nCan cu Nghi quyet s6 ${cites} ngay 22/12/2024;\n\n${words}\n`;
const scan = garbled('Theo l6 trình chuy6n d6i s6.');

async function emptyStore(): Promise<Store> {
  const store = await openStore(path.join(temporaryFolder(), 'store.db'));
  onTestFinished(() => store.close());
  return store;
}

interface Run extends Partial<IngestOptions> {
  readonly paths?: readonly string[];
  readonly repairer?: FakeRepairer;
}

const run = (
  folder: string,
  store: Store,
  { paths = ['.'], repairer = fakeRepairer(), ...options }: Run = {},
): Promise<IngestReport> =>
  ingest(
    paths,
    {
      readerFor,
      choosePipeline: pipelinesWith({ repairer, recognizer: neverRecognizes }),
      readIsolated: neverIsolated,
      pictureIsolated: neverIsolated,
      openStore: () => store,
    },
    { folder, jobs: 1, maxBytes: 1_000_000, ...options },
  );

const outcomes = (report: IngestReport) =>
  report.documents.map(({ path: at, outcome }) => `${at} ${outcome}`);
const load = async (store: Store, name: string) => {
  const [summary] = await store.findDocuments(name);
  return (await store.loadDocument(summary!.id))!;
};
const madeOf = async (store: Store, name: string) =>
  (await load(store, name)).repairs!.map(({ sic, corr, made }) => (made ? corr : `${sic}?`));

async function exported(store: Store): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of exportDocuments(store, exporterFor('json')!, { evidence: true }))
    chunks.push(String(chunk));
  return chunks.join('');
}

describe('garbled documents', () => {
  test('go after the clean ones, which are evidence for them, whatever the order of files and the number of jobs', async () => {
    const results: string[] = [];
    for (const jobs of [1, 4]) {
      for (const [scanned, taught] of [
        ['a.txt', 'z.txt'],
        ['z.txt', 'a.txt'],
      ] as const) {
        const folder = temporaryFolder({ [scanned]: scan, [taught]: teaching });
        const store = await emptyStore();
        const report = await run(folder, store, { jobs });
        expect(outcomes(report)).toEqual(['a.txt new', 'z.txt new']);
        expect(await madeOf(store, scanned)).toEqual(['số', 'lộ', 'chuyển', 'đổi', 'số']);
        results.push((await exported(store)).replaceAll(scanned, 'SCAN').replaceAll(taught, 'PLAN'));
      }
    }
    expect(results[1]!.length).toBe(results[0]!.length);
    expect(results.slice(2)).toEqual(results.slice(0, 2));
  });

  test('are told by their repairs, and no clean one changes', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': teaching });
    const store = await emptyStore();
    await run(folder, store);
    const document = await load(store, 'a.txt');
    expect(document.text).toMatchObject({ origin: 'given', repaired: 5 });
    expect(document.findings.map(({ code }) => code)).toContain('text-repaired');
    expect(document.repairs!.find(({ sic }) => sic === 'l6')).toMatchObject({
      reason: 'sibling',
      source: { lines: [4, 4] },
    });
    expect(await load(store, 'b.txt')).toMatchObject({ text: { repaired: 0 }, repairs: [] });
  });

  test('are not read again until their evidence changes', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': clean('Chuyển đổi số.') });
    const store = await emptyStore();
    await run(folder, store);
    expect(await madeOf(store, 'a.txt')).toEqual(['số', 'l6?', 'chuyển', 'đổi', 'số']);
    const repairer = fakeRepairer();
    expect(outcomes(await run(folder, store, { repairer }))).toEqual(['a.txt unchanged', 'b.txt unchanged']);
    expect(repairer).toMatchObject({ repaired: 0, adapted: [] });

    writeFileSync(path.join(folder, 'c.txt'), teaching);
    expect(outcomes(await run(folder, store))).toEqual(['a.txt updated', 'b.txt unchanged', 'c.txt new']);
    expect(await madeOf(store, 'a.txt')).toContain('lộ');
    writeFileSync(path.join(folder, 'd.txt'), clean('Theo lộ trình.', '99-NQ/TW'));
    expect(outcomes(await run(folder, store, { paths: ['a.txt', 'd.txt'] }))).toEqual([
      'a.txt unchanged', // it cites other numbers, but carries 12/KH-UBND, which the scan does not cite
      'd.txt new',
    ]);

    await store.removeDocument((await load(store, 'c.txt')).id);
    expect(outcomes(await run(folder, store, { paths: ['a.txt'] }))).toEqual(['a.txt updated']);
    expect(await madeOf(store, 'a.txt')).toContain('l6?');
    expect(outcomes(await run(folder, store, { paths: ['a.txt'], force: true }))).toEqual(['a.txt updated']);
  });

  test('are read again by another repairer', async () => {
    const folder = temporaryFolder({ 'a.txt': scan });
    const store = await emptyStore();
    await run(folder, store);
    const newer = fakeRepairer('fake@2');
    expect(outcomes(await run(folder, store, { repairer: newer }))).toEqual(['a.txt updated']);
  });

  test('are no evidence for one another, nor for themselves', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': garbled('Theo lộ trình d6i mới.') });
    const repairer = fakeRepairer();
    await run(folder, await emptyStore(), { repairer });
    expect(repairer.adapted).toEqual([]);
  });

  test('of the same siblings share what was learned from them', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': garbled('d6i'), 'c.txt': teaching });
    const repairer = fakeRepairer();
    const store = await emptyStore();
    await run(folder, store, { repairer, jobs: 4 });
    expect(repairer.adapted).toEqual([(await load(store, 'c.txt')).id]);
    const { sha256, id } = await load(store, 'a.txt');
    expect(id).not.toBe(repairer.adapted[0]);
    expect(await store.restsOn(sha256)).toMatchObject({ documents: repairer.adapted, numbers: ['57//notw'] });
  });

  test('copied are one document', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': scan, 'c.txt': teaching });
    const store = await emptyStore();
    for (const outcome of ['new', 'unchanged']) {
      const report = await run(folder, store, { jobs: 2 });
      expect(outcomes(report)).toEqual([`a.txt ${outcome}`, `c.txt ${outcome}`]);
      expect(report.skipped.map(({ path: at, code }) => `${at} ${code}`)).toEqual(['b.txt same-content']);
    }
  });

  test('that took the place of a clean one take it from the evidence of the others at once', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': teaching });
    const store = await emptyStore();
    await run(folder, store);
    expect(await madeOf(store, 'a.txt')).toContain('lộ');
    writeFileSync(path.join(folder, 'b.txt'), garbled('d6i'));
    const report = await run(folder, store);
    expect(outcomes(report)).toEqual(['a.txt updated', 'b.txt new'].sort());
    expect(await madeOf(store, 'a.txt')).toContain('l6?');
    expect(outcomes(await run(folder, store))).toEqual(['a.txt unchanged', 'b.txt unchanged']);
  });

  test('count once in the progress of a run', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': teaching, 'c.txt': garbled('d6i') });
    const told: string[] = [];
    await run(folder, await emptyStore(), {
      onProgress: ({ done, total, path: at }) => told.push(`${done}/${total} ${at}`),
    });
    expect(told).toEqual(['1/3 b.txt', '2/3 a.txt', '3/3 c.txt']);
  });
});

describe('what a person put right', () => {
  test('holds from the next run on, in the documents that have the words', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': teaching, 'c.txt': garbled('d6i') });
    const store = await emptyStore();
    await run(folder, store);
    const put = await correct(store, { sic: ' d6i', corr: 'đời' }, { document: undefined });
    expect(put.documents).toHaveLength(2);
    expect(outcomes(await run(folder, store))).toEqual(['a.txt updated', 'b.txt unchanged', 'c.txt updated']);
    expect(await madeOf(store, 'c.txt')).toEqual(['số', 'đời']);
    expect((await load(store, 'c.txt')).repairs![1]).toMatchObject({ reason: 'correction', confidence: 1 });
    expect(outcomes(await run(folder, store))).toEqual([
      'a.txt unchanged',
      'b.txt unchanged',
      'c.txt unchanged',
    ]);

    await correct(store, { sic: 'd6i', corr: 'dối' }, { document: 'c.txt' });
    await run(folder, store);
    expect([await madeOf(store, 'a.txt'), await madeOf(store, 'c.txt')]).toEqual([
      ['số', 'lộ', 'chuyển', 'đời', 'số'],
      ['số', 'dối'],
    ]);
    await removeCorrection(store, 'd6i', { document: 'c.txt' });
    await removeCorrection(store, 'd6i', { document: undefined });
    expect(outcomes(await run(folder, store))).toEqual(['a.txt updated', 'b.txt unchanged', 'c.txt updated']);
    expect(await madeOf(store, 'c.txt')).toEqual(['số', 'đổi']);
  });

  test('may be the word as the repair made it', async () => {
    const folder = temporaryFolder({ 'a.txt': scan, 'b.txt': garbled('chuy6n') });
    const store = await emptyStore();
    await run(folder, store);
    expect(
      (await correct(store, { sic: 'đổi', corr: 'đời' }, { document: undefined })).documents,
    ).toHaveLength(1);
    expect(outcomes(await run(folder, store))).toEqual(['a.txt updated', 'b.txt unchanged']);
    expect(await madeOf(store, 'a.txt')).toContain('đời');
    expect(
      (await correct(store, { sic: 'đổi', corr: 'đối' }, { document: undefined })).documents,
    ).toHaveLength(1);
    await run(folder, store);
    expect(await madeOf(store, 'a.txt')).toContain('đối');
    expect((await removeCorrection(store, 'đổi', { document: undefined })).documents).toHaveLength(1);
    await run(folder, store);
    expect(await madeOf(store, 'a.txt')).toContain('đổi');
  });

  test('in a clean document leaves it clean, and evidence for others', async () => {
    const folder = temporaryFolder({ 'a.txt': teaching });
    const store = await emptyStore();
    await run(folder, store);
    await correct(store, { sic: 'trình', corr: 'TRÌNH' }, { document: 'a.txt' });
    expect(outcomes(await run(folder, store))).toEqual(['a.txt updated']);
    expect(await madeOf(store, 'a.txt')).toEqual(['TRÌNH']);
    expect(await store.phraseSources()).toHaveLength(1);
    expect(outcomes(await run(folder, store))).toEqual(['a.txt unchanged']);
  });

  test.each([
    { words: { sic: ' ', corr: 'x' }, code: 'empty-words' },
    { words: { sic: 'x', corr: '' }, code: 'empty-words' },
  ])('is refused without words', async ({ words, code }) => {
    await expect(correct(await emptyStore(), words, { document: undefined })).rejects.toMatchObject({ code });
  });

  test('is taken back only where it was given; those that there are are told', async () => {
    const store = await emptyStore();
    await correct(store, { sic: 'a', corr: 'b' }, { document: undefined });
    await expect(removeCorrection(store, 'x', { document: undefined })).rejects.toMatchObject({
      code: 'correction-unknown',
      suggestions: ['a'],
    });
    await expect(correct(store, { sic: 'a', corr: 'b' }, { document: 'none' })).rejects.toMatchObject({
      code: 'document-unknown',
    });
  });
});
