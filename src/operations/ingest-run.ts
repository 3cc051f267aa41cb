import PQueue from 'p-queue';
import { StoreError } from '../errors.js';
import type { Store } from '../model/store.js';
import type { FoundFile } from './find-files.js';
import type { FileOutcome } from './ingest-report.js';
import { IngestRound, type Reading, type Settled } from './ingest-round.js';
import { type LeftOut, leftOutBy } from './left-out.js';
import { FileTooLargeError, type PreparedFile, prepareFile } from './read-file.js';
import type { ReadingParts } from './reading-parts.js';
import { Siblings } from './siblings.js';

export interface IngestOptions {
  /** Folder that relative paths, and the names of documents, are relative to. */
  readonly folder: string;
  /** Null: the limit of each format (see Settings). */
  readonly maxBytes: number | null;
  /** How many documents are worked on at a time; the result does not depend on it. */
  readonly jobs: number;
  /** Reads again what is in the store already. */
  readonly force?: boolean;
  /** Stops the run after the document being written. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: IngestProgress) => void;
  /** Plans linked to those above them, after all files are read. */
  readonly onLinking?: (done: number, total: number) => void;
  readonly now?: () => Date;
}

/** `done` of `total` files are settled; `path` is the one that was last heard of, `pages` how far its recognition is. */
export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly path: string;
  readonly pages?: { readonly done: number; readonly total: number };
}

/** A file on its way; `numbers` are those of a garbled text, null until it is known to be one. */
interface Waiting {
  readonly file: FoundFile;
  readonly numbers: readonly string[] | null;
}

/** How many documents a job may be ahead of the one being written; bounds the memory that finished ones hold. */
const aheadPerJob = 2;

/**
 * One run over a list of files. Files are begun and written in the order of the list and only the reading between
 * runs side by side, so that the store does not depend on how many jobs there are. Clean documents go first and garbled
 * ones after all of them, so that it does not depend on the order of files either.
 */
export class IngestRun {
  /** By sha256. */
  readonly outcomes = new Map<string, { readonly name: string; readonly outcome: FileOutcome }>();
  readonly skipped: LeftOut[] = [];
  readonly failed: LeftOut[] = [];
  readonly fingerprints = new Set<string>();
  private readonly queue: PQueue;
  private waiting: Waiting[] = [];
  private done = 0;
  private total = 0;

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
    const force = this.options.force ?? false;
    this.total = files.length;
    const list = files.map((file) => ({ file, numbers: null }));
    await this.goThrough(list, this.round(await Siblings.noneOf(this.store), force));
    const garbled = this.waiting.splice(0);
    if (garbled.length === 0) return;
    const siblings = await Siblings.of(this.store);
    await this.goThrough(garbled, this.round(siblings, force));
    // A garbled file that took the path of a clean one has taken a sibling from the others.
    const after = await Siblings.of(this.store);
    if (after.key === siblings.key) return;
    const settled = new Set([...this.outcomes.values()].map(({ name }) => name));
    const again = garbled.filter(({ file }) => settled.has(file.name));
    await this.goThrough(again, this.round(after, false));
  }

  private round(siblings: Siblings, force: boolean): IngestRound {
    const queue = <Result>(work: () => Promise<Result>) => this.queue.add(work) as Promise<Result>;
    const { readIsolated } = this.parts;
    return new IngestRound({
      store: this.store,
      siblings,
      readIsolated,
      force,
      queue,
      signal: this.options.signal,
      onPages: (path, pages) =>
        this.options.onProgress?.({ done: this.done, total: this.total, path, pages }),
    });
  }

  private async goThrough(list: readonly Waiting[], round: IngestRound): Promise<void> {
    const writes: Promise<void>[] = [];
    const ahead = this.options.jobs === 1 ? 1 : aheadPerJob * this.options.jobs;
    try {
      for (const [index, { file, numbers }] of list.entries()) {
        await writes[index - ahead];
        if (this.stopped) break;
        const prepared = await this.prepare(file);
        const reading = prepared instanceof Error ? prepared : await round.begin(prepared, numbers);
        const write = (writes[index - 1] ?? Promise.resolve()).then(async () => {
          if (this.stopped) return;
          const settled = await this.settle(file, prepared, reading, round);
          if (settled) this.note(file, prepared, settled);
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
      const prepared = await prepareFile(file, this.parts, this.options);
      this.fingerprints.add(prepared.fingerprint);
      return prepared;
    } catch (error) {
      return error instanceof Error ? error : new Error(String(error));
    }
  }

  /** Null where the run was stopped before the file was read. */
  private async settle(
    file: FoundFile,
    prepared: PreparedFile | Error,
    reading: Reading | Error,
    round: IngestRound,
  ): Promise<Settled | null> {
    if (prepared instanceof Error) return { failed: failureOf(prepared, file) };
    if (reading instanceof Error) throw reading;
    try {
      return await round.settle(prepared, reading);
    } catch (error) {
      if (error instanceof StoreError) throw error;
      return this.stopped ? null : { failed: failureOf(error, file) };
    }
  }

  private note(file: FoundFile, prepared: PreparedFile | Error, settled: Settled): void {
    if ('waits' in settled) {
      this.waiting.push({ file, numbers: settled.waits.numbers });
      return;
    }
    if ('failed' in settled) this.failed.push(settled.failed);
    else if ('skipped' in settled) this.skipped.push(settled.skipped);
    else if (!(prepared instanceof Error)) {
      const before = this.outcomes.get(prepared.sha256)?.outcome;
      if (before === undefined || before === 'unchanged')
        this.outcomes.set(prepared.sha256, { name: file.name, outcome: settled.outcome });
      if (before !== undefined) return; // gone through once more within the run
    }
    this.done += 1;
    this.options.onProgress?.({ done: this.done, total: this.total, path: file.name });
  }
}

function failureOf(error: unknown, file: FoundFile): LeftOut {
  const failure = leftOutBy(error, file.name);
  return error instanceof FileTooLargeError
    ? { ...failure, facts: { bytes: error.bytes, limit: error.limit } }
    : failure;
}
