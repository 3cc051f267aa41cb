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
import type { SearchHit, Store } from './model/store.js';
import { exportDocuments as exportWith } from './operations/export-documents.js';
import { ingest as ingestWith } from './operations/ingest.js';
import type { IngestReport } from './operations/ingest-report.js';
import type { IngestOptions as RunOptions } from './operations/ingest-run.js';
import { openReading } from './operations/open-reading.js';
import type { RepairedText } from './operations/repair-text.js';
import { repairText as repairWith } from './operations/repair-text.js';
import { loadRepairer } from './repair/index.js';
import { defaultJobs, defaultLimits, type OcrChoice, type ReadingLimits } from './settings.js';

export { KehoachError, StoreError, UnreadableFileError, UsageError } from './errors.js';
export { exportJsonSchema } from './exporters/json-schema.js';
export type * from './model/field.js';
export type * from './model/finding.js';
export type * from './model/records.js';
export type { Correction, GarbleKind, Repair, RepairReason } from './model/repair.js';
export type { Source } from './model/source.js';
export type { DocumentSummary, SearchHit, Store } from './model/store.js';
export type { IngestedDocument, IngestReport, IngestTotals } from './operations/ingest-report.js';
export type { LeftOut } from './operations/left-out.js';
export type { LineRepair, RepairedText } from './operations/repair-text.js';
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
