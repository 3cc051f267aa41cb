import PQueue from 'p-queue';
import type { PageRecognizer, RecognizedPage } from '../../model/page-recognizer.js';
import type { SourceFile } from '../../model/paged-document.js';
import type { Box } from '../../model/source.js';
import type { Answers, FileRead, IsolatedFile, Task, WorkerSettings } from './messages.js';
import { WorkerProcess } from './worker-process.js';

export interface PoolOptions extends WorkerSettings {
  /** Processes that may work at a time. */
  readonly workers: number;
  /** Of everything that decides how a page is recognised. */
  readonly recognitionFingerprint: () => string;
}

/**
 * Processes in which untrusted files are read and pages recognised. Pages of one file, and files of one run, are shared
 * out among them; pictures never leave them. Started with the first task, so that a run without such files costs nothing.
 */
export class ReadingPool implements PageRecognizer {
  private readonly workers: WorkerProcess[];
  private readonly queue: PQueue;
  /** Where the bytes of the files being worked on lie, by sha256. */
  private known: string | null = null;
  private readonly files = new Map<string, IsolatedFile>();

  constructor(private readonly options: PoolOptions) {
    const { limits, engine } = options;
    this.workers = Array.from({ length: options.workers }, () => new WorkerProcess({ limits, engine }));
    this.queue = new PQueue({ concurrency: options.workers });
  }

  get fingerprint(): string {
    this.known ??= this.options.recognitionFingerprint();
    return this.known;
  }

  /** @throws UnreadableFileError */
  async read(file: IsolatedFile, signal?: AbortSignal): Promise<FileRead> {
    this.files.set(file.sourceId, file);
    return this.do({ type: 'read', file }, signal);
  }

  async recognize({ sourceId }: SourceFile, page: number, signal: AbortSignal): Promise<RecognizedPage> {
    return this.do({ type: 'recognize', file: this.fileOf(sourceId), page }, signal);
  }

  async inkUnder(
    { sourceId }: SourceFile,
    page: number,
    boxes: readonly Box[],
    signal: AbortSignal,
  ): Promise<number | null> {
    return this.do({ type: 'ink', file: this.fileOf(sourceId), page, boxes }, signal);
  }

  /** Ends all processes; tasks under way fail. */
  close(): void {
    this.queue.clear();
    for (const worker of this.workers) worker.end();
  }

  private fileOf(sourceId: string): IsolatedFile {
    const file = this.files.get(sourceId);
    if (!file) throw new Error('A page was asked for of a file that this pool has not read.');
    return file;
  }

  private do<Type extends Task['type']>(
    task: Extract<Task, { type: Type }>,
    signal?: AbortSignal,
  ): Promise<Answers[Type]> {
    return this.queue.add(() => this.idleWorker(task.file.sourceId).do<Type>(task, signal)) as Promise<
      Answers[Type]
    >;
  }

  /** The queue lets in no more tasks than there are workers. */
  private idleWorker(sourceId: string): WorkerProcess {
    const idle = this.workers.filter((worker) => !worker.busy);
    return idle.find(({ openFile }) => openFile === sourceId) ?? idle[0]!;
  }
}
