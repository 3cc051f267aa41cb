import { PDFDataRangeTransport } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { InputOnDisk } from '../file-on-disk.js';
import type { ReaderInput } from '../reader.js';

/** From this size on a file is handed over piece by piece: copies of smaller ones weigh less than what a page costs. */
const leastBytes = 16 * 1024 * 1024;
/**
 * On opening, pdf.js looks at every page's entry in the file, and these stand between the pictures: a piece a page. With
 * 256 KiB that were 80 MB of a scan of 300 pages.
 */
export const pieceBytes = 16 * 1024;

export type PdfInput = Pick<ReaderInput, 'path' | 'bytes'> & Partial<Pick<InputOnDisk, 'onDisk'>>;

/**
 * Hands pdf.js the parts of a large file that it asks for, instead of a copy of all. It keeps what it was given for as
 * long as the document is open; `given` tells how many bytes that are.
 */
export class FilePieces extends PDFDataRangeTransport {
  given = 0;
  /** Why a part could not be given; whatever was made of the file since then is worth nothing. */
  failure: unknown = null;

  /** Null for a file that is better given whole. */
  static of(input: PdfInput): FilePieces | null {
    const { onDisk } = input;
    const length = onDisk?.size ?? input.bytes.length;
    if (length < leastBytes) return null;
    if (onDisk) return new FilePieces(length, (begin, end) => onDisk.read(begin, end));
    return new FilePieces(length, (begin, end) => input.bytes.slice(begin, end));
  }

  private constructor(
    length: number,
    private readonly piece: (begin: number, end: number) => Uint8Array,
  ) {
    super(length, null);
  }

  override requestDataRange(begin: number, end: number): void {
    this.given += end - begin;
    this.onDataRange(begin, this.pieceOrBlank(begin, end));
  }

  /** pdf.js does not catch what is thrown here, and the process would end. */
  private pieceOrBlank(begin: number, end: number): Uint8Array {
    try {
      return this.piece(begin, end);
    } catch (cause) {
      this.failure ??= cause;
      return new Uint8Array(end - begin);
    }
  }
}
