import { choosePipeline } from '../../../pipelines/index.js';
import type { ExitCode } from '../../errors.js';
import type { Store } from '../../model/store.js';
import { ingest } from '../../operations/ingest.js';
import { exitCodeOf } from '../../operations/ingest-report.js';
import { readerFor } from '../../readers/index.js';
import { type CommandContext, openConfiguredStore } from '../command.js';
import { renderIngestReport } from '../render/ingest-report.js';
import { startProgress } from '../render/progress.js';

/** Reads paths into the store and prints a line a document. Ctrl-C stops after the document being written. */
export async function runIngest(
  context: CommandContext,
  paths: readonly string[],
  options: { readonly force: boolean; readonly quiet: boolean },
): Promise<ExitCode> {
  const { settings, messages, screen } = context;
  const interruption = stopOnInterrupt(() => screen.message(messages.ingest.stopping));
  const progress = await startProgress(screen.stderr, {
    quiet: options.quiet,
    line: messages.ingest.progress,
  });
  let store: Store | undefined;
  try {
    const openStore = async () => {
      store = await openConfiguredStore(settings, 'write');
      return store;
    };
    const report = await ingest(
      paths,
      { openStore, readerFor, choosePipeline },
      { ...settings, force: options.force, signal: interruption.signal, onProgress: progress.update },
    );
    progress.stop();
    if (context.json) screen.json({ store: settings.store, ...report });
    else renderIngestReport(report, context);
    return exitCodeOf(report);
  } finally {
    progress.stop();
    interruption.release();
    await store?.close();
  }
}

/** The first Ctrl-C asks the run to stop, the second ends the process as if nothing had listened. */
function stopOnInterrupt(announce: () => void): { signal: AbortSignal; release: () => void } {
  const controller = new AbortController();
  const onInterrupt = (): void => {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
    announce();
    controller.abort();
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onInterrupt);
  return {
    signal: controller.signal,
    release: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onInterrupt);
    },
  };
}
