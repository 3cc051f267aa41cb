import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, PDFName, type PDFPage } from 'pdf-lib';
import { openPdf } from '../../../src/readers/pdf/open-pdf.js';
import type { DrawnGlyph } from '../../../src/readers/pdf/page-drawing.js';
import { type ReadPage, readPage } from '../../../src/readers/pdf/read-page.js';
import { defaultLimits } from '../../../src/settings.js';

const require = createRequire(import.meta.url);
const fontBytes = (face: string): Uint8Array =>
  readFileSync(require.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`));

/** A document to draw in with PDF's own operators; text goes in as `text('…')`, an operand of Tj. */
export class Sheet {
  private constructor(
    readonly document: PDFDocument,
    readonly page: PDFPage,
    private readonly regular: PDFFont,
  ) {}

  /** Glyphs of a subset are not all drawn right by pdf-lib: a page to be looked at takes the whole font, which is slower. */
  static async of(width = 595, height = 842, wholeFont = false): Promise<Sheet> {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    const regular = await document.embedFont(fontBytes('400Regular'), { subset: !wholeFont });
    const page = document.addPage([width, height]);
    page.node.setFontDictionary(PDFName.of('F'), regular.ref);
    return new Sheet(document, page, regular);
  }

  text = (text: string): string => this.regular.encodeText(text).toString();
  width = (text: string, size: number): number => this.regular.widthOfTextAtSize(text, size);

  /** Text of the bold face, which the page then has as its font B. */
  async boldText(text: string): Promise<string> {
    const bold = await this.document.embedFont(fontBytes('700Bold'), { subset: true });
    this.page.node.setFontDictionary(PDFName.of('B'), bold.ref);
    return bold.encodeText(text).toString();
  }

  /** Sets what the page draws. */
  draw(content: string): this {
    this.page.node.set(
      PDFName.of('Contents'),
      this.document.context.register(this.document.context.stream(content)),
    );
    return this;
  }

  async bytes(): Promise<Uint8Array> {
    return this.document.save();
  }

  async read(): Promise<ReadPage> {
    return readFirst(await this.bytes());
  }
}

export async function readFirst(bytes: Uint8Array): Promise<ReadPage> {
  const document = await openPdf({ path: 'test.pdf', bytes }, defaultLimits, 'marks');
  try {
    return await readPage(await document.getPage(1), 1, await document.getOptionalContentConfig());
  } finally {
    await document.loadingTask.destroy();
  }
}

/** The words of a page that draws `content` (a function of the sheet), from left to right, top to bottom. */
export async function wordsDrawn(content: (sheet: Sheet) => string): Promise<string[]> {
  const sheet = await Sheet.of();
  return textsOf(await sheet.draw(content(sheet)).read());
}

export const textsOf = ({ marks }: ReadPage): string[] =>
  [...marks.words]
    .sort((a, b) => Math.round(a.bbox[3] - b.bbox[3]) || a.bbox[0] - b.bbox[0])
    .map(({ text }) => text);

/** A glyph of Times New Roman's measures, standing at (x, 100) in 10 points; what a test is about is given. */
export const glyph = (text: string, x: number, given: Partial<DrawnGlyph> = {}): DrawnGlyph => ({
  text,
  x,
  y: 100,
  endX: x + 5,
  endY: 100,
  along: [1, 0],
  up: [0, -1],
  size: 10,
  font: { name: 'Tinos', bold: false, pictures: null, unit: 0.001, em: 1, ascent: 0.89, descent: 0.22 },
  hidden: false,
  bold: false,
  color: '#000000',
  spacing: 0,
  order: 1,
  ...given,
});

/** A PNG of 8 × 4 red pixels. */
export const redPicture =
  'iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAYAAACzzX7wAAAABHNCSVQICAgIfAhkiAAAAAFzUkdCAK7OHOkAAAAVSURBVAiZY/zPwPCfAQ9gwidJHQUABKACBvBQcfMAAAAASUVORK5CYII=';
