import { UnreadableFileError } from '../errors.js';
import type { OcrEngine } from './ocr-engine.js';

/** Stands where recognition is switched off: refuses every picture. */
export const nullEngine: OcrEngine = {
  name: 'none',
  fingerprint: 'none',
  recognize: () =>
    Promise.reject(
      new UnreadableFileError(
        'ocr-disabled',
        'the page is a picture and recognition is switched off; run again without --ocr-engine none',
      ),
    ),
  close: () => Promise.resolve(),
};
