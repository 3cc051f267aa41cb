import { pipelinesWith } from '../../pipelines/index.js';
import { openEngine } from '../ocr/open-engine.js';
import { readerFor } from '../readers/index.js';
import { recognitionVersion } from '../recognition/recognition-version.js';
import type { Repairer } from '../repair/repairer.js';
import type { Settings } from '../settings.js';
import { ReadingPool } from './isolation/reading-pool.js';
import type { ReadingParts } from './reading-parts.js';
import { type PageStore, RememberedPages } from './remembered-pages.js';

export type ReadingOptions = Pick<Settings, 'jobs' | 'limits' | 'ocrEngine'>;

/** Readers, pipelines and the processes they work in; to be closed. */
export interface OpenReading {
  readonly parts: ReadingParts;
  /** Keeps recognised pages in this store, and takes them from there. */
  readonly rememberIn: (store: PageStore) => void;
  readonly close: () => void;
}

/**
 * Everything that turns files into records, as one run needs it. Processes start when the first file asks for them.
 * @throws UsageError `ocr-engine-missing` where the chosen engine is not installed
 */
export async function openReading(repairer: Repairer, options: ReadingOptions): Promise<OpenReading> {
  const engine = await openEngine(options.ocrEngine);
  const pool = new ReadingPool({
    limits: options.limits,
    engine: options.ocrEngine,
    workers: options.jobs,
    recognitionFingerprint: () => `${recognitionVersion}+${engine.fingerprint}`,
  });
  const recognizer = new RememberedPages(pool);
  return {
    parts: {
      readerFor,
      choosePipeline: pipelinesWith({ repairer, recognizer }),
      readIsolated: (file, signal) => pool.read(file, signal),
      pictureIsolated: (file, page, dpi) => pool.picture(file, page, dpi),
    },
    rememberIn: (store) => recognizer.rememberIn(store),
    close: () => pool.close(),
  };
}
