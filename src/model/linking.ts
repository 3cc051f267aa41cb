import type { DocumentRecord, Link } from './records.js';

/** What telling works and parents apart needs of a document: its head, whom it cites, who leads in it. */
export type DocumentHead = Pick<
  DocumentRecord,
  | 'id'
  | 'sourceFile'
  | 'kind'
  | 'typeName'
  | 'number'
  | 'issuedOn'
  | 'place'
  | 'issuer'
  | 'level'
  | 'title'
  | 'year'
  | 'draft'
  | 'references'
> & {
  /** Targets and tasks. */
  readonly rows: number;
  /** Lead units as printed, each once. */
  readonly leadUnits: readonly string[];
};

/** Two documents whose rows were compared; one with itself for the tasks that serve its own targets. */
export interface LinkSetKey {
  readonly child: string;
  readonly parent: string;
  /** Of the program that compared them, and of how they were found to belong together. */
  readonly fingerprint: string;
}

/** What came of the comparison: links between documents and rows; empty where they turned out not to belong together. */
export interface LinkSet extends LinkSetKey {
  readonly links: readonly Link[];
}
