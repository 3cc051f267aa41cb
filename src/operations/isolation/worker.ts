import { createHash } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { KehoachError, UnreadableFileError } from '../../errors.js';
import type { ReportedFinding } from '../../model/finding.js';
import type { OcrEngine } from '../../ocr/ocr-engine.js';
import type { PageImages, Reader } from '../../readers/reader.js';
import { memoryLimits } from './memory-limits.js';
import type { Answers, FromWorker, IsolatedFile, Task, ToWorker, WorkerSettings } from './messages.js';
import { refuseVastText } from './refuse-vast-text.js';
import { startWatchdog } from './watchdog.js';

/**
 * The process in which untrusted files are opened, rendered and recognised: what hangs, eats memory or crashes here is
 * killed from outside and costs one file. Does one task at a time and keeps nothing but its last opened pictures and its
 * engine.
 */

/** Resolution that pages are recognised at: what Vietnamese models are best at (marks of 10-point type are 4 pixels). */
const recognitionDpi = 300;
/** Enough to see where ink lies. */
const inkDpi = 60;

let settings: WorkerSettings | null = null;
let engine: OcrEngine | null = null;
let opened: { readonly sourceId: string; readonly images: PageImages } | null = null;

const send = (message: FromWorker): void => void process.send?.(message);

async function bytesOf({ file, sourceId, path }: IsolatedFile): Promise<Uint8Array> {
  const bytes = await fs.readFile(file);
  if (createHash('sha256').update(bytes).digest('hex') !== sourceId)
    throw new UnreadableFileError(
      'file-changed',
      `${path} was changed while it was being read; read it again.`,
    );
  return bytes;
}

async function readerOf({ reader: name }: IsolatedFile): Promise<Reader> {
  const { readers } = await import('../../readers/index.js');
  const reader = readers.find((each) => each.name === name);
  if (!reader) throw new Error(`There is no reader "${name}".`);
  return reader;
}

async function read(file: IsolatedFile, { limits }: WorkerSettings): Promise<Answers['read']> {
  const reader = await readerOf(file);
  const findings: ReportedFinding[] = [];
  const documents = await reader.read(
    { sourceId: file.sourceId, path: file.path, bytes: await bytesOf(file), limits },
    { report: (finding) => findings.push(finding), progress: () => send({ alive: true }) },
  );
  refuseVastText(documents, file.path, limits);
  return { documents, findings };
}

async function imagesOf(file: IsolatedFile, { limits }: WorkerSettings): Promise<PageImages> {
  if (opened?.sourceId === file.sourceId) return opened.images;
  await opened?.images.close();
  opened = null;
  const reader = await readerOf(file);
  if (!reader.openImages) throw new Error(`Reader "${reader.name}" has no pictures.`);
  const { sourceId, path } = file;
  const { FileOnDisk, inputOnDisk } = await import('../../readers/file-on-disk.js');
  const onDisk = new FileOnDisk(file.file, path, sourceId);
  const images = await reader.openImages(inputOnDisk(onDisk, { sourceId, path, limits }));
  opened = { sourceId, images };
  return images;
}

async function recognize(
  file: IsolatedFile,
  page: number,
  given: WorkerSettings,
): Promise<Answers['recognize']> {
  const { openEngine } = await import('../../ocr/open-engine.js');
  const { recognizePage } = await import('../../recognition/recognize-page.js');
  engine ??= await openEngine(given.engine);
  const images = await imagesOf(file, given);
  return recognizePage(await images.pageImage(page, recognitionDpi), engine);
}

async function inkUnder(
  { file, page, boxes }: Extract<Task, { type: 'ink' }>,
  given: WorkerSettings,
): Promise<number | null> {
  const { inkShareUnder } = await import('../../recognition/ink-share-under.js');
  const images = await imagesOf(file, given);
  return inkShareUnder(await images.pageImage(page, inkDpi), boxes);
}

async function perform(task: Task): Promise<Answers[keyof Answers]> {
  if (settings === null) throw new Error('A task came before the settings.');
  switch (task.type) {
    case 'read':
      return read(task.file, settings);
    case 'recognize':
      return recognize(task.file, task.page, settings);
    case 'ink':
      return inkUnder(task, settings);
    case 'picture':
      return (await imagesOf(task.file, settings)).pageImage(task.page, task.dpi);
  }
}

process.on('message', (message: ToWorker) => {
  if ('settings' in message) {
    settings = message.settings;
    startWatchdog(memoryLimits(settings.limits).resident);
    return;
  }
  perform(message.task).then(
    (answer) => send({ answer }),
    (cause: unknown) => {
      const error = cause instanceof Error ? cause : new Error(String(cause));
      const code = error instanceof KehoachError ? error.code : null;
      const { name, message: text, stack } = error;
      send({ error: { name, code, message: text, ...(stack !== undefined && { stack }) } });
    },
  );
});

send({ alive: true }); // the time of a task runs from here

// Whoever asked is gone or wants no answer: what was started from here is ended on the way out.
process.on('disconnect', () => process.exit());
// A Ctrl-C in the terminal reaches this process too; the one that asked decides what becomes of the task.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
