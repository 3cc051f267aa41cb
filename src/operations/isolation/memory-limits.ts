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
