import { existsSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ExitCode } from '../../errors.js';
import type { Store } from '../../model/store.js';
import { ingest } from '../../operations/ingest.js';
import { exitCodeOf } from '../../operations/ingest-report.js';
import { openReading } from '../../operations/open-reading.js';
import { loadRepairer } from '../../repair/index.js';
import { type CommandContext, openConfiguredStore, storeFile } from '../command.js';
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
  const reading = await openReading(loadRepairer(), settings);
  let store: Store | undefined;
  const traces = tracesOf(storeFile(settings));
  try {
    const openStore = async () => {
      store = await openConfiguredStore(settings, 'write');
      reading.rememberIn(store);
      return store;
    };
    const report = await ingest(
      paths,
      { openStore, ...reading.parts },
      {
        ...settings,
        force: options.force,
        signal: interruption.signal,
        onProgress: progress.update,
        onLinking: (done, total) => progress.update({ done, total, path: messages.ingest.linking }),
      },
    );
    progress.stop();
    if (context.json) screen.json({ store: settings.store, ...report });
    else renderIngestReport(report, context);
    return exitCodeOf(report);
  } finally {
    progress.stop();
    interruption.release();
    reading.close();
    const empty = store !== undefined && (await holdsNothing(store));
    await store?.close();
    if (empty) traces.remove();
  }
}

/** A store that cannot be asked is left as it is. */
const holdsNothing = (store: Store): Promise<boolean> =>
  store.listDocuments().then(
    (documents) => documents.length === 0,
    () => false,
  );

/** What a run makes where there was no store: to be taken away again where nothing could be read into it. */
function tracesOf(file: string): { remove: () => void } {
  if (existsSync(file)) return { remove: () => undefined };
  const folders: string[] = [];
  for (let folder = path.dirname(file); !existsSync(folder); folder = path.dirname(folder))
    folders.push(folder);
  return {
    remove: () => {
      if (existsSync(`${file}-wal`)) return; // it goes with the last who closes the store: another program has it open
      rmSync(file, { force: true });
      try {
        for (const folder of folders) rmdirSync(folder);
      } catch {
        // Somebody has put something there meanwhile: it stays.
      }
    },
  };
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
