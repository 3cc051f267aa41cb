import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadingLimits } from '../../settings.js';
import { FilePieces, type PdfInput } from './file-pieces.js';
import { openPdf, type Purpose } from './open-pdf.js';

/** Bytes that pdf.js may take of a file, beyond those it opened it with, before it is made to forget them: 80 scanned pages. */
const mostGiven = 32 * 1024 * 1024;

interface Opened {
  readonly document: PDFDocumentProxy;
  readonly pieces: FilePieces | null;
  readonly givenAtFirst: number;
}

/** A PDF of any size in bounded memory: pdf.js keeps every part of a file that it has read, and is closed and opened anew. */
export class RenewedPdf {
  private constructor(
    private readonly open: () => Promise<Opened>,
    private opened: Opened,
  ) {}

  /** Throws as openPdf does. */
  static async open(input: PdfInput, limits: ReadingLimits, purpose: Purpose): Promise<RenewedPdf> {
    const open = async (): Promise<Opened> => {
      const pieces = FilePieces.of(input);
      const document = await unlessFailed(pieces, openPdf(input, limits, purpose, pieces));
      return { document, pieces, givenAtFirst: pieces?.given ?? 0 };
    };
    return new RenewedPdf(open, await open());
  }

  get numPages(): number {
    return this.opened.document.numPages;
  }

  /** What `work` makes of the open document, which may be closed before the next is asked for. */
  async use<Result>(work: (document: PDFDocumentProxy) => Promise<Result>): Promise<Result> {
    const { pieces, givenAtFirst } = this.opened;
    if (pieces !== null && pieces.given - givenAtFirst > mostGiven) {
      await this.close();
      this.opened = await this.open();
    }
    return unlessFailed(this.opened.pieces, work(this.opened.document));
  }

  async close(): Promise<void> {
    await this.opened.document.loadingTask.destroy();
  }
}

/** What was made of a file that could not be read to the end is let go, whether it looks right or not. */
async function unlessFailed<Result>(pieces: FilePieces | null, work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } finally {
    if (pieces !== null && pieces.failure !== null) await Promise.reject(pieces.failure);
  }
}
