import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { PagedDocument, TextLine } from '../../src/model/paged-document.js';
import type { OpenReading } from '../../src/operations/open-reading.js';
import { built } from './built.js';

const { judgeFile, prepareFile, readRecords } = await built<
  typeof import('../../src/operations/read-file.js')
>('src/operations/read-file.js');
const { openReading } = await built<typeof import('../../src/operations/open-reading.js')>(
  'src/operations/open-reading.js',
);
const { loadRepairer } = await built<typeof import('../../src/repair/index.js')>('src/repair/index.js');
const { readerFor } = await built<typeof import('../../src/readers/index.js')>('src/readers/index.js');
const { defaultLimits } = await built<typeof import('../../src/settings.js')>('src/settings.js');
const repairer = loadRepairer();

/** Readers and pipelines with so many worker processes; to be closed. */
export const openReadingWith = (jobs: number): Promise<OpenReading> =>
  openReading(repairer, { jobs, limits: defaultLimits, ocrEngine: 'tesseract' });

/** From the path of a file to its records, as ingest does but for the store; answers how many rows were read. */
export async function readWhole(file: string, { parts }: OpenReading): Promise<number> {
  const prepared = await prepareFile({ path: file, name: file }, parts, { maxBytes: null });
  const judged = await judgeFile(prepared, parts);
  const evidence = { adaptation: null, corrections: [] };
  const sets = await readRecords(judged, prepared.pipeline, { evidence });
  return sets.reduce((sum, { document }) => sum + document.targets.length + document.tasks.length, 0);
}

export interface OpenScan {
  /** Recognises some of the pages, numbered from 1; answers how many words were read. */
  readonly recognize: (pages: readonly number[]) => Promise<number>;
}

function wordsOf({ pages }: PagedDocument): number {
  let words = 0;
  for (const item of pages.flatMap(({ content }) => content)) {
    const parts: readonly Pick<TextLine, 'words'>[] =
      item.type === 'line' ? [item] : item.rows.flatMap(({ cells }) => cells);
    for (const part of parts) words += part.words.length;
  }
  return words;
}

/** Opens a scan whose pages are then recognised as the pipeline does it. */
export async function openScan(file: string, { parts }: OpenReading): Promise<OpenScan> {
  const reader = readerFor(file)!;
  const sourceId = createHash('sha256').update(readFileSync(file)).digest('hex');
  const { documents } = await parts.readIsolated({ sourceId, path: file, file, reader: reader.name });
  const { recognize } = parts.choosePipeline(reader.mediaType);
  return {
    recognize: async (numbers) => {
      const pages = documents[0]!.pages.filter(({ number }) => numbers.includes(number ?? 0));
      return wordsOf((await recognize({ ...documents[0]!, pages }, {})).document);
    },
  };
}
