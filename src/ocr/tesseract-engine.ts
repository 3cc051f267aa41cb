import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Block, Worker } from 'tesseract.js';
import { UnreadableFileError } from '../errors.js';
import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrEngine, OcrLayout, OcrWord } from './ocr-engine.js';
import { tesseractModes } from './page-modes.js';
import { toPortableGreyMap } from './portable-grey-map.js';
import { printedLetters } from './printed-letters.js';

const language = 'vie';
/** The LSTM engine alone (`--oem 1`): the legacy one is not in the data. */
const lstmOnly = 1;
const modules = createRequire(import.meta.url);

/** Raised whenever the words of the same engine output would be made otherwise. */
const adapterVersion = 1;

/** Starts no worker yet: the first picture does. Nothing is fetched: program and data come from node_modules. */
export function openTesseractEngine(): OcrEngine {
  return new TesseractEngine();
}

class TesseractEngine implements OcrEngine {
  readonly name = 'tesseract.js';
  private started: Promise<Session> | null = null;
  private known: string | null = null;

  get fingerprint(): string {
    this.known ??= readFingerprint();
    return this.known;
  }

  async recognize(image: GreyImage, layout: OcrLayout): Promise<readonly OcrWord[]> {
    this.started ??= startSession();
    const session = await this.started;
    return session.recognize(image, layout);
  }

  async close(): Promise<void> {
    const started = this.started;
    this.started = null;
    if (started) await (await started).close();
  }
}

const dataFolder = (): string =>
  path.join(path.dirname(modules.resolve('@tesseract.js-data/vie/package.json')), '4.0.0_best_int');

function readFingerprint(): string {
  const { version } = modules('tesseract.js/package.json') as { version: string };
  const data = readFileSync(path.join(dataFolder(), `${language}.traineddata.gz`));
  const hash = createHash('sha256').update(data).digest('hex').slice(0, 12);
  return `tesseract.js-${version}-${hash}-${adapterVersion}`;
}

interface Session {
  recognize(image: GreyImage, layout: OcrLayout): Promise<OcrWord[]>;
  close(): Promise<void>;
}

const failed = (cause: unknown): UnreadableFileError =>
  new UnreadableFileError(
    'ocr-failed',
    `tesseract.js could not read the picture: ${cause instanceof Error ? cause.message : String(cause)}; ` +
      'run `kehoach doctor`, or try --ocr-engine native',
    { cause },
  );

async function startSession(): Promise<Session> {
  try {
    const { createWorker } = await import('tesseract.js');
    const worker = await createWorker(language, lstmOnly, {
      langPath: dataFolder(),
      gzip: true,
      cacheMethod: 'none',
      // Without a handler the library throws from its message handler, where nobody can catch it.
      errorHandler: () => undefined,
    });
    return openSession(worker);
  } catch (error) {
    throw failed(error);
  }
}

function openSession(worker: Worker): Session {
  let set = '';
  return {
    async recognize(image, layout) {
      try {
        const mode = tesseractModes[layout];
        const dpi = String(Math.round(image.dpi));
        if (set !== `${mode} ${dpi}`) {
          await worker.setParameters({ tessedit_pageseg_mode: mode as never, user_defined_dpi: dpi });
          set = `${mode} ${dpi}`;
        }
        const { data } = await worker.recognize(toPortableGreyMap(image), {}, { text: false, blocks: true });
        return wordsOf(data.blocks ?? [], image.dpi);
      } catch (error) {
        throw failed(error);
      }
    },
    async close() {
      await worker.terminate();
    },
  };
}

const pointsAnInch = 72;

function wordsOf(blocks: readonly Block[], dpi: number): OcrWord[] {
  const lines = blocks.flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines));
  return lines.flatMap((line, index) =>
    line.words.flatMap((word) => {
      const text = printedLetters(word.text);
      if (text === '') return [];
      const { x0, y0, x1, y1 } = word.bbox;
      const height = line.rowAttributes?.rowHeight ?? 0;
      return [
        {
          text,
          bbox: [x0, y0, x1, y1] as const,
          confidence: Math.min(1, Math.max(0, word.confidence / 100)),
          fontSize: height > 0 ? (height * pointsAnInch) / dpi : null,
          bold: false,
          line: index,
        },
      ];
    }),
  );
}
