import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/longest-first.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/built-workers.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    pool: 'threads',
    maxWorkers: '100%', // vitest leaves a core free unless told otherwise: of two cores that is half
    // Modules are loaded once a worker, not once a file, which took half of all time. What modules keep are answers that
    // never change (test/shared-modules.test.ts), and no test replaces a module.
    isolate: false,
    sequence: { sequencer: LongestFirst },
  },
});
