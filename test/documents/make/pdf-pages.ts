import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';

/** Points. */
export interface PlacedWord {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PlacedWord[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Pages of a digital PDF and their words, as poppler sees them. */
export function pagesOf(file: string): PdfPage[] {
  const text = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 28 });
  return text
    .split('<page ')
    .slice(1)
    .map((page) => {
      const number = (name: string, from: string): number =>
        Number(new RegExp(`${name}="([\\d.-]+)"`).exec(from)?.[1] ?? Number.NaN);
      const words = [...page.matchAll(/<word ([^>]*)>(.*?)<\/word>/g)].map(([, place, word]) => ({
        text: word!.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole).normalize('NFC'),
        left: number('xMin', place!),
        top: number('yMin', place!),
        right: number('xMax', place!),
        bottom: number('yMax', place!),
      }));
      return { width: number('width', page), height: number('height', page), words };
    });
}

/** Every page as a PNG at `dpi`, one after the other: only one is held. */
export function* renderPages(file: string, dpi: number): Generator<Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-pages-'));
  try {
    execFileSync('pdftoppm', ['-r', String(dpi), '-png', file, path.join(folder, 'page')], { stdio: 'pipe' });
    for (const name of readdirSync(folder).sort()) yield readFileSync(path.join(folder, name));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export interface PicturePage {
  readonly picture: Uint8Array;
  readonly format: 'jpeg' | 'png';
  /** Points. */
  readonly width: number;
  readonly height: number;
}

/** A PDF whose pages are pictures and nothing else, as a scanner writes it. */
export async function picturePdf(pages: readonly PicturePage[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create();
  for (const { picture, format, width, height } of pages) {
    const image = format === 'jpeg' ? await pdf.embedJpg(picture) : await pdf.embedPng(picture);
    pdf.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return pdf;
}
