import { htmlReader } from './html/html-reader.js';
import { imageReader } from './image/image-reader.js';
import { markdownReader } from './markdown-reader.js';
import { pdfReader } from './pdf/pdf-reader.js';
import { plainTextReader } from './plain-text-reader.js';
import type { Reader } from './reader.js';
import { docReader } from './word/doc-reader.js';
import { docxReader } from './word/docx-reader.js';

export type { PageImages, Reader, ReaderContext, ReaderFinding, ReaderInput } from './reader.js';

/** Every format that can be read; contract tests run over the whole list. */
export const readers: readonly Reader[] = [
  plainTextReader,
  markdownReader,
  htmlReader,
  pdfReader,
  docxReader,
  docReader,
  imageReader,
];

/** Chosen by the extension alone (any case, composed or decomposed); null where no reader knows the format. */
export function readerFor(path: string): Reader | null {
  const name = path.normalize('NFC').toLowerCase();
  return readers.find((reader) => reader.extensions.some((extension) => name.endsWith(extension))) ?? null;
}
