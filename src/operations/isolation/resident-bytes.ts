import { readFileSync } from 'node:fs';

const pageBytes = 4096;

/**
 * Memory that a process holds, in bytes, where the system tells it in a file (Linux); elsewhere 0: there only the heap
 * limit of the worker and the limits of pixels and unpacked bytes hold.
 */
export function residentBytes(pid: number | undefined): number {
  if (process.platform !== 'linux' || pid === undefined) return 0;
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * pageBytes;
  } catch (error) {
    if (['ENOENT', 'ESRCH'].includes((error as NodeJS.ErrnoException).code ?? '')) return 0; // it has just ended
    throw error;
  }
}
