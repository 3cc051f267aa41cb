import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { docxOf, entityBombDocx, nestedTablesDocx, zipBombDocx } from './bad/packed-files.js';
import {
  boastfulPdf,
  brokenFontPdf,
  loopingPdfs,
  manyPagesPdf,
  truncated,
  zeroPagePdf,
} from './bad/pdf-files.js';
import { bareTiff, firstDirectory, largePng } from './bad/picture-files.js';
import { BadFiles } from './bad/read-bad.js';

const folder = path.resolve(import.meta.dirname, '../../fixtures/documents');
const fixture = (name: string): Uint8Array => readFileSync(path.join(folder, name));

/** Most of it is for the process to start on a busy machine: the files cost milliseconds or go on for ever. */
const seconds = { started: 60, endless: 4 };
const patience = 120_000;

/** Parsed only. */
let files: BadFiles;
/** Rendered too: what makes a renderer loop has to be rendered. */
let rendered: BadFiles;
beforeAll(async () => {
  files = await BadFiles.open('none', { secondsAPage: seconds.started });
  rendered = await BadFiles.open('tesseract', { secondsAPage: seconds.endless });
});
afterAll(() => {
  files.close();
  rendered.close();
});

describe('bad input ends with a code that says what it is', () => {
  test.each<{ what: string; name: string; bytes: () => Uint8Array; codes: readonly string[] }>([
    {
      what: 'locked with a password',
      name: 'a.pdf',
      bytes: () => fixture('bad/needs-password.pdf'),
      codes: ['encrypted-file'],
    },
    {
      what: 'half a PDF',
      name: 'a.pdf',
      bytes: () => truncated(fixture('06-libreoffice-row-cut.pdf')),
      codes: ['broken-file'],
    },
    { what: 'a PDF without pages', name: 'a.pdf', bytes: zeroPagePdf, codes: ['no-pages'] },
    { what: '5,000 pages', name: 'a.pdf', bytes: () => manyPagesPdf(5000), codes: ['too-many-pages'] },
    {
      what: 'a page tree that holds itself',
      name: 'a.pdf',
      bytes: loopingPdfs['page tree that holds itself'],
      codes: ['broken-file'],
    },
    {
      what: 'half a .docx',
      name: 'a.docx',
      bytes: () => truncated(fixture('02-libreoffice.docx')),
      codes: ['broken-file'],
    },
    {
      what: 'a zip bomb that says how large it is',
      name: 'a.docx',
      bytes: () => zipBombDocx(600, { honest: true }),
      codes: ['unpacks-too-large'],
    },
    {
      what: 'a zip bomb that lies about its size',
      name: 'a.docx',
      bytes: () => zipBombDocx(600, { honest: false }),
      codes: ['unpacks-too-large', 'broken-file'],
    },
    {
      what: 'entities that unfold to a billion',
      name: 'a.docx',
      bytes: entityBombDocx,
      codes: ['broken-file'],
    },
    {
      what: 'tables two thousand deep',
      name: 'a.docx',
      bytes: () => nestedTablesDocx(2000),
      codes: ['broken-file'],
    },
    {
      what: '20,000 × 20,000 pixels',
      name: 'a.png',
      bytes: () => largePng(20_000),
      codes: ['too-many-pixels'],
    },
    {
      what: 'a TIFF of 60,000 × 60,000 pixels',
      name: 'a.tiff',
      bytes: () => bareTiff({ side: 60_000, next: 0 }),
      codes: ['too-many-pixels', 'broken-file'],
    },
    {
      what: 'a TIFF whose last page is followed by its first',
      name: 'a.tiff',
      bytes: () => bareTiff({ side: 8, next: firstDirectory }),
      codes: ['broken-file', 'too-many-pages', 'empty-file'],
    },
    ...['pdf', 'docx', 'doc', 'png', 'jpg', 'tiff', 'html', 'txt', 'md'].map((extension) => ({
      what: `an empty .${extension}`,
      name: `a.${extension}`,
      bytes: () => new Uint8Array(),
      codes: ['empty-file'],
    })),
  ])(
    '$what',
    async ({ name, bytes, codes }) => {
      const outcome = await files.read(name, bytes());
      expect(codes, outcome.message ?? 'it was read').toContain(outcome.code);
      expect(outcome.message, 'says what to do').toMatch(/[.] \S/);
    },
    patience,
  );
});

describe('files that go round for ever, or nearly', () => {
  test.each([
    ...Object.entries(loopingPdfs),
    ['a page count of two billion', boastfulPdf] as const,
    ['a font that is none', brokenFontPdf] as const,
  ])(
    '%s',
    async (_, bytes) => {
      // Whether something was read or not, it ends in time, with a code where not; an error without one fails here.
      const outcome = await rendered.read('a.pdf', bytes());
      expect(outcome.seconds).toBeLessThan(patience / 1000);
    },
    patience,
  );
});

test(
  'a PDF that is locked only against changes is read',
  async () => {
    const outcome = await files.read('a.pdf', fixture('bad/owner-password.pdf'));
    expect(outcome.code).toBeNull();
  },
  patience,
);

test(
  'the small .docx that the bombs are made of is a good one',
  async () => {
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const text = `<w:document ${namespace}><w:body><w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p></w:body></w:document>`;
    expect((await files.read('a.docx', docxOf(text))).code).toBeNull();
  },
  patience,
);
