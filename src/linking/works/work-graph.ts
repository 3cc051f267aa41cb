import type { ReportedFinding } from '../../model/finding.js';
import type { Level, Work } from '../../model/records.js';
import type { DocumentHead } from './document-head.js';
import type { Group } from './group-claims.js';
import type { Tier } from './printed-body.js';
import type { OwnStanding, Standing } from './standing.js';

/** A work as its citations, taken together, tell of it. */
export interface ResolvedWork extends Work {
  readonly level: Level | null;
  /** Known where the level is, and sometimes where it is not. */
  readonly tier: Tier | null;
  /** Null for the centre's, and where it is not known. */
  readonly province: string | null;
  readonly commune: string | null;
  /** "report" where `documentId` is a progress report that stands for the plan, which is not held. */
  readonly via: 'report' | null;
  /** Ids of the documents that cite it. */
  readonly citedBy: readonly string[];
}

export interface ResolvedReference {
  readonly workId: string;
  /** The held document that the reference leads to, never the citing one itself. */
  readonly documentId: string | null;
  readonly via: 'report' | null;
}

export interface WorkGraph {
  /** By id; those that some document cites. */
  readonly works: readonly ResolvedWork[];
  /** By document id, one for each of its references, in their order. */
  readonly references: ReadonlyMap<string, readonly ResolvedReference[]>;
  /** By document id; documents without findings are left out. */
  readonly findings: ReadonlyMap<string, readonly ReportedFinding[]>;
  /** By document id, of all documents. */
  readonly standing: ReadonlyMap<string, Standing>;
}

/** A document with where it stands by its own words. */
export interface StandingHead {
  readonly head: DocumentHead;
  readonly own: OwnStanding;
}

/** The group that a document's citation belongs to; null for one without a number. */
export type GroupAt = (documentId: string, index: number) => Group | null;
