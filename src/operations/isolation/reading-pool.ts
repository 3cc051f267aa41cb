import PQueue from 'p-queue';
import { UnreadableFileError } from '../../errors.js';
import type { RasterImage } from '../../imaging/raster-image.js';
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

/** Codes of readings that cost a process. */
const killing: readonly string[] = [
  'reading-took-too-long',
  'reading-took-too-much-memory',
  'reading-crashed',
];
/** Pages of one file that may cost a process each: a thousand that hang would take days. */
const mostKilledPages = 3;

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
  /** Pages that cost a process, by sha256. */
  private readonly killed = new Map<string, number>();

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
    this.killed.delete(file.sourceId);
    return this.do({ type: 'read', file }, signal);
  }

  async recognize({ sourceId }: SourceFile, page: number, signal: AbortSignal): Promise<RecognizedPage> {
    const task = { type: 'recognize', file: this.fileOf(sourceId), page } as const;
    return this.onePage(task, (before) => this.do<'recognize'>(task, signal, before));
  }

  async inkUnder(
    { sourceId }: SourceFile,
    page: number,
    boxes: readonly Box[],
    signal: AbortSignal,
  ): Promise<number | null> {
    const task = { type: 'ink', file: this.fileOf(sourceId), page, boxes } as const;
    return this.onePage(task, (before) => this.do<'ink'>(task, signal, before));
  }

  /** A page as a picture, for a person to look at. */
  async picture(file: IsolatedFile, page: number, dpi: number): Promise<RasterImage> {
    return this.do({ type: 'picture', file, page, dpi });
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

  /** Gives a file up whose pages cost one process after the other. */
  private async onePage<Result>(
    { file: { sourceId, path }, page }: { readonly file: IsolatedFile; readonly page: number },
    work: (before: () => void) => Promise<Result>,
  ): Promise<Result> {
    const killedPages = (): number => this.killed.get(sourceId) ?? 0;
    const refuse = (): void => {
      if (killedPages() < mostKilledPages) return;
      throw new UnreadableFileError(
        'file-given-up',
        `Page ${page} of ${path} was not tried: ${mostKilledPages} pages of the file had to be stopped before it. Open the file in its own program and save or print it anew, or raise --page-seconds.`,
      );
    };
    try {
      return await work(refuse);
    } catch (error) {
      if (error instanceof UnreadableFileError && killing.includes(error.code))
        this.killed.set(sourceId, killedPages() + 1);
      throw error;
    }
  }

  /** `before` may refuse the task when its turn has come. */
  private do<Type extends Task['type']>(
    task: Extract<Task, { type: Type }>,
    signal?: AbortSignal,
    before: () => void = () => undefined,
  ): Promise<Answers[Type]> {
    return this.queue.add(() => {
      before();
      return this.idleWorker(task.file.sourceId).do<Type>(task, signal);
    }) as Promise<Answers[Type]>;
  }

  /** The queue lets in no more tasks than there are workers. */
  private idleWorker(sourceId: string): WorkerProcess {
    const idle = this.workers.filter((worker) => !worker.busy);
    return idle.find(({ openFile }) => openFile === sourceId) ?? idle[0]!;
  }
}
