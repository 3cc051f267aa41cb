import type { Finding } from '../model/finding.js';
import type { PagedDocument } from '../model/paged-document.js';

export interface ReaderInput {
  /** sha256 of the bytes in lower-case hex. */
  readonly sourceId: string;
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a reader has to say; the pipeline adds the name of the stage. */
export type ReaderFinding = Omit<Finding, 'stage'>;

export interface ReaderContext {
  report(finding: ReaderFinding): void;
}

/** Turns the bytes of one format into documents; the only place that knows the format. */
export interface Reader {
  readonly name: string;
  /** Raised whenever the output changes: it is part of what says "already done". */
  readonly version: number;
  readonly mediaType: string;
  /** Lower-case, with the dot. */
  readonly extensions: readonly string[];
  /** Never yields a document without text: throws UnreadableFileError, with what to do next, where there is none. */
  read(input: ReaderInput, context: ReaderContext): PagedDocument[] | Promise<PagedDocument[]>;
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
