import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { TestProject } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '..');
const worker = path.join(root, 'dist/src/operations/isolation/worker.js');

/** True where no source was saved after the last build: the build writes every file anew. */
function isCurrent(): boolean {
  if (!existsSync(worker)) return false;
  const built = statSync(worker).mtimeMs;
  const sources = ['src', 'pipelines'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) =>
      path.join(root, folder, name),
    ),
  );
  return sources.every((file) => statSync(file).mtimeMs < built);
}

/**
 * Run by vitest once, before all tests. After a build (`npm test` begins with one) the tests' processes for untrusted
 * files are the built ones, which start four times as quickly; after any later change of a source, and while watching
 * for changes, they are started from the sources, so that no test ever runs old code.
 */
export function setup({ config }: TestProject): void {
  if (!config.watch && isCurrent()) process.env.KEHOACH_WORKER = 'built';
}
