import { defaultLimits, type ReadingLimits } from '../../settings.js';

export interface MemoryLimits {
  /** Resident bytes at which a worker is killed. */
  readonly resident: number;
  /** Heap of a worker in MiB; pixels and unpacked streams lie outside it. */
  readonly heapMegabytes: number;
}

/** Three times what the largest page within the default limits takes: 100 million pixels, decoded and in grey. */
const resident = 2 * 1024 ** 3;
/** Twice what the longest Word file within the default limits takes as a tree. */
const heapMegabytes = 1024;

/** Memory that a worker may take; it grows with the limits that a user raises, for a file that is meant. */
export function memoryLimits({ maxPixels, maxUnpackedBytes }: ReadingLimits): MemoryLimits {
  const raised = Math.max(
    1,
    maxPixels / defaultLimits.maxPixels,
    maxUnpackedBytes / defaultLimits.maxUnpackedBytes,
  );
  return { resident: resident * raised, heapMegabytes: Math.ceil(heapMegabytes * raised) };
}

/**
 * What the C library of Linux (mallopt(3)) is told in a worker; others leave it unread. Without it every freed picture
 * raises the size from which memory goes back to the system at once, up to 32 MiB, and pages of 9 to 35 MB stay behind
 * as holes: 90 MB a worker. Parts of a megabyte and more then cost a system call each, under a thousandth of a page's time.
 */
export const allocatorSettings: Readonly<Record<string, string>> = {
  MALLOC_ARENA_MAX: '2',
  MALLOC_MMAP_THRESHOLD_: String(1024 ** 2),
};
