import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { afterEach, beforeAll, expect, test } from 'vitest';
import type { IsolatedFile } from '../../../src/operations/isolation/messages.js';
import { ReadingPool } from '../../../src/operations/isolation/reading-pool.js';
import { defaultLimits, type ReadingLimits } from '../../../src/settings.js';
import { temporaryFolder } from '../../temporary-folder.js';

const folder = temporaryFolder();
let plan: IsolatedFile;
beforeAll(async () => {
  const made = await PDFDocument.create();
  const font = await made.embedFont(StandardFonts.Helvetica);
  for (const text of ['Plan', 'Annex'])
    made.addPage([300, 200]).drawText(text, { x: 40, y: 120, size: 14, font });
  const bytes = await made.save();
  const file = path.join(folder, 'plan.pdf');
  writeFileSync(file, bytes);
  plan = {
    sourceId: createHash('sha256').update(bytes).digest('hex'),
    path: 'plan.pdf',
    file,
    reader: 'pdf',
  };
});

let pool: ReadingPool;
const open = (limits: Partial<ReadingLimits> = {}): ReadingPool => {
  pool = new ReadingPool({
    workers: 1,
    limits: { ...defaultLimits, ...limits },
    engine: 'none',
    recognitionFingerprint: () => 'nobody',
  });
  return pool;
};
afterEach(() => pool.close());

const signal = new AbortController().signal;

test('a file is read in a process of its own, its pages looked at there', async () => {
  const { documents } = await open().read(plan);
  const [document] = documents;
  expect(
    document!.pages.map(({ content }) => content.map((item) => item.type === 'line' && item.text)),
  ).toEqual([['Plan'], ['Annex']]);
  expect(await pool.inkUnder(document!.source, 1, [[30, 60, 90, 90]], signal)).toBeGreaterThan(0.9);
  expect(await pool.inkUnder(document!.source, 1, [[150, 60, 290, 90]], signal)).toBe(0);
  await expect(pool.recognize(document!.source, 1, signal)).rejects.toMatchObject({ code: 'ocr-disabled' });
});

test('what takes too long is killed, and the next file is read', async () => {
  open({ secondsAPage: 0.001 });
  await expect(pool.read(plan)).rejects.toMatchObject({ code: 'reading-took-too-long' });
  await expect(pool.read(plan)).rejects.toMatchObject({ code: 'reading-took-too-long' });
  pool.close();
  expect((await open().read(plan)).documents).toHaveLength(1);
});

test('an error made for the user comes back with its code', async () => {
  const changed = { ...plan, sourceId: 'f'.repeat(64) };
  await expect(open().read(changed)).rejects.toMatchObject({
    code: 'file-changed',
    name: 'UnreadableFileError',
  });
  await expect(open({ maxPages: 1 }).read(plan)).rejects.toMatchObject({ code: 'too-many-pages' });
});

test('a run that is stopped stops its workers', async () => {
  const controller = new AbortController();
  const reading = open().read(plan, controller.signal);
  controller.abort(new Error('stopped'));
  await expect(reading).rejects.toThrow('stopped');
});
