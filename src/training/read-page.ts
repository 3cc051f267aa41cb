import path from 'node:path';
import { createWorker, PSM, type Worker } from 'tesseract.js';
import type { ReadLine } from './pair-lines.js';
import type { Kind } from './plan-page.js';
import { type GreyPicture, toPortableGreyMap } from './weather-picture.js';

/** A recogniser that is started once and reads many pages. */
export interface PageReader {
  read(picture: GreyPicture, dpi: number): Promise<ReadLine[]>;
  close(): Promise<void>;
}

const LANGUAGES: Readonly<Record<Kind, string>> = {
  'wrong-language': 'eng',
  'wrong-language-dark': 'eng',
  'tone-errors': 'vie',
  scans: 'vie',
};
const MODULES = path.resolve(import.meta.dirname, '../../node_modules/@tesseract.js-data');
/** The LSTM engine alone (`--oem 1`). */
const LSTM_ONLY = 1;

function readLine(
  words: readonly { readonly text: string; readonly confidence: number }[],
  bbox: { readonly y0: number; readonly y1: number },
): ReadLine {
  const tokens = words.flatMap(({ text, confidence }) =>
    (text.normalize('NFC').match(/\S+/g) ?? []).map((token) => ({ token, confidence: confidence / 100 })),
  );
  return {
    text: tokens.map(({ token }) => token).join(' '),
    confidences: tokens.map(({ confidence }) => confidence),
    top: bbox.y0,
    bottom: bbox.y1,
  };
}

/** Starts Tesseract with the model that makes this kind of garble, from node_modules alone: nothing is fetched. */
export async function openReader(kind: Kind): Promise<PageReader> {
  const language = LANGUAGES[kind];
  const worker: Worker = await createWorker(language, LSTM_ONLY, {
    langPath: path.join(MODULES, language, '4.0.0_best_int'),
    gzip: true,
    cacheMethod: 'none',
  });
  return {
    async read(picture, dpi) {
      await worker.setParameters({
        tessedit_pageseg_mode: PSM.SINGLE_BLOCK,
        user_defined_dpi: String(dpi),
      });
      const { data } = await worker.recognize(toPortableGreyMap(picture), {}, { text: false, blocks: true });
      return (data.blocks ?? [])
        .flatMap((block) => block.paragraphs.flatMap((paragraph) => paragraph.lines))
        .map(({ words, bbox }) => readLine(words, bbox))
        .filter(({ text }) => text !== '');
    },
    async close() {
      await worker.terminate();
    },
  };
}
