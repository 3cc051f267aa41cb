import type { OcrChoice } from '../settings.js';
import { openNativeEngine } from './native-engine.js';
import { nullEngine } from './null-engine.js';
import type { OcrEngine } from './ocr-engine.js';
import { openTesseractEngine } from './tesseract-engine.js';

/**
 * The engine that was chosen; none is started before its first picture.
 * @throws UsageError `ocr-engine-missing` where the machine's own was chosen and is not installed
 */
export async function openEngine(choice: OcrChoice): Promise<OcrEngine> {
  switch (choice) {
    case 'tesseract':
      return openTesseractEngine();
    case 'native':
      return openNativeEngine();
    case 'none':
      return nullEngine;
  }
}
