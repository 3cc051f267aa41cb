import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { UnreadableFileError } from '../../errors.js';
import { allocatorSettings, type MemoryLimits, memoryLimits } from './memory-limits.js';
import type { Answers, FromWorker, Task, ToWorker, WorkerSettings } from './messages.js';

const isSource = import.meta.url.endsWith('.ts');
/** A source can have the build's worker start, which needs no second to be compiled; its tests do after a build. */
const fromSource = isSource && process.env.KEHOACH_WORKER !== 'built';
const built = isSource ? '../../../dist/src/operations/isolation/worker.js' : './worker.js';
const entry = fileURLToPath(new URL(fromSource ? './worker.ts' : built, import.meta.url));

/** Time for a process that can still listen to end what it has started (LibreOffice); then it is killed. */
const graceMilliseconds = 500;
/** Timers take no longer time: 24 days. */
const longestTimer = 2 ** 31 - 1;

interface Waiting {
  readonly task: Task;
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

  private readonly memory: MemoryLimits;

  constructor(private readonly settings: WorkerSettings) {
    this.memory = memoryLimits(settings.limits);
  }

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
    const answer = await this.answerTo(task, signal);
    if (task.type !== 'read') this.openFile = task.file.sourceId;
    if ('error' in answer) throw errorOf(answer.error);
    if (!('answer' in answer)) throw new Error('A worker answered with a sign of life.');
    return answer.answer as Answers[Type];
  }

  private answerTo(task: Task, signal: AbortSignal | undefined): Promise<FromWorker> {
    return new Promise((resolve, reject) => {
      const { secondsAPage } = this.settings.limits;
      const child = this.start();
      const tooLong = new UnreadableFileError(
        'reading-took-too-long',
        `Reading ${placeOf(task)} took longer than ${secondsAPage} seconds and was stopped. Raise --page-seconds if it is meant.`,
      );
      const clock = setTimeout(() => this.end(tooLong), Math.min(secondsAPage * 1000, longestTimer));
      const onAbort = () => this.end(signal!.reason as Error);
      signal?.addEventListener('abort', onAbort, { once: true });
      const over = () => {
        clearTimeout(clock);
        signal?.removeEventListener('abort', onAbort);
        this.waiting = null;
      };
      this.waiting = {
        task,
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
    });
  }

  /** Ends the process, whatever it does; the task under way fails with `reason` at once. */
  end(reason: Error = new Error('The worker was ended.')): void {
    const { child, waiting } = this;
    this.child = null;
    this.openFile = null;
    if (child) letGo(child);
    waiting?.fail(reason);
  }

  private start(): ChildProcess {
    if (this.child) return this.child;
    const child = fork(entry, [], {
      execArgv: [
        `--max-old-space-size=${this.memory.heapMegabytes}`,
        ...(fromSource ? ['--import', 'tsx'] : []),
      ],
      env: { ...allocatorSettings, ...process.env },
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
    const { waiting } = this;
    waiting?.fail(deathOf(placeOf(waiting.task), how, this.memory));
  }
}

const placeOf = (task: Task): string =>
  'page' in task ? `page ${task.page} of ${task.file.path}` : task.file.path;

/** Nobody but its own watchdog and a system short of memory kills a worker that is still listened to. */
function deathOf(place: string, how: string, { resident }: MemoryLimits): UnreadableFileError {
  if (how === 'SIGKILL')
    return new UnreadableFileError(
      'reading-took-too-much-memory',
      `Reading ${place} took more than ${(resident / 1024 ** 3).toFixed(1)} GiB of memory, or all that the machine has, and was stopped. The file is damaged, or made to do harm; where it is meant, raise --max-pixels, which raises this limit too.`,
    );
  return new UnreadableFileError(
    'reading-crashed',
    `The process that read ${place} ended (${how}): the file is damaged, or made to do harm, or the machine is short of memory. Open it in its own program and save it anew.`,
  );
}

function letGo(child: ChildProcess): void {
  child.removeAllListeners();
  child.on('error', () => undefined); // it may be gone already
  const kill = setTimeout(() => child.kill('SIGKILL'), graceMilliseconds);
  child.once('exit', () => clearTimeout(kill));
  if (child.connected) child.disconnect();
}

/** An error made for the user's eyes comes back as such; any other is a fault of the program, its stack with it. */
function errorOf({ name, code, message, stack }: Extract<FromWorker, { error: unknown }>['error']): Error {
  if (code !== null) return new UnreadableFileError(code, message);
  const error = new Error(message);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}
