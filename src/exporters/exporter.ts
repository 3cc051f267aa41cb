import type { DocumentRecord, Link, Organization, Work } from '../model/records.js';

/** What there is to export. Documents come one at a time, so that memory does not grow with the store. */
export interface ExportSource {
  readonly documents: AsyncIterable<DocumentRecord>;
  readonly works: readonly Work[];
  readonly organizations: readonly Organization[];
  readonly links: readonly Link[];
}

export interface ExportOptions {
  /** Adds `fields` (raw text, rule, confidence, places) to documents, references and rows, and `repairs` to documents. */
  readonly evidence: boolean;
}

/** One format. The same source and options give the same bytes, always. */
export interface Exporter {
  /** The name after `--format`. */
  readonly format: string;
  /** File name ending that stands for the format, with its dot. */
  readonly extension: string;
  readonly mediaType: string;
  /** Chunks in order; strings are to be written as UTF-8. */
  write(source: ExportSource, options: ExportOptions): AsyncIterable<string | Uint8Array>;
}
