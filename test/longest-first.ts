import path from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take longest, longest first; all others take a few seconds at most. An old list costs time, nothing else. */
const long: readonly string[] = [
  'documents/fixtures',
  'limits/bad-files',
  'limits/limits',
  'properties/reading',
  'variants/variants',
  'cli/draw-page',
  'operations/isolation/reading-pool',
  'repair/protected',
];

const rankOf = ({ moduleId }: TestSpecification): number => {
  const rank = long.indexOf(path.relative(import.meta.dirname, moduleId).replace(/\.test\.ts$/, ''));
  return rank < 0 ? long.length : rank;
};

/** So that no worker begins a long file when the others have run out of work; the rest in vitest's own order. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.sort((one, other) => rankOf(one) - rankOf(other));
  }
}
