import { fileURLToPath } from 'node:url';
import {
  getDocument,
  InvalidPDFException,
  type PDFDocumentProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableFileError } from '../../errors.js';
import type { ReadingLimits } from '../../settings.js';
import { type FilePieces, type PdfInput, pieceBytes } from './file-pieces.js';

/** What the file is opened for: pictures are left undecoded where only words and lines are wanted. */
export type Purpose = 'marks' | 'pictures';

const folder = (name: string): string =>
  fileURLToPath(new URL(`${name}/`, import.meta.resolve('pdfjs-dist/package.json')));

/**
 * Opens a PDF with nothing fetched and nothing run. A file that is locked only against printing or copying opens with
 * the empty password, which pdf.js tries by itself; a damaged one is repaired as far as pdf.js can. `pieces`: hands the
 * bytes over one by one, instead of a copy of them all.
 * @throws UnreadableFileError `empty-file`, `encrypted-file`, `broken-file`, `no-pages`, `too-many-pages`
 */
export async function openPdf(
  input: PdfInput,
  limits: ReadingLimits,
  purpose: Purpose,
  pieces: FilePieces | null = null,
): Promise<PDFDocumentProxy> {
  const { path } = input;
  const task = getDocument({
    ...(pieces === null
      ? { data: copyOf(input) }
      : { range: pieces, rangeChunkSize: pieceBytes, disableAutoFetch: true, disableStream: true }),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    enableXfa: false,
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
    maxImageSize: purpose === 'marks' ? 0 : limits.maxPixels,
    cMapUrl: folder('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: folder('standard_fonts'),
    wasmUrl: folder('wasm'),
    iccUrl: folder('iccs'),
  });
  let document: PDFDocumentProxy;
  try {
    document = await task.promise;
  } catch (error) {
    await task.destroy();
    throw asUnreadable(error, path);
  }
  const refusal = pagesRefused(document.numPages, path, limits);
  if (refusal === null) return document;
  await task.destroy();
  throw refusal;
}

/** pdf.js takes the memory it is given away. */
function copyOf({ path, bytes }: PdfInput): Uint8Array {
  if (bytes.length > 0) return new Uint8Array(bytes);
  throw new UnreadableFileError('empty-file', `${path} is empty. What to do: get the file again.`);
}

function asUnreadable(error: unknown, path: string): unknown {
  if (error instanceof Error && error.name === 'PasswordException')
    return new UnreadableFileError(
      'encrypted-file',
      `${path} is locked with a password. What to do: open it in a PDF viewer with the password and save or print it without one.`,
      { cause: error },
    );
  if (error instanceof InvalidPDFException || isParsingError(error)) return brokenFile(path, error);
  return error;
}

export const brokenFile = (path: string, cause?: unknown): UnreadableFileError =>
  new UnreadableFileError(
    'broken-file',
    `${path} is damaged or cut short, and no page of it can be read. What to do: get the file again, or open it in a PDF viewer and save it anew.`,
    { cause },
  );

/** Errors of pdf.js's parsers cross from its worker as these. */
const isParsingError = (error: unknown): boolean =>
  error instanceof Error &&
  /^(UnknownErrorException|FormatError|XRefParseException|XRefEntryException|MissingDataException|ParserEOFException)$/.test(
    error.name,
  );

function pagesRefused(pages: number, path: string, { maxPages }: ReadingLimits): UnreadableFileError | null {
  if (pages === 0)
    return new UnreadableFileError(
      'no-pages',
      `${path} is a PDF without any page. What to do: get the file again from where it was made.`,
    );
  if (pages <= maxPages) return null;
  return new UnreadableFileError(
    'too-many-pages',
    `${path} has ${pages} pages; files of at most ${maxPages} are read. What to do: split the file, or raise the limit with --max-pages ${pages}.`,
  );
}
