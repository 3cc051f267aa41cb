import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesOf } from './cases.js';
import { type RowDetail, ratio } from './detail.js';
import { type CaseScore, Measuring } from './score-case.js';

/**
 * The committed documents, read as ingest reads them and compared with the truth of the plans they were printed from.
 * Recognition is run on few pages here; test/documents/measure.ts measures it on many.
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

  test(
    'a good hidden layer is kept: nothing of it needs to be recognised',
    async () => {
      const read = await score('14-good-layer.pdf');
      expect(read.failure).toBeNull();
      expect(read.codes).not.toContain('page-not-read');
      for (const { found, cells } of details(read)) expect.soft([ratio(found), ratio(cells)]).toEqual([1, 1]);
      expect(read.syllables!.inBag / read.syllables!.printed).toBeGreaterThanOrEqual(0.99);
    },
    patience,
  );

  test(
    'a font map that lies is not believed',
    async () => {
      const read = await score('15-font-map-lies.pdf');
      expect(read.codes).toContain('page-not-read'); // recognition is switched off here
    },
    patience,
  );

  test.each(['17-fax.png', '37-fax.tiff'])(
    '%s is a picture, which is said where nothing may recognise it',
    async (name) => {
      expect(await score(name)).toMatchObject({
        documents: 0,
        failure: expect.stringContaining('the page is a picture and recognition is switched off'),
      });
    },
    patience,
  );
});

describe('pages that have to be recognised', () => {
  beforeAll(async () => {
    measuring = await Measuring.open({ ocrEngine: 'tesseract', jobs: 1 });
  });
  afterAll(() => measuring.close());

  test.each([
    { name: '09-scan.pdf', code: 'pages-recognized' },
    { name: '12-layer-of-wrong-language.pdf', code: 'text-layer-not-believed' },
  ])(
    '$name',
    async ({ name, code }) => {
      const read = await score(name);
      expect(read.failure).toBeNull();
      expect(read.codes).toContain(code);
      for (const { found, faults } of details(read))
        expect.soft(ratio(found), faults.join('\n')).toBeGreaterThanOrEqual(0.9);
      const { printed, inBag } = read.syllables!;
      expect.soft(inBag / printed).toBeGreaterThanOrEqual(0.97);
    },
    patience,
  );
});
