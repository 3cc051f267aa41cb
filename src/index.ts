/**
 * kehoach reads Vietnamese official plans and returns their targets and tasks as data.
 *
 * ```ts
 * const store = await openStore('plans.db');
 * const report = await ingest(['plans/'], { store });
 * await writeFile('plans.json', exportDocuments(store, { format: 'json' })); // node:fs/promises
 * await store.close();
 * ```
 */
import { availableParallelism } from 'node:os';
import { UsageError } from './errors.js';
import { exporterFor, exporters } from './exporters/index.js';
import type { PlanDiff } from './model/diff.js';
import type { GapReport } from './model/gaps.js';
import type { Link } from './model/records.js';
import type { SearchHit, Store } from './model/store.js';
import type { Trace } from './model/trace.js';
import { diffDocuments } from './operations/diff-documents.js';
import { exportDocuments as exportWith } from './operations/export-documents.js';
import { ingest as ingestWith } from './operations/ingest.js';
import type { IngestReport } from './operations/ingest-report.js';
import type { IngestOptions as RunOptions } from './operations/ingest-run.js';
import { linkDocuments } from './operations/link-documents.js';
import { listGaps } from './operations/list-gaps.js';
import { openReading } from './operations/open-reading.js';
import type { RepairedText } from './operations/repair-text.js';
import { repairText as repairWith } from './operations/repair-text.js';
import { traceItem } from './operations/trace-item.js';
import { loadRepairer } from './repair/index.js';
import { defaultJobs, defaultLimits, type OcrChoice, type ReadingLimits } from './settings.js';

export { KehoachError, StoreError, UnreadableFileError, UsageError } from './errors.js';
export { diffWorkbook, renderDiffHtml } from './exporters/diff/index.js';
export { exportJsonSchema } from './exporters/json-schema.js';
export type * from './model/diff.js';
export type * from './model/field.js';
export type * from './model/finding.js';
export type * from './model/gaps.js';
export type * from './model/records.js';
export type { Correction, GarbleKind, Repair, RepairReason } from './model/repair.js';
export type { Source } from './model/source.js';
export type { DocumentSummary, SearchHit, Store } from './model/store.js';
export type * from './model/trace.js';
export type { IngestedDocument, IngestReport, IngestTotals } from './operations/ingest-report.js';
export type { LeftOut } from './operations/left-out.js';
export type { LineRepair, RepairedText } from './operations/repair-text.js';
export { parseOrganizations, useOrganizations } from './organizations/added-organizations.js';
export { defaultLimits, type OcrChoice, type ReadingLimits } from './settings.js';
export { openStore } from './store/open-store.js';

export type IngestOptions = Partial<RunOptions> & {
  readonly store: Store;
  /** What one file may cost; those left out are as `defaultLimits`. */
  readonly limits?: Partial<ReadingLimits>;
  readonly ocrEngine?: OcrChoice;
};

/**
 * Reads files and folders (recursively) into a store, which stays open. Files that this version has read before are
 * skipped; a file that cannot be read is listed in `failed` and stops nothing. Paths are taken, and kept, relative to
 * `folder` (by default the working folder).
 * @throws UsageError where none of the paths exists, StoreError where the store cannot be written
 */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<IngestReport> {
  const {
    store,
    limits,
    ocrEngine = 'tesseract',
    jobs = defaultJobs(availableParallelism()),
    ...rest
  } = options;
  const reading = await openReading(loadRepairer(), {
    jobs,
    ocrEngine,
    limits: { ...defaultLimits, ...limits },
  });
  reading.rememberIn(store);
  try {
    return await ingestWith(
      paths,
      { ...reading.parts, openStore: () => store },
      { folder: process.cwd(), maxBytes: null, jobs, ...rest },
    );
  } finally {
    reading.close();
  }
}

/**
 * All documents of a store in one format, as chunks in order; memory holds one document at a time.
 * @throws UsageError for a format there is none of
 */
export function exportDocuments(
  store: Store,
  options: { readonly format?: string; readonly evidence?: boolean } = {},
): AsyncIterable<string | Uint8Array> {
  const { format = 'json', evidence = false } = options;
  const exporter = exporterFor(format);
  if (!exporter) {
    const known = exporters.map((entry) => entry.format).join(', ');
    throw new UsageError('unknown-format', `There is no format "${format}"; there are ${known}.`);
  }
  return exportWith(store, exporter, { evidence });
}

/**
 * Links every current document to the plans above it, cited or found, and their rows; `ingest` does it too. Only what is
 * new or was read anew is compared. With `save: false` nothing is kept, and a store that is open for reading will do.
 * @throws StoreError where the store cannot be written
 */
export async function link(
  store: Store,
  options: { readonly save?: boolean } = {},
): Promise<readonly Link[]> {
  return (await linkDocuments(store, { save: options.save ?? true })).links;
}

/**
 * A plan against the plan above it, row by row, each named by id, number, file name or the beginning of one. `parent` may
 * be left out where the child cites it or was found to follow it, and may be the number of a plan of which only a report is
 * held.
 * @throws UsageError where either is not held or means several, where none is found, or both are one
 */
export async function diff(
  store: Store,
  documents: { readonly child: string; readonly parent?: string },
): Promise<PlanDiff> {
  return diffDocuments(store, documents.child, documents.parent ?? null);
}

/**
 * A target or task (by its id) up and down the chain of plans.
 * @throws UsageError where the id is of no row
 */
export function trace(store: Store, item: string): Promise<Trace> {
  return traceItem(store, item);
}

/**
 * What a unit was given to lead or help with in all plans held, and what its own plans answer.
 * @throws UsageError where the name is of no body
 */
export function gaps(store: Store, unit: string): Promise<GapReport> {
  return listGaps(store, unit);
}

/** Rows and documents that hold all the words, with or without diacritics, best first. */
export function search(
  store: Store,
  words: string,
  options: { readonly limit?: number } = {},
): Promise<SearchHit[]> {
  return store.search(words, { limit: options.limit ?? 50 });
}

/**
 * Gives garbled text its letters back, line for line; text that needs nothing comes back as it is. The clean documents
 * of a store that cite the same numbers help, and its corrections hold.
 */
export function repairText(
  text: string,
  options: { readonly fixTones?: boolean; readonly store?: Store } = {},
): Promise<RepairedText> {
  const { fixTones = false, store = null } = options;
  return repairWith(new TextEncoder().encode(text), loadRepairer(), { fixTones, store });
}
