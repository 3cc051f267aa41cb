import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, rgb } from 'pdf-lib';
import sharp from 'sharp';
import { damages } from './damage.js';
import { type FontMapLie, spoilFontMaps } from './font-maps.js';
import { dropMarkedLetters, embedTinos, layHiddenWords } from './hidden-text.js';
import { printsToScan } from './make-scans.js';
import { outFolder } from './makers.js';
import { type PdfPage, type PicturePage, pagesOf, picturePdf, renderPages } from './pdf-pages.js';
import { scanPage } from './scan-page.js';

export const lyingFolder = path.join(outFolder, 'lying');

/** Text layers, and whether their pages have to be read again from the pixels. */
export const layers = {
  eng: true,
  dropped: true,
  'map-permuted': true,
  'map-latin': true,
  'map-missing': true,
  'map-none': true,
  stamp: true,
  partial: true,
  vie: false,
  exact: false,
  digital: false,
} as const;
export type LayerName = keyof typeof layers;

/** One page of the set. */
export interface LayeredPage {
  readonly file: string;
  readonly page: number;
  readonly layer: LayerName;
  readonly readAgain: boolean;
}

const pagesOfEach = 42;
const mostPages = 5;
const dpi = 200;

async function scannedPages(print: string, pages: readonly PdfPage[]): Promise<PicturePage[]> {
  const pictures: PicturePage[] = [];
  let at = 0;
  for (const png of renderPages(print, dpi)) {
    const page = pages[at]!;
    const scan = await scanPage(png, page, damages.office, `${path.basename(print)}.layer.${at}`);
    const picture = await sharp(scan.pixels, { raw: { width: scan.width, height: scan.height, channels: 3 } })
      .jpeg({ quality: 75 })
      .withMetadata({ density: dpi })
      .toBuffer();
    pictures.push({ picture, format: 'jpeg', width: page.width, height: page.height });
    at += 1;
  }
  return pictures;
}

/** A searchable PDF as Tesseract itself writes it: the picture with what a model read laid under it. */
export async function recognisedPdf(
  pictures: readonly PicturePage[],
  language: 'eng' | 'vie',
  resolution: number,
): Promise<PDFDocument> {
  const folder = mkdtempSync(path.join(tmpdir(), 'kehoach-layer-'));
  const whole = await PDFDocument.create();
  try {
    for (const { picture } of pictures) {
      const [image, out] = [path.join(folder, 'page.jpg'), path.join(folder, 'page')];
      writeFileSync(image, picture);
      execFileSync('tesseract', [image, out, '-l', language, '--dpi', String(resolution), 'pdf'], {
        env: { ...process.env, OMP_THREAD_LIMIT: '1' },
        stdio: 'pipe',
      });
      const [page] = await whole.copyPages(await PDFDocument.load(readFileSync(`${out}.pdf`)), [0]);
      whole.addPage(page!);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return whole;
}

async function hiddenPdf(
  pictures: readonly PicturePage[],
  words: readonly PdfPage['words'][],
): Promise<PDFDocument> {
  const pdf = await picturePdf(pictures);
  const font = await embedTinos(pdf);
  for (const [at, page] of pdf.getPages().entries()) layHiddenWords(page, font, words[at]!);
  return pdf;
}

/** What a portal prints over a scan when it publishes it. */
const stampLines = [
  'Người ký: CỔNG THÔNG TIN ĐIỆN TỬ TỈNH MẪU',
  'Email: congthongtin@mau.example.vn',
  'Thời gian ký: 28.02.2026 14:53:11 +07:00',
];

async function stampedPdf(pictures: readonly PicturePage[]): Promise<PDFDocument> {
  const pdf = await picturePdf(pictures);
  const font = await embedTinos(pdf);
  for (const page of pdf.getPages()) {
    const { width, height } = page.getSize();
    for (const [at, line] of stampLines.entries())
      page.drawText(line, {
        x: width - 230,
        y: height - 14 - at * 9,
        size: 7,
        font,
        color: rgb(0.8, 0.1, 0.1),
      });
  }
  return pdf;
}

async function layered(print: string, layer: LayerName): Promise<PDFDocument> {
  if (layer === 'digital' || layer.startsWith('map-')) {
    const pdf = await PDFDocument.load(readFileSync(print));
    if (layer !== 'digital') {
      const lie = layer.slice('map-'.length) as FontMapLie;
      if (spoilFontMaps(pdf, lie, path.basename(print)) === 0)
        throw new Error(`no fonts to spoil in ${print}`);
    }
    return pdf;
  }
  const pages = pagesOf(print);
  const pictures = await scannedPages(print, pages);
  if (layer === 'eng' || layer === 'vie') return recognisedPdf(pictures, layer, dpi);
  if (layer === 'stamp') return stampedPdf(pictures);
  const words = pages.map((page) => page.words);
  if (layer === 'exact') return hiddenPdf(pictures, words);
  if (layer === 'dropped') return hiddenPdf(pictures, dropMarkedLetters(words, path.basename(print)));
  return hiddenPdf(
    pictures,
    pages.map((page) => page.words.filter((word) => word.bottom < page.height / 4)),
  );
}

/** A page with few words tells nothing of its layer; the manifest leaves it out. */
const fewestWords = 40;

/** Prints by turns of every maker until there are pages enough of every layer; writes the manifest. */
export async function makeLying(only: readonly string[]): Promise<void> {
  mkdirSync(lyingFolder, { recursive: true });
  const prints = printsToScan(mostPages);
  const manifest: LayeredPage[] = [];
  for (const [turn, layer] of (Object.keys(layers) as LayerName[]).entries()) {
    let count = 0;
    for (let at = 0; count < pagesOfEach && at < prints.length; at += 1) {
      const print = prints[(at + turn * 5) % prints.length]!;
      const file = `${path.basename(print, '.pdf')}--${layer}.pdf`;
      const to = path.join(lyingFolder, file);
      const wanted = only.length === 0 || only.includes(layer);
      if (wanted && !existsSync(to)) {
        if (layer === 'digital') copyFileSync(print, to);
        else writeFileSync(to, await (await layered(print, layer)).save());
      }
      for (const [index, page] of pagesOf(print).entries()) {
        const words =
          layer === 'partial' ? page.words.filter((word) => word.bottom < page.height / 4) : page.words;
        if (page.words.length < fewestWords || words.length === 0) continue;
        manifest.push({ file, page: index + 1, layer, readAgain: layers[layer] });
        count += 1;
      }
    }
  }
  writeFileSync(path.join(lyingFolder, 'manifest.json'), `${JSON.stringify(manifest, null, 1)}\n`);
}
