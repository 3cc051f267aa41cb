import type { OcrLayout } from './ocr-engine.js';

/** Tesseract's page segmentation modes (`tesseract --help-psm`): 3 fully automatic, 6 one block, 7 one line. */
export const tesseractModes: Readonly<Record<OcrLayout, string>> = { page: '3', block: '6', line: '7' };
