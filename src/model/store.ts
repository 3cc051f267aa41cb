import type { DocumentHead, LinkSet, LinkSetKey } from './linking.js';
import type { RecognizedPage } from './page-recognizer.js';
import type { RecordSet, SectionRecord } from './record-set.js';
import type { DocumentRecord, Link, Organization, Work } from './records.js';
import type { Correction, PhraseDocument } from './repair.js';
import type { Source } from './source.js';

/** A line of `kehoach list`: what a person needs to tell documents apart. */
export interface DocumentSummary {
  readonly id: string;
  readonly sha256: string;
  /**
   * All paths the file was seen under: those it still lies under first, each by file name, then path. The file name of
   * the first is the export's `sourceFile`, so that neither the order of reading nor the place of the folder matters.
   */
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
  /** What names it (title, indicator, task), then " · " and whatever else of it matches; for a document's text, the line. */
  readonly text: string;
  /** The matching words of `text`, as [start, end) offsets in UTF-16 code units. */
  readonly matches: readonly (readonly [number, number])[];
  readonly source: Source | null;
}

export type SaveOutcome = 'new' | 'updated';

/** A file as it was read; `path` with "/" between its parts, `recordSets` (at least one) in the order of its documents. */
export interface FileToSave {
  readonly sha256: string;
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  readonly fingerprint: string;
  readonly recordSets: readonly RecordSet[];
  /** What a text that had to be repaired rests on; null for clean text, which is then evidence for others. */
  readonly restsOn: FileEvidence | null;
}

/** The clean documents that a garbled file was repaired by, and the keys of the numbers they were found by. */
export interface FileEvidence {
  readonly numbers: readonly string[];
  readonly documents: readonly string[];
}

/** A clean document that may help to repair others, and the numbers that it carries and cites. */
export interface PhraseSource {
  readonly id: string;
  readonly sha256: string;
  /** Changes with its text. */
  readonly textHash: string;
  readonly numbers: readonly string[];
}

/** A page of a file, and what it was, or would be, recognised by. */
export interface PageKey {
  readonly sha256: string;
  readonly page: number;
  /** The recogniser's. */
  readonly fingerprint: string;
}

export interface FoundRow {
  readonly documentId: string;
  readonly kind: 'document' | 'target' | 'task';
  readonly id: string;
}

/** Pairs of documents to forget, and others to keep with their links. */
export interface LinkSetChange {
  readonly drop: readonly Pick<LinkSetKey, 'child' | 'parent'>[];
  readonly keep: readonly LinkSet[];
}

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
 *
 * A document is current until the last path its file lay under holds other bytes: then the file that took that path
 * supersedes it. Superseded documents stay, can be listed and loaded, and are left out of documentIds(), works(),
 * organizations() and search(). Nothing that a method returns depends on when or in what order documents were saved,
 * but for that succession.
 *
 * @throws StoreError from any method: store-locked, store-full, store-not-writable, store-damaged, store-unreadable
 */
export interface Store {
  /**
   * True where this very file was already read by this very program; its path is then noted beside the others, and a
   * file that lay there before loses it, as in saveFile.
   */
  noteIfCurrent(file: { sha256: string; path: string; fingerprint: string }): Promise<boolean>;
  /**
   * Replaces all documents of one file at once. A file whose path held other bytes before supersedes those documents,
   * unless their file still lies under another path. Ids are those of the record sets, so that reading again keeps them.
   * References' `documentId` is not taken from the record sets: the store works it out from what it holds.
   */
  saveFile(file: FileToSave): Promise<SaveOutcome>;
  recordRun(run: RunSummary): Promise<void>;
  /** A page as it was recognised before; null where it was not, or by another recogniser. */
  recognizedPage(key: PageKey): Promise<RecognizedPage | null>;
  /** Keeps a recognised page, in place of what another recogniser read, until the file is taken out. */
  saveRecognizedPage(key: PageKey, page: RecognizedPage): Promise<void>;
  /** What the file was repaired by, and the fingerprint it was saved with; null where it is not held or rests on nothing. */
  restsOn(sha256: string): Promise<(FileEvidence & { readonly fingerprint: string }) | null>;
  /** Current documents whose text was clean, by id. */
  phraseSources(): Promise<PhraseSource[]>;
  /** The texts of documents, in the order of the ids; those without a text are left out. */
  phraseDocuments(ids: readonly string[]): Promise<PhraseDocument[]>;
  /** What people have put right, by word, the general one before those of single documents. */
  corrections(): Promise<Correction[]>;
  /**
   * Keeps a correction, in place of one for the same words and scope, and asks for the held documents that have the
   * words to be read again; their ids.
   */
  saveCorrection(correction: Correction): Promise<string[]>;
  /** Takes a correction back, likewise; null where there is none. */
  removeCorrection(correction: Pick<Correction, 'sic' | 'scope'>): Promise<string[] | null>;
  /** All documents, superseded ones too, in the order of documentIds(). */
  listDocuments(): Promise<DocumentSummary[]>;
  /**
   * Documents that `query` may mean: id, number, path or file name (with or without extension) exactly; else the same
   * without marks, case and spaces; else a beginning of one (of an id, 4 digits or more); else a number without its
   * punctuation ("46 kh snnmt"). Current ones alone where there are any.
   */
  findDocuments(query: string): Promise<DocumentSummary[]>;
  /** With `fields` (evidence) unless told otherwise; null for an unknown id. Keys are always in the same order. */
  loadDocument(id: string, options?: { readonly evidence?: boolean }): Promise<DocumentRecord | null>;
  /** The outline of a document, in its order; empty for an unknown id. */
  loadSections(id: string): Promise<SectionRecord[]>;
  /** The document and row that an id, or a unique beginning of one (8 characters or more), belongs to. */
  findRow(id: string): Promise<FoundRow[]>;
  /** Ids of all current documents in the order of an export: sourceFile, then sha256, then index in the file. */
  documentIds(): Promise<string[]>;
  /** What current documents cite, by id. `documentId` is the one current document that fits, null where several do. */
  works(): Promise<Work[]>;
  /** Heads of all current documents, in the order of documentIds(). */
  documentHeads(): Promise<DocumentHead[]>;
  /** The pairs of documents whose rows were compared. One goes when either document is taken out or read anew. */
  linkSets(): Promise<LinkSetKey[]>;
  /** Drops pairs and keeps others, each in place of what was kept of it, in one transaction. */
  replaceLinkSets(change: LinkSetChange): Promise<void>;
  /** All links between current documents and their rows, in the order of an export: child document, parent, row. */
  links(): Promise<Link[]>;
  /** What current documents name, by id. */
  organizations(): Promise<Organization[]>;
  /**
   * Documents (by their text or file name) and rows that have all the words; words in quotes, or joined by punctuation, one after another. A word
   * typed with marks finds only itself, one without finds all that fold to it. Whatever is typed, it is never syntax.
   */
  search(words: string, options: { limit: number }): Promise<SearchHit[]>;
  /** Takes a document out whole (rows, evidence, search index); what it superseded is current again. False for an unknown id. */
  removeDocument(id: string): Promise<boolean>;
  /** What is wrong with the store by its own checks; empty where nothing is. Reads all of it. */
  check(): Promise<string[]>;
  close(): Promise<void>;
}
