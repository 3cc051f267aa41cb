import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second in /proc/PID/stat; 100 on every Linux that Node runs on. */
const ticksPerSecond = 100;
const pageBytes = 4096;
const known = process.platform === 'linux';

/** A process that has just ended has no file any more. */
function fileOf(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return null;
    throw error;
  }
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}

const childrenOf = (pid: number): number[] =>
  threadsOf(pid).flatMap((thread) =>
    (fileOf(`/proc/${pid}/task/${thread}/children`) ?? '').split(' ').filter(Boolean).map(Number),
  );

/** A process and all below it. */
const treeOf = (pid: number): number[] => [pid, ...childrenOf(pid).flatMap(treeOf)];

/** Own and of children that have ended, so that the sum over a tree never falls. */
function processorTicks(pid: number): number {
  const stat = fileOf(`/proc/${pid}/stat`);
  if (stat === null) return 0;
  // The name, in parentheses, may hold spaces; utime is the 14th field, then stime, cutime, cstime.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
}

const residentBytes = (pid: number): number =>
  Number((fileOf(`/proc/${pid}/statm`) ?? '0 0').split(' ')[1]) * pageBytes;

/** Resident memory in MB of a process and of all below it, each counted whole; NaN where the system does not tell. */
export const residentMegabytes = (pid: number): number =>
  known ? treeOf(pid).reduce((sum, each) => sum + residentBytes(each), 0) / 1024 ** 2 : Number.NaN;

const shareKilobytes = (pid: number): number =>
  Number(/^Pss:\s+(\d+)/m.exec(fileOf(`/proc/${pid}/smaps_rollup`) ?? '')?.[1] ?? 0);

/** The same with memory that several processes share (the program itself) counted once: what the machine gives them. */
export const proportionalMegabytes = (pid: number): number =>
  known ? treeOf(pid).reduce((sum, each) => sum + shareKilobytes(each), 0) / 1024 : Number.NaN;

export interface Spent {
  readonly seconds: number;
  /** Of this process and all below it; NaN where the system does not tell of other processes. */
  readonly processorSeconds: number;
}

const processorSeconds = (): number =>
  known
    ? treeOf(process.pid).reduce((sum, pid) => sum + processorTicks(pid), 0) / ticksPerSecond
    : Number.NaN;

/** Time on the clock and time on processors that a piece of work took, its worker processes included. */
export async function spentOn(work: () => unknown): Promise<Spent> {
  const [startedAt, processorAt] = [performance.now(), processorSeconds()];
  await work();
  return {
    seconds: (performance.now() - startedAt) / 1000,
    processorSeconds: processorSeconds() - processorAt,
  };
}

export const sumOf = (all: readonly Spent[]): Spent => ({
  seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
  processorSeconds: all.reduce((sum, spent) => sum + spent.processorSeconds, 0),
});
