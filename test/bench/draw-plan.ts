import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fontkit from '@pdf-lib/fontkit';
import { PDFDocument, type PDFFont, type PDFPage } from 'pdf-lib';
import { sampleParagraph, sampleTask, taskHeading, taskWidths } from './sample-plan.js';

/** A4 and the margins of Nghị định 30/2020/NĐ-CP, phụ lục I, in points. */
const a4 = { short: 595, long: 842 };
const margin = { left: 85, right: 45, top: 57, bottom: 57 };
const proseSize = 13.5;
const tableSize = 11;
const leading = 1.25;
const cellPadding = 4;
const rule = 0.5;

const modules = createRequire(import.meta.url);
const fontBytes = (face: string): Uint8Array =>
  readFileSync(modules.resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`));

/** Fills lines word by word; words are measured once, which is most of the work. */
class LineFiller {
  private readonly widths = new Map<string, number>();

  constructor(readonly font: PDFFont) {}

  lines(text: string, size: number, width: number): string[] {
    const space = this.widthOf(' ');
    const lines: string[] = [];
    let filled = Number.POSITIVE_INFINITY;
    for (const word of text.split(' ')) {
      const longer = filled + space + this.widthOf(word);
      const fits = longer * size <= width;
      if (fits) lines[lines.length - 1] += ` ${word}`;
      else lines.push(word);
      filled = fits ? longer : this.widthOf(word);
    }
    return lines;
  }

  private widthOf(word: string): number {
    const known = this.widths.get(word) ?? this.font.widthOfTextAtSize(word, 1);
    this.widths.set(word, known);
    return known;
  }
}

/** Draws pages of a plan one after the other, each another. */
export class PlanDrawing {
  private tasks = 0;

  private constructor(
    private readonly document: PDFDocument,
    private readonly regular: LineFiller,
    private readonly bold: LineFiller,
    private readonly seed: string,
  ) {}

  /** pdf-lib draws some glyphs of a subset wrong: pages that are to be looked at take whole fonts. */
  static async of(seed: string, fonts: 'subset' | 'whole'): Promise<PlanDrawing> {
    const document = await PDFDocument.create();
    document.registerFontkit(fontkit);
    const subset = fonts === 'subset';
    const regular = await document.embedFont(fontBytes('400Regular'), { subset });
    const bold = await document.embedFont(fontBytes('700Bold'), { subset });
    return new PlanDrawing(document, new LineFiller(regular), new LineFiller(bold), seed);
  }

  bytes(): Promise<Uint8Array> {
    return this.document.save();
  }

  /** The first page of a plan: letterhead, title, the beginning of its prose. */
  titlePage(): this {
    const page = this.document.addPage([a4.short, a4.long]);
    const centred = (text: string, middle: number, y: number): void =>
      page.drawText(text, {
        x: middle - this.bold.font.widthOfTextAtSize(text, proseSize) / 2,
        y,
        size: proseSize,
        font: this.bold.font,
      });
    centred('ỦY BAN NHÂN DÂN', 175, 770);
    centred('TỈNH MẪU', 175, 752);
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 415, 770);
    centred('Độc lập - Tự do - Hạnh phúc', 415, 752);
    centred(`Số: ${this.seed.length + 41}/KH-UBND`, 175, 728);
    centred('KẾ HOẠCH', a4.short / 2, 690);
    centred('Phát triển chính quyền số giai đoạn 2026 - 2030', a4.short / 2, 670);
    this.fill(page, 640);
    return this;
  }

  /** Some 450 words of prose. */
  prosePage(): this {
    const page = this.document.addPage([a4.short, a4.long]);
    this.fill(page, a4.long - margin.top);
    return this;
  }

  /** A page in large print with few words, as dividers between annexes are. */
  dividerPage(number: number): this {
    const page = this.document.addPage([a4.short, a4.long]);
    const draw = (text: string, y: number): void =>
      page.drawText(text, { x: margin.left, y, size: 20, font: this.bold.font });
    draw(`PHỤ LỤC ${number}`, 520);
    draw('Danh mục nhiệm vụ của các sở, ngành', 480);
    return this;
  }

  /** A page lying on its side, filled by a ruled table of some eight tasks. */
  tablePage(): this {
    const page = this.document.addPage([a4.long, a4.short]);
    const wide = a4.long - 2 * margin.right;
    const lefts = taskWidths.map(
      (_, at) => margin.right + wide * taskWidths.slice(0, at).reduce((sum, share) => sum + share, 0),
    );
    let top = a4.short - margin.top;
    this.across(page, top, wide);
    for (let cells: readonly string[] = taskHeading; ; cells = sampleTask(this.seed, this.tasks + 1)) {
      const heading = cells === taskHeading;
      const filler = heading ? this.bold : this.regular;
      const lines = cells.map((cell, at) =>
        filler.lines(cell, tableSize, wide * taskWidths[at]! - 2 * cellPadding),
      );
      const height = Math.max(...lines.map(({ length }) => length)) * tableSize * leading + 2 * cellPadding;
      if (top - height < margin.bottom) return this;
      for (const [at, own] of lines.entries())
        for (const [line, text] of own.entries())
          page.drawText(text, {
            x: lefts[at]! + cellPadding,
            y: top - cellPadding - tableSize - line * tableSize * leading,
            size: tableSize,
            font: filler.font,
          });
      for (const x of [...lefts, margin.right + wide])
        page.drawLine({ start: { x, y: top }, end: { x, y: top - height }, thickness: rule });
      top -= height;
      this.across(page, top, wide);
      if (!heading) this.tasks += 1;
    }
  }

  private across(page: PDFPage, y: number, wide: number): void {
    page.drawLine({ start: { x: margin.right, y }, end: { x: margin.right + wide, y }, thickness: rule });
  }

  private fill(page: PDFPage, from: number): void {
    const width = a4.short - margin.left - margin.right;
    let y = from - proseSize;
    for (let paragraph = 0; ; paragraph += 1) {
      const text = sampleParagraph(`${this.seed}.${this.document.getPageCount()}.${paragraph}`);
      for (const line of this.regular.lines(text, proseSize, width)) {
        if (y < margin.bottom) return;
        page.drawText(line, { x: margin.left, y, size: proseSize, font: this.regular.font });
        y -= proseSize * leading;
      }
      y -= proseSize / 2;
    }
  }
}
