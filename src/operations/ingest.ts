import { UsageError } from '../errors.js';
import type { Store } from '../model/store.js';
import { compareNames } from './file-names.js';
import { type FoundFiles, findFiles } from './find-files.js';
import { type IngestReport, ingestedDocument, totalsOf } from './ingest-report.js';
import { type IngestOptions, IngestRun } from './ingest-run.js';
import type { LeftOut } from './left-out.js';
import { linkDocuments } from './link-documents.js';
import type { ReadingParts } from './reading-parts.js';

export interface IngestParts extends ReadingParts {
  /** Called once, and only when there is something to read: a mistyped path leaves no empty store behind. */
  readonly openStore: () => Store | Promise<Store>;
}

/**
 * Reads files and folders into the store. One bad document never stops the others, and a file whose bytes and
 * fingerprint are in the store is not read again.
 * @throws UsageError (path-not-found) where none of the paths exists, so that nothing can be done
 * @throws StoreError where the store cannot be opened or written; what was written before it stays
 */
export async function ingest(
  paths: readonly string[],
  parts: IngestParts,
  options: IngestOptions,
): Promise<IngestReport> {
  const found = await findFiles(paths, {
    folder: options.folder,
    supports: (file) => parts.readerFor(file) !== null,
    signal: options.signal,
  });
  refuseMissing(found);
  if (found.files.length === 0) return reportOf(found, [], options.signal?.aborted ?? false);

  const now = options.now ?? (() => new Date());
  const startedAt = now().toISOString();
  const store = await parts.openStore();
  const run = new IngestRun(store, parts, options);
  await run.perform(found.files);
  const skipped = [...found.skipped, ...run.skipped];
  const failed = [...found.failed, ...run.failed];
  await store.recordRun({
    startedAt,
    finishedAt: now().toISOString(),
    fingerprint: [...run.fingerprints].sort().join('\n'),
    read: [...run.outcomes.values()].filter(({ outcome }) => outcome !== 'unchanged').length,
    skipped: skipped.length,
    failed: failed.length,
  });
  await linkDocuments(store, { save: true, signal: options.signal, progress: options.onLinking });
  const documents = (await store.listDocuments()).flatMap((summary) => {
    const settled = run.outcomes.get(summary.sha256);
    return settled ? [ingestedDocument(settled.name, settled.outcome, summary)] : [];
  });
  return reportOf({ skipped, failed }, documents, run.stopped);
}

/**
 * A path that does not exist is wrong usage only where nothing else can be done: with other paths beside it,
 * it is one failure among the results.
 */
function refuseMissing({ files, skipped, failed }: FoundFiles): void {
  const allMissing = failed.length > 0 && failed.every(({ code }) => code === 'path-not-found');
  if (!allMissing || files.length > 0 || skipped.length > 0) return;
  const names = failed.map((failure) => `"${failure.path}"`).join(', ');
  throw new UsageError('path-not-found', `There is no file or folder ${names}; check the spelling.`);
}

function reportOf(
  left: { readonly skipped: readonly LeftOut[]; readonly failed: readonly LeftOut[] },
  documents: IngestReport['documents'],
  interrupted: boolean,
): IngestReport {
  const byPath = (a: { path: string }, b: { path: string }) => compareNames(a.path, b.path);
  const lists = {
    documents: [...documents].sort(byPath), // a stable sort: documents of one file stay in their order
    skipped: [...left.skipped].sort(byPath),
    failed: [...left.failed].sort(byPath),
  };
  return { ...lists, totals: totalsOf(lists), interrupted };
}
