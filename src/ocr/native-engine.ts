import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { UnreadableFileError, UsageError } from '../errors.js';
import type { GreyImage } from '../imaging/raster-image.js';
import { findNativeTesseract, type NativeTesseract, vietnameseData } from './find-native-tesseract.js';
import type { OcrEngine, OcrLayout, OcrWord } from './ocr-engine.js';
import { tesseractModes } from './page-modes.js';
import { toPortableGreyMap } from './portable-grey-map.js';
import { printedLetters } from './printed-letters.js';
import { runProgram } from './run-program.js';

/** Raised whenever the words of the same engine output would be made otherwise. */
const adapterVersion = 1;

/**
 * The `tesseract` command of the machine as an engine: one process a picture, one thread a process (with more it is
 * four times slower a page).
 * @throws UsageError `ocr-engine-missing` where the command, or its Vietnamese data, is not installed
 */
export async function openNativeEngine(command = 'tesseract'): Promise<OcrEngine> {
  const found = await findNativeTesseract(command);
  if (!found) {
    throw new UsageError(
      'ocr-engine-missing',
      `the command "${command}" was not found or is no Tesseract 4 or later; install it (Debian: apt install ` +
        'tesseract-ocr tesseract-ocr-vie), or leave out --ocr-engine native',
    );
  }
  const language = vietnameseData.find((name) => found.languages.includes(name));
  if (language === undefined) {
    throw new UsageError(
      'ocr-engine-missing',
      `tesseract ${found.version} has no Vietnamese data (it has: ${found.languages.join(', ') || 'none'}); install ` +
        'it (Debian: apt install tesseract-ocr-vie), or leave out --ocr-engine native',
    );
  }
  return new NativeEngine(found, language, await dataHash(found, language));
}

async function dataHash(found: NativeTesseract, language: string): Promise<string> {
  if (found.dataFolder === null) return 'unknown-data';
  const data = await readFile(path.join(found.dataFolder, `${language}.traineddata`));
  return createHash('sha256').update(data).digest('hex').slice(0, 12);
}

class NativeEngine implements OcrEngine {
  readonly name = 'native';
  readonly fingerprint: string;
  private kill: () => void = () => undefined;

  constructor(
    private readonly program: NativeTesseract,
    private readonly language: string,
    hash: string,
  ) {
    this.fingerprint = `tesseract-${program.version}-${language.replace('/', '-')}-${hash}-${adapterVersion}`;
  }

  async recognize(image: GreyImage, layout: OcrLayout): Promise<readonly OcrWord[]> {
    const dpi = String(Math.round(image.dpi));
    const options = ['-', '-', '-l', this.language, '--psm', tesseractModes[layout], '--dpi', dpi, 'tsv'];
    const { exitCode, stdout, stderr } = await runProgram(this.program.command, options, {
      input: toPortableGreyMap(image),
      env: { OMP_THREAD_LIMIT: '1' },
      onStart: (kill) => {
        this.kill = kill;
      },
    });
    if (exitCode !== 0) {
      throw new UnreadableFileError(
        'ocr-failed',
        `tesseract ${this.program.version} ended with code ${exitCode ?? 'none'}: ${stderr.trim().slice(0, 300)}; ` +
          'run it by hand to see why, or leave out --ocr-engine native',
      );
    }
    return wordsOfTable(stdout);
  }

  async close(): Promise<void> {
    this.kill();
  }
}

const wordLevel = '5';

/** Words from Tesseract's TSV: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function wordsOfTable(table: string): OcrWord[] {
  const words: OcrWord[] = [];
  let printedLine = '';
  let line = -1;
  for (const row of table.split(/\r?\n/)) {
    const columns = row.split('\t');
    const text = printedLetters(columns.slice(11).join(''));
    if (columns[0] !== wordLevel || text === '') continue;
    const place = columns.slice(1, 5).join(' ');
    if (place !== printedLine) line += 1;
    printedLine = place;
    const [left, top, width, height, confidence] = columns.slice(6, 11).map(Number) as [
      number,
      number,
      number,
      number,
      number,
    ];
    words.push({
      text,
      bbox: [left, top, left + width, top + height],
      confidence: Math.min(1, Math.max(0, confidence / 100)),
      fontSize: null,
      bold: false,
      line,
    });
  }
  return words;
}
