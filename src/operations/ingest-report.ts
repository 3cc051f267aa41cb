import { type ExitCode, exitCodes } from '../errors.js';
import type { DocumentSummary } from '../model/store.js';
import type { LeftOut } from './left-out.js';

export type FileOutcome = 'new' | 'updated' | 'unchanged';

/** One document of this run, as the store holds it now. */
export interface IngestedDocument {
  readonly path: string;
  readonly outcome: FileOutcome;
  readonly id: string;
  readonly kind: DocumentSummary['kind'];
  readonly typeName: string | null;
  readonly number: string | null;
  readonly textOrigin: DocumentSummary['textOrigin'];
  readonly textConfidence: number;
  readonly targets: number;
  readonly tasks: number;
  readonly references: number;
  readonly findings: DocumentSummary['findings'];
  readonly supersedes: string | null;
}

export interface IngestTotals {
  readonly documents: number;
  readonly new: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: number;
  readonly failed: number;
  readonly targets: number;
  readonly tasks: number;
  readonly references: number;
  readonly findings: DocumentSummary['findings'];
}

/** What one run did; every list in the order of paths, whatever order the work was done in. */
export interface IngestReport {
  readonly documents: readonly IngestedDocument[];
  readonly skipped: readonly LeftOut[];
  readonly failed: readonly LeftOut[];
  readonly totals: IngestTotals;
  /** True where the run was stopped; what is listed is in the store all the same. */
  readonly interrupted: boolean;
}

export const ingestedDocument = (
  path: string,
  outcome: FileOutcome,
  summary: DocumentSummary,
): IngestedDocument => ({
  path,
  outcome,
  id: summary.id,
  kind: summary.kind,
  typeName: summary.typeName,
  number: summary.number,
  textOrigin: summary.textOrigin,
  textConfidence: summary.textConfidence,
  targets: summary.targets,
  tasks: summary.tasks,
  references: summary.references,
  findings: summary.findings,
  supersedes: summary.supersedes,
});

export function totalsOf(report: Pick<IngestReport, 'documents' | 'skipped' | 'failed'>): IngestTotals {
  const { documents } = report;
  const count = (outcome: FileOutcome) => documents.filter((document) => document.outcome === outcome).length;
  const sum = (value: (document: IngestedDocument) => number) =>
    documents.reduce((total, document) => total + value(document), 0);
  return {
    documents: documents.length,
    new: count('new'),
    updated: count('updated'),
    unchanged: count('unchanged'),
    skipped: report.skipped.length,
    failed: report.failed.length,
    targets: sum((document) => document.targets),
    tasks: sum((document) => document.tasks),
    references: sum((document) => document.references),
    findings: {
      info: sum((document) => document.findings.info),
      warning: sum((document) => document.findings.warning),
      error: sum((document) => document.findings.error),
    },
  };
}

/**
 * The exit code a run deserves: 130 when it was stopped; 4 when nothing could be read; 3 when something failed, or when
 * a document is in with an error among its findings (a run with one is never called a success); 0 otherwise.
 */
export function exitCodeOf(report: IngestReport): ExitCode {
  if (report.interrupted) return exitCodes.interrupted;
  if (report.documents.length === 0) return exitCodes.nothingRead;
  return report.failed.length > 0 || report.totals.findings.error > 0 ? exitCodes.someFailed : exitCodes.ok;
}
