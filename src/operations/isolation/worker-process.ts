import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UnreadableFileError } from '../../errors.js';
import type { Answers, FromWorker, Task, ToWorker, WorkerSettings } from './messages.js';
import { residentBytes } from './resident-bytes.js';

const fromSource = import.meta.url.endsWith('.ts');
const entry = fileURLToPath(new URL(fromSource ? './worker.ts' : './worker.js', import.meta.url));

/** Heap of a worker in MiB; pixels and unpacked streams lie outside it and are bounded by `maxMemory`. */
const heapMegabytes = 1024;
/** Resident bytes at which a worker is killed: three times what the largest page within the limits takes. */
const maxMemory = 2 * 1024 ** 3;
const memoryCheckMilliseconds = 250;

interface Waiting {
  readonly settle: (message: FromWorker) => void;
  readonly fail: (error: Error) => void;
  readonly alive: () => void;
}

/** One child process that does one task at a time, and is replaced by a fresh one after it had to be killed. */
export class WorkerProcess {
  private child: ChildProcess | null = null;
  private waiting: Waiting | null = null;
  /** The file it has open for pictures: the next page of the same file is cheapest here. */
  openFile: string | null = null;

  constructor(private readonly settings: WorkerSettings) {}

  get busy(): boolean {
    return this.waiting !== null;
  }

  /**
   * @throws UnreadableFileError what the worker says of the file; `reading-took-too-long`, `reading-took-too-much-memory`
   * or `reading-crashed` where it had to be killed or died; the signal's reason when aborted
   */
  async do<Type extends Task['type']>(
    task: Extract<Task, { type: Type }>,
    signal?: AbortSignal,
  ): Promise<Answers[Type]> {
    if (this.busy) throw new Error('A worker does one task at a time.');
    signal?.throwIfAborted();
    const { file } = task;
    const place = 'page' in task ? `page ${task.page} of ${file.path}` : file.path;
    const answer = await new Promise<FromWorker>((resolve, reject) => {
      const { secondsAPage } = this.settings.limits;
      const child = this.start();
      const kill = (error: Error) => this.end(error);
      const tooLong = () =>
        kill(
          new UnreadableFileError(
            'reading-took-too-long',
            `Reading ${place} took longer than ${secondsAPage} seconds and was stopped. Raise --page-seconds if it is meant.`,
          ),
        );
      const clock = setTimeout(tooLong, secondsAPage * 1000);
      const memory = setInterval(() => {
        if (residentBytes(child.pid) > maxMemory)
          kill(
            new UnreadableFileError(
              'reading-took-too-much-memory',
              `Reading ${place} took more than ${maxMemory / 1024 ** 3} GiB of memory and was stopped. The file is damaged, or made to do harm.`,
            ),
          );
      }, memoryCheckMilliseconds);
      const onAbort = () => kill(signal!.reason as Error);
      signal?.addEventListener('abort', onAbort, { once: true });
      const over = () => {
        clearTimeout(clock);
        clearInterval(memory);
        signal?.removeEventListener('abort', onAbort);
        this.waiting = null;
      };
      this.waiting = {
        settle: (message) => {
          over();
          resolve(message);
        },
        fail: (error) => {
          over();
          reject(error);
        },
        alive: () => clock.refresh(),
      };
      child.send({ task } satisfies ToWorker);
    }).finally(() => {
      this.waiting = null;
    });
    if (task.type !== 'read') this.openFile = file.sourceId;
    if ('error' in answer) throw errorOf(answer.error);
    if (!('answer' in answer)) throw new Error('A worker answered with a sign of life.');
    return answer.answer as Answers[Type];
  }

  /** Ends the process at once, whatever it does; the task under way fails with `reason`. */
  end(reason: Error = new Error('The worker was ended.')): void {
    const { child, waiting } = this;
    this.child = null;
    this.openFile = null;
    child?.removeAllListeners();
    child?.on('error', () => undefined); // it may be gone already
    child?.kill('SIGKILL');
    waiting?.fail(reason);
  }

  private start(): ChildProcess {
    if (this.child) return this.child;
    const child = fork(entry, [], {
      execArgv: [`--max-old-space-size=${heapMegabytes}`, ...(fromSource ? ['--import', 'tsx'] : [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (message: FromWorker) => {
      if ('alive' in message) this.waiting?.alive();
      else this.waiting?.settle(message);
    });
    child.on('error', (error) => this.died(child, error.message));
    child.on('exit', (code, by) => this.died(child, by ?? `exit code ${code}`));
    this.child = child;
    child.send({ settings: this.settings } satisfies ToWorker);
    return child;
  }

  private died(child: ChildProcess, how: string): void {
    if (this.child !== child) return;
    this.child = null;
    this.openFile = null;
    this.waiting?.fail(
      new UnreadableFileError(
        'reading-crashed',
        `The process that read the file ended (${how}): the file is damaged, or made to do harm, or the machine is short of memory. Open it in its own program and save it anew.`,
      ),
    );
  }
}

/** An error made for the user's eyes comes back as such; any other is a fault of the program, its stack with it. */
function errorOf({ name, code, message, stack }: Extract<FromWorker, { error: unknown }>['error']): Error {
  if (code !== null) return new UnreadableFileError(code, message);
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
