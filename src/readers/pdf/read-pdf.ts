import { UnreadableFileError } from '../../errors.js';
import { arrangePages } from '../../geometry/arrange-pages.js';
import type { PageMarks } from '../../geometry/page-marks.js';
import type { PagedDocument, PageGeometry } from '../../model/paged-document.js';
import { defaultLimits } from '../../settings.js';
import type { ReaderContext, ReaderFinding, ReaderInput } from '../reader.js';
import { brokenFile } from './open-pdf.js';
import { pdfMediaType as mediaType } from './pdf-media-type.js';
import { type ReadPage, readPage } from './read-page.js';
import { RenewedPdf } from './renewed-pdf.js';
import { readSignatures } from './signatures.js';
import { refuseStreamBombs } from './unpacked-streams.js';

/** Throws UnreadableFileError as openPdf does, `unpacks-too-large`, and `empty-file` where no page shows anything. */
export async function readPdf(input: ReaderInput, context: ReaderContext): Promise<PagedDocument[]> {
  const { sourceId, path, bytes, limits = defaultLimits } = input;
  context.progress?.(); // the time of the file runs from here: loading pdf.js is over
  await refuseStreamBombs(bytes, path, limits);
  const pdf = await RenewedPdf.open(input, limits, 'marks');
  context.progress?.();
  let pages: readonly (ReadPage | null)[];
  try {
    pages = await readPages(pdf, context);
  } finally {
    await pdf.close();
  }
  refuseNothing(pages, path);
  if (!endsAsPdf(bytes)) context.report(cutShort(pages.length));
  const stamps = pages.flatMap((page) => page?.stamps ?? []);
  const { signatures, findings } = await readSignatures(bytes, stamps);
  for (const finding of findings) context.report(finding);
  const contents = arrangePages(pages.map((page) => page?.marks ?? noMarks));
  return [
    {
      source: { sourceId, path, mediaType, bytes: bytes.length, index: 0 },
      origin: 'text-layer',
      pages: pages.map((page, index) => ({
        number: index + 1,
        content: contents[index]!,
        geometry: page && geometryOf(page),
      })),
      signatures: [...signatures],
    },
  ];
}

/** Fonts and other shared parts are let go after so many pages: files put together from many have fonts of their own. */
const pagesBetweenCleanups = 64;

/** Null for a page that cannot be read; the others of a damaged file are worth having. */
async function readPages(pdf: RenewedPdf, context: ReaderContext): Promise<(ReadPage | null)[]> {
  const pages: (ReadPage | null)[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    await pdf.use(async (document) => {
      const layers = await document.getOptionalContentConfig();
      try {
        const page = await document.getPage(number);
        pages.push(await readPage(page, number, layers));
        page.cleanup();
      } catch (error) {
        pages.push(null);
        context.report(unreadablePage(number, error));
      }
      if (number % pagesBetweenCleanups === 0) await document.cleanup();
    });
    context.progress?.();
  }
  return pages;
}

const noMarks: PageMarks = { width: 595, height: 842, words: [], rulings: [] };

function geometryOf({ marks, imageShare, hiddenText, blank }: ReadPage): PageGeometry {
  const { width, height, rulings, words } = marks;
  const textFrom = words.length > 0 || blank ? 'text-layer' : null;
  return { width, height, rulings: [...rulings], imageShare, hiddenText, textFrom };
}

function refuseNothing(pages: readonly (ReadPage | null)[], path: string): void {
  if (pages.every((page) => page === null)) throw brokenFile(path);
  if (pages.some((page) => page !== null && !page.blank)) return;
  throw new UnreadableFileError(
    'empty-file',
    `${path} has nothing but blank pages. What to do: get the file again from where it was made.`,
  );
}

const unreadablePage = (number: number, error: unknown): ReaderFinding => ({
  severity: 'error',
  code: 'page-unreadable',
  message: `Page ${number} is damaged and was left out (${error instanceof Error ? error.message : error}). Get the file again, or open it in a PDF viewer and save it anew.`,
  source: { page: number, lines: null, bbox: null },
});

const cutShort = (pages: number): ReaderFinding => ({
  severity: 'warning',
  code: 'file-cut-short',
  message: `The file has no end: it may be cut short, and pages after page ${pages} may be lost. Get it again, or compare it with the original.`,
  source: { page: pages, lines: null, bbox: null },
});

/** Bytes from the end in which viewers look for the end mark; some tools leave a few more behind it. */
const tail = 4096;

const endsAsPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .subarray(Math.max(0, bytes.length - tail))
    .includes('%%EOF');
