import type { IngestProgress } from '../../operations/ingest-run.js';
import { sanitizeForTerminal } from './sanitize.js';
import { shorten } from './text-width.js';

export interface Progress {
  update(progress: IngestProgress): void;
  stop(): void;
}

/** Between two plain lines of a long run: often enough to see it live, seldom enough for a log. */
const plainIntervalMs = 2_000;

/** A file, and how far its pages are where it has many: "[12/300] scan.pdf". */
const named = (path: string, pages: IngestProgress['pages']): string =>
  (pages && pages.total > 1 ? `[${pages.done}/${pages.total}] ` : '') + sanitizeForTerminal(path);

/** A bar on a terminal, a plain line every two seconds elsewhere, nothing when quiet; always on stderr. */
export async function startProgress(
  stderr: NodeJS.WriteStream,
  options: { readonly quiet: boolean; readonly line: (done: number, total: number, path: string) => string },
): Promise<Progress> {
  if (options.quiet) return { update: () => undefined, stop: () => undefined };
  if (!stderr.isTTY) {
    let last = Date.now();
    return {
      update: ({ done, total, path, pages }) => {
        if (Date.now() - last < plainIntervalMs) return;
        last = Date.now();
        stderr.write(`${options.line(done, total, named(path, pages))}\n`);
      },
      stop: () => undefined,
    };
  }
  const { default: bars } = await import('cli-progress');
  const bar = new bars.SingleBar({
    stream: stderr,
    format: '{bar} {value}/{total} {path}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: true,
    stopOnComplete: false,
    gracefulExit: false, // the command handles Ctrl-C itself
  });
  let started = false;
  return {
    update: ({ done, total, path, pages }) => {
      const payload = { path: shorten(named(path, pages), 50) };
      if (!started) bar.start(total, done, payload);
      else {
        bar.setTotal(total);
        bar.update(done, payload);
      }
      started = true;
    },
    stop: () => bar.stop(),
  };
}
