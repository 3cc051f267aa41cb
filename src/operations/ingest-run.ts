import PQueue from 'p-queue';
import { StoreError } from '../errors.js';
import type { RecordSet } from '../model/record-set.js';
import type { Store } from '../model/store.js';
import type { FoundFile } from './find-files.js';
import type { FileOutcome } from './ingest-report.js';
import { type LeftOut, leftOutBy } from './left-out.js';
import { FileTooLargeError, type PreparedFile, prepareFile, readRecords } from './read-file.js';
import type { ReadingParts } from './reading-parts.js';

export interface IngestOptions {
  /** Folder that relative paths, and the names of documents, are relative to. */
  readonly folder: string;
  readonly maxBytes: number;
  /** How many documents are worked on at a time; the result does not depend on it. */
  readonly jobs: number;
  /** Reads again what is in the store already. */
  readonly force?: boolean;
  /** Stops the run after the document being written. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: { done: number; total: number; path: string }) => void;
  readonly now?: () => Date;
}

/** What became of one file: in the store, or left out for a reason. */
type Settled =
  | { readonly outcome: FileOutcome }
  | { readonly skipped: LeftOut }
  | { readonly failed: LeftOut };
type Reading =
  | { readonly kind: 'records'; readonly records: Promise<RecordSet[]> }
  | { readonly kind: 'current' }
  | { readonly kind: 'copy'; readonly of: string };

/** How many documents a job may be ahead of the one being written; bounds the memory that finished ones hold. */
const aheadPerJob = 2;

/**
 * One run over a list of files. Files are begun and written in the order of the list and only the reading between
 * runs side by side, so that the store does not depend on how many jobs there are.
 */
export class IngestRun {
  /** By sha256: a file with the same bytes as one before it only adds a path. */
  readonly outcomes = new Map<string, { readonly name: string; readonly outcome: FileOutcome }>();
  readonly skipped: LeftOut[] = [];
  readonly failed: LeftOut[] = [];
  readonly fingerprints = new Set<string>();
  private readonly begun = new Map<string, string>();
  private readonly queue: PQueue;
  private done = 0;

  constructor(
    private readonly store: Store,
    private readonly parts: ReadingParts,
    private readonly options: IngestOptions,
  ) {
    this.queue = new PQueue({ concurrency: options.jobs });
  }

  get stopped(): boolean {
    return this.options.signal?.aborted ?? false;
  }

  /**
   * Resolves when every file is written or left out, or when the signal stopped the run between two writes.
   * @throws StoreError, with all files before it written
   */
  async perform(files: readonly FoundFile[]): Promise<void> {
    const writes: Promise<void>[] = [];
    const ahead = this.options.jobs === 1 ? 1 : aheadPerJob * this.options.jobs;
    try {
      for (const [index, file] of files.entries()) {
        await writes[index - ahead];
        if (this.stopped) break;
        const prepared = await this.prepare(file);
        const reading = prepared instanceof Error ? prepared : await this.begin(prepared);
        const write = (writes[index - 1] ?? Promise.resolve()).then(async () => {
          if (this.stopped) return;
          const settled = await this.settle(file, prepared, reading);
          if (settled) this.note(file, prepared, settled, files.length);
        });
        write.catch(() => undefined); // awaited above or below
        writes.push(write);
      }
      await writes.at(-1);
    } finally {
      this.queue.clear();
      await this.queue.onIdle();
    }
  }

  private async prepare(file: FoundFile): Promise<PreparedFile | Error> {
    try {
      return await prepareFile(file, this.parts, this.options);
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  private async begin(prepared: PreparedFile): Promise<Reading> {
    const { sha256, fingerprint, file } = prepared;
    this.fingerprints.add(fingerprint);
    const original = this.begun.get(sha256);
    if (original !== undefined) return { kind: 'copy', of: original };
    this.begun.set(sha256, file.name);
    const current =
      !this.options.force && (await this.store.noteIfCurrent({ sha256, path: file.name, fingerprint }));
    if (current) return { kind: 'current' };
    const records = this.queue.add(() => readRecords(prepared, this.options.signal));
    records.catch(() => undefined); // looked at when its turn to be written comes
    return { kind: 'records', records };
  }

  /** Null where the run was stopped before the file was read. */
  private async settle(
    file: FoundFile,
    prepared: PreparedFile | Error,
    reading: Reading | Error,
  ): Promise<Settled | null> {
    if (prepared instanceof Error) return { failed: failureOf(prepared, file) };
    if (reading instanceof Error) throw reading;
    try {
      if (reading.kind === 'current') return { outcome: 'unchanged' };
      if (reading.kind === 'copy') return await this.settleCopy(prepared, reading.of);
      const recordSets = await reading.records;
      if (this.stopped) return null;
      const { sha256, fingerprint, bytes, reader } = prepared;
      const saved = { sha256, fingerprint, path: file.name, mediaType: reader.mediaType, recordSets };
      return { outcome: await this.store.saveFile({ ...saved, bytes: bytes.byteLength }) };
    } catch (error) {
      if (error instanceof StoreError) throw error;
      return this.stopped ? null : { failed: failureOf(error, file) };
    }
  }

  private async settleCopy(prepared: PreparedFile, original: string): Promise<Settled> {
    const { sha256, fingerprint, file } = prepared;
    const noted = await this.store.noteIfCurrent({ sha256, path: file.name, fingerprint });
    const about = { path: file.name, facts: { original } };
    return noted
      ? { skipped: { ...about, code: 'same-content', message: `The same content as "${original}".` } }
      : {
          failed: {
            ...about,
            code: 'copy-failed',
            message: `The same content as "${original}", which failed.`,
          },
        };
  }

  private note(file: FoundFile, prepared: PreparedFile | Error, settled: Settled, total: number): void {
    if ('failed' in settled) this.failed.push(settled.failed);
    else if ('skipped' in settled) this.skipped.push(settled.skipped);
    else if (!(prepared instanceof Error))
      this.outcomes.set(prepared.sha256, { name: file.name, outcome: settled.outcome });
    this.done += 1;
    this.options.onProgress?.({ done: this.done, total, path: file.name });
  }
}

function failureOf(error: unknown, file: FoundFile): LeftOut {
  const failure = leftOutBy(error, file.name);
  return error instanceof FileTooLargeError
    ? { ...failure, facts: { bytes: error.bytes, limit: error.limit } }
    : failure;
}
