import { createHash } from 'node:crypto';
import { UnreadableFileError } from '../errors.js';
import type { GreyImage } from '../imaging/raster-image.js';
import type { OcrEngine, OcrLayout, OcrWord } from './ocr-engine.js';

/** What an engine answered, by picture and layout; plain data, so that it lies in a JSON file beside a test. */
export interface Recording {
  /** Of the engine that answered. */
  readonly fingerprint: string;
  readonly answers: Readonly<Record<string, readonly OcrWord[]>>;
}

/**
 * Answers as an engine once did, for pictures that it was shown.
 * `recognize` rejects with UnreadableFileError `ocr-failed` for any other picture.
 */
export function recordedEngine(recording: Recording): OcrEngine {
  return {
    name: 'recorded',
    fingerprint: recording.fingerprint,
    async recognize(image, layout) {
      const key = pictureKey(image, layout);
      const words = recording.answers[key];
      if (words) return words;
      throw new UnreadableFileError(
        'ocr-failed',
        `no answer was recorded for the picture ${key} of ${image.width} × ${image.height} px; record it again`,
      );
    },
    close: () => Promise.resolve(),
  };
}

/** An engine that answers through another and keeps what it said; `recording` gives it, keys in order. */
export function recordingEngine(engine: OcrEngine): OcrEngine & { recording(): Recording } {
  const answers = new Map<string, readonly OcrWord[]>();
  return {
    name: engine.name,
    fingerprint: engine.fingerprint,
    async recognize(image, layout) {
      const words = await engine.recognize(image, layout);
      answers.set(pictureKey(image, layout), words);
      return words;
    },
    close: () => engine.close(),
    recording: () => ({
      fingerprint: engine.fingerprint,
      answers: Object.fromEntries([...answers].sort(([one], [other]) => (one < other ? -1 : 1))),
    }),
  };
}

/** The same for the same pixels, size and layout; resolution counts, as engines go by it. */
function pictureKey(image: GreyImage, layout: OcrLayout): string {
  const head = `${layout} ${image.width} ${image.height} ${Math.round(image.dpi)}\n`;
  return createHash('sha256').update(head).update(image.data).digest('hex').slice(0, 24);
}
