import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesOf } from './cases.js';
import { type RowDetail, ratio } from './detail.js';
import { type CaseScore, Measuring } from './score-case.js';

/**
 * The committed documents, read as ingest reads them and compared with the truth of the plans they were printed from.
 * Digital ones only: what needs OCR is measured by test/documents/measure.ts, and once below.
 */
const folder = path.resolve(import.meta.dirname, '../../fixtures/documents');
const patience = 120_000;

let measuring: Measuring;
const score = async (name: string): Promise<CaseScore> => {
  const [one] = casesOf([path.join(folder, name)]);
  return measuring.score(one!);
};
const details = (read: CaseScore): RowDetail[] =>
  read.byHand.flatMap(({ targets, tasks }) => [targets, tasks]);

describe('digital documents', () => {
  beforeAll(async () => {
    measuring = await Measuring.open({ ocrEngine: 'none', jobs: 1 });
  });
  afterAll(() => measuring.close());

  test.each([
    { name: '06-libreoffice-row-cut.pdf', documents: 1 },
    { name: '10-chromium-row-cut.pdf', documents: 1 },
    { name: '16-rotated-annex.pdf', documents: 1 },
    { name: '22+15-two-documents.pdf', documents: 2 },
    { name: '02-libreoffice.docx', documents: 1 },
  ])(
    '$name gives its rows, header and words',
    async ({ name, documents }) => {
      const read = await score(name);
      expect(read.failure).toBeNull();
      expect(read.documents).toBe(documents);
      for (const { headerFaults } of read.byHand) expect.soft(headerFaults).toEqual([]);
      for (const { found, cells, faults } of details(read)) {
        expect.soft(ratio(found), faults.join('\n')).toBe(1);
        expect.soft(ratio(cells), faults.join('\n')).toBeGreaterThanOrEqual(0.98);
      }
      const { printed, inBag } = read.syllables!;
      expect.soft(inBag / printed).toBeGreaterThanOrEqual(0.99);
    },
    patience,
  );
});
