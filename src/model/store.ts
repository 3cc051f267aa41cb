import type { RecordSet } from './record-set.js';
import type { DocumentRecord, Organization, Work } from './records.js';
import type { Source } from './source.js';

/** A line of `kehoach list`: what a person needs to tell documents apart. */
export interface DocumentSummary {
  readonly id: string;
  readonly sha256: string;
  /** All paths the file was seen under, oldest first; the first is the export's `sourceFile`. */
  readonly paths: readonly string[];
  readonly kind: DocumentRecord['kind'];
  readonly typeName: string | null;
  readonly number: string | null;
  readonly issuedOn: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly textOrigin: DocumentRecord['text']['origin'];
  readonly textConfidence: number;
  readonly targets: number;
  readonly tasks: number;
  readonly references: number;
  readonly findings: { readonly info: number; readonly warning: number; readonly error: number };
  readonly supersedes: string | null;
  /** The id of the newer document that took its place, null where it is current. */
  readonly supersededBy: string | null;
}

export interface SearchHit {
  readonly kind: 'document' | 'target' | 'task';
  readonly id: string;
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly sourceFile: string;
  readonly ordinal: string | null;
  readonly text: string;
  /** The matching words of `text`, as [start, end) offsets in UTF-16 code units. */
  readonly matches: readonly (readonly [number, number])[];
  readonly source: Source | null;
}

export type SaveOutcome = 'new' | 'updated';

export interface RunSummary {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly fingerprint: string;
  readonly read: number;
  readonly skipped: number;
  readonly failed: number;
}

/**
 * Where documents are kept. Methods are asynchronous so that a server database can stand behind them too;
 * each write is one transaction, and a failed one leaves everything as it was.
 */
export interface Store {
  /** True where this very file was already read by this very program; its path is then noted beside the others. */
  noteIfCurrent(file: { sha256: string; path: string; fingerprint: string }): Promise<boolean>;
  /**
   * Replaces all documents of one file at once. A file whose path held other bytes before supersedes those documents.
   * Ids are those of the record sets, so that reading again keeps them.
   */
  saveFile(file: {
    sha256: string;
    path: string;
    mediaType: string;
    bytes: number;
    fingerprint: string;
    recordSets: readonly RecordSet[];
  }): Promise<SaveOutcome>;
  recordRun(run: RunSummary): Promise<void>;
  listDocuments(): Promise<DocumentSummary[]>;
  /** Documents that `query` may mean: id, number, file name, or a beginning of one; exact matches alone where there are any. */
  findDocuments(query: string): Promise<DocumentSummary[]>;
  /** With `fields` (evidence) always; null for an unknown id. */
  loadDocument(id: string): Promise<DocumentRecord | null>;
  /** The document and row that an id, or a unique beginning of one (8 characters or more), belongs to. */
  findRow(id: string): Promise<{ documentId: string; kind: 'document' | 'target' | 'task'; id: string }[]>;
  /** Ids of all documents in the order of an export: sourceFile, then index in the file. */
  documentIds(): Promise<string[]>;
  works(): Promise<Work[]>;
  organizations(): Promise<Organization[]>;
  search(words: string, options: { limit: number }): Promise<SearchHit[]>;
  /** Takes a document out whole (rows, evidence, search index); false for an unknown id. */
  removeDocument(id: string): Promise<boolean>;
  close(): Promise<void>;
}
