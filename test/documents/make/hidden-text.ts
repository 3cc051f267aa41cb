import { readFileSync } from 'node:fs';
import path from 'node:path';
import fontkit from '@pdf-lib/fontkit';
import {
  type PDFDocument,
  type PDFFont,
  type PDFPage,
  setTextRenderingMode,
  TextRenderingMode,
} from 'pdf-lib';
import { type Random, randomFrom } from '../../../src/training/random.js';
import type { PlacedWord } from './pdf-pages.js';

const fontFile = path.resolve(
  import.meta.dirname,
  '../../../node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);

export async function embedTinos(pdf: PDFDocument): Promise<PDFFont> {
  pdf.registerFontkit(fontkit);
  return pdf.embedFont(readFileSync(fontFile), { subset: true });
}

/** Lays words invisibly where they are printed, as programs that recognise scans do. */
export function layHiddenWords(page: PDFPage, font: PDFFont, words: readonly PlacedWord[]): void {
  const { height } = page.getSize();
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Invisible));
  for (const { text, left, right, top, bottom } of words) {
    if (text === '') continue;
    const size = Math.max(4, (bottom - top) * 0.8);
    const wide = font.widthOfTextAtSize(text, size);
    page.drawText(text, {
      x: left,
      y: height - bottom + size * 0.22,
      size: wide > 0 ? Math.min(size, (size * (right - left)) / wide) : size,
      font,
    });
  }
  page.pushOperators(setTextRenderingMode(TextRenderingMode.Fill));
}

const marked = /[^\p{ASCII}]/u;
export const isMarkedLetter = (letter: string): boolean => /\p{L}/u.test(letter) && marked.test(letter);

/** Share of the kinds of marked letters that a broken font loses; the same ones through the whole document. */
const lostKinds = { least: 0.55, most: 0.85 };

function lostLetters(words: readonly PlacedWord[], random: Random): ReadonlySet<string> {
  const kinds = [...new Set(words.flatMap((word) => [...word.text].filter(isMarkedLetter)))].sort();
  const share = random.between(lostKinds.least, lostKinds.most);
  return new Set(kinds.filter(() => random.chance(share)));
}

/** Words as a layer gives them whose font knows no marked letters: "vị trí" becomes "v trí", or "vtrí". */
export function dropMarkedLetters(pages: readonly (readonly PlacedWord[])[], seed: string): PlacedWord[][] {
  const random = randomFrom(seed);
  const lost = lostLetters(pages.flat(), random);
  return pages.map((words) =>
    words.map((word) => ({ ...word, text: [...word.text].filter((letter) => !lost.has(letter)).join('') })),
  );
}
