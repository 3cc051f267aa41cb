import type { RasterImage } from '../imaging/raster-image.js';
import type { ReportedFinding } from '../model/finding.js';
import type { PagedDocument } from '../model/paged-document.js';
import type { ReadingLimits } from '../settings.js';

export interface ReaderInput {
  /** sha256 of the bytes in lower-case hex. */
  readonly sourceId: string;
  readonly path: string;
  readonly bytes: Uint8Array;
  /** `defaultLimits` where it is left out. */
  readonly limits?: ReadingLimits;
}

/** The pages of an open file as pictures, one at a time; nothing of a page is kept once the next is asked for. */
export interface PageImages {
  readonly pageCount: number;
  /**
   * Page `page` (from 1), colours kept, as it is shown (rotation applied, transparency on white), at `dpi` pixels an inch.
   * @throws UnreadableFileError `too-many-pixels` where it would be over the limit, `page-not-rendered` where it fails
   */
  pageImage(page: number, dpi: number): Promise<RasterImage>;
  close(): Promise<void>;
}

export type ReaderFinding = ReportedFinding;

export interface ReaderContext {
  report(finding: ReaderFinding): void;
  /** Called after every page: a reader that gives no sign of life for too long is stopped. */
  progress?(): void;
}

/** Turns the bytes of one format into documents; the only place that knows the format. */
export interface Reader {
  readonly name: string;
  /** Raised whenever the output changes: it is part of what says "already done". */
  readonly version: number;
  readonly mediaType: string;
  /** Lower-case, with the dot. */
  readonly extensions: readonly string[];
  /** Files of this format are opened in a process of its own: its libraries may hang, crash or take all memory. */
  readonly isolated?: true;
  /** Never yields a document without text, besides pages that are yet to be recognised (`geometry.textFrom` null):
   * throws UnreadableFileError, with what to do next, where there is none. */
  read(input: ReaderInput, context: ReaderContext): PagedDocument[] | Promise<PagedDocument[]>;
  /** For formats whose pages can be shown; a page without text of its own is recognised from its picture. */
  openImages?(input: ReaderInput): Promise<PageImages>;
}

/** A finding about lines `first` to `last` of the file; readers of text have no pages and no geometry to add. */
export const findingAt = (
  severity: ReaderFinding['severity'],
  code: string,
  message: string,
  first: number,
  last = first,
): ReaderFinding => ({
  severity,
  code,
  message,
  source: { page: null, lines: [first, last], bbox: null },
});
