import type { ExtractedDocument, Header } from '../model/extracted-document.js';
import type { Finding } from '../model/finding.js';
import type { OutlinedDocument } from '../model/outlined-document.js';

export type Report = (finding: Omit<Finding, 'stage'>) => void;

/** The rows a kind of document holds. */
export type Rows = Pick<ExtractedDocument, 'targets' | 'generalTasks' | 'tasks'>;

/** A kind of document: how it is known, and what is read from it. */
export interface DocumentKind {
  readonly name: ExtractedDocument['kind'];
  /** From 0 (not of this kind) to 1 (surely of it), by type name, title and tables. */
  recognize(document: OutlinedDocument, header: Header): number;
  extract(document: OutlinedDocument, header: Header, report: Report): Rows;
}
