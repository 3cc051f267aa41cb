import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import sharp from 'sharp';
import { type Damage, damages } from './damage.js';
import { spoilFontMaps } from './font-maps.js';
import { embedTinos, layHiddenWords } from './hidden-text.js';
import { recognisedPdf } from './make-lying.js';
import { appendPrint, isLying } from './make-mixed.js';
import { digitalFolder, outFolder, printLocked } from './makers.js';
import { type PicturePage, pagesOf, picturePdf, renderPages } from './pdf-pages.js';
import { type ScannedPage, scanPage } from './scan-page.js';

const folder = path.resolve(import.meta.dirname, '../../../fixtures/documents');
const print = (name: string): string => path.join(digitalFolder, name);

/** Small enough to be committed, and still hard: a stamped, signed, slightly turned page off an office copier. */
const committedScan: Damage = { ...damages.office, skew: 1.2, blur: 0.3, noise: 4, jpeg: 28, dust: 20 };
const scanDpi = 150;
const faxDpi = 200;

async function scans(file: string, damage: Damage, dpi: number): Promise<ScannedPage[]> {
  const pages = pagesOf(file);
  const found: ScannedPage[] = [];
  for (const png of renderPages(file, dpi))
    found.push(
      await scanPage(png, pages[found.length]!, damage, `fixture.${path.basename(file)}.${found.length}`),
    );
  return found;
}

const raw = ({ pixels, width, height }: ScannedPage) =>
  sharp(pixels, { raw: { width, height, channels: 3 } });

async function jpegPages(file: string, damage: Damage): Promise<PicturePage[]> {
  const pages = pagesOf(file);
  return Promise.all(
    (await scans(file, damage, scanDpi)).map(async (scan, at) => ({
      picture: await raw(scan).jpeg({ quality: damage.jpeg }).withMetadata({ density: scanDpi }).toBuffer(),
      format: 'jpeg' as const,
      width: pages[at]!.width,
      height: pages[at]!.height,
    })),
  );
}

async function save(pdf: PDFDocument, to: string): Promise<void> {
  // Dates would make every making differ.
  pdf.setCreationDate(new Date(0));
  pdf.setModificationDate(new Date(0));
  writeFileSync(to, await pdf.save());
}

async function faxPages(file: string): Promise<PicturePage[]> {
  const pages = pagesOf(file);
  return Promise.all(
    (await scans(file, { ...damages.bilevel, skew: 0.6 }, faxDpi)).map(async (scan, at) => ({
      picture: await raw(scan)
        .greyscale()
        .png({ palette: true, colours: 2, compressionLevel: 9 })
        .withMetadata({ density: faxDpi })
        .toBuffer(),
      format: 'png' as const,
      width: pages[at]!.width,
      height: pages[at]!.height,
    })),
  );
}

const fixtures: Readonly<Record<string, (to: string) => Promise<void> | void>> = {
  '06-libreoffice-row-cut.pdf': (to) => copyFileSync(print('06-libreoffice-tinos-portrait.pdf'), to),
  '10-chromium-row-cut.pdf': (to) => copyFileSync(print('10-chromium-noto-serif-portrait.pdf'), to),
  '02-libreoffice.docx': (to) => copyFileSync(print('02-libreoffice-tinos-landscape.docx'), to),
  '09-scan.pdf': async (to) =>
    save(await picturePdf(await jpegPages(print('09-libreoffice-tinos-portrait.pdf'), committedScan)), to),
  '12-layer-of-wrong-language.pdf': async (to) =>
    save(await recognisedPdf(await faxPages(print('12-libreoffice-tinos-portrait.pdf')), 'eng', faxDpi), to),
  '14-good-layer.pdf': async (to) => {
    const file = print('14-chromium-arimo-portrait.pdf');
    const pdf = await picturePdf(await faxPages(file));
    const font = await embedTinos(pdf);
    for (const [at, page] of pdf.getPages().entries()) layHiddenWords(page, font, pagesOf(file)[at]!.words);
    await save(pdf, to);
  },
  '15-font-map-lies.pdf': async (to) => {
    const pdf = await PDFDocument.load(readFileSync(print('15-libreoffice-tinos-portrait.pdf')));
    spoilFontMaps(pdf, 'permuted', '15');
    await save(pdf, to);
  },
  '22+15-two-documents.pdf': async (to) => {
    const pdf = await PDFDocument.create();
    for (const name of ['22-libreoffice-arimo-landscape.pdf', '15-libreoffice-tinos-portrait.pdf'])
      await appendPrint(pdf, print(name), () => 'digital');
    await save(pdf, to);
  },
  '16-rotated-annex.pdf': async (to) => {
    const pdf = await PDFDocument.create();
    await appendPrint(pdf, print('16-libreoffice-tinos-mixed.pdf'), (page) =>
      isLying(page) ? 'rotate-90' : 'digital',
    );
    await save(pdf, to);
  },
  '17-fax.png': async (to) =>
    writeFileSync(to, (await faxPages(print('17-chromium-noto-serif-mixed.pdf')))[0]!.picture),
  '37-fax.tiff': async (to) => {
    const parts = (await faxPages(print('37-libreoffice-arimo-landscape.pdf'))).map(({ picture }, at) => {
      const part = path.join(outFolder, `fax-${at}.png`);
      writeFileSync(part, picture);
      return part;
    });
    execFileSync('convert', [
      ...parts,
      '-units',
      'PixelsPerInch',
      '-density',
      String(faxDpi),
      '-compress',
      'Group4',
      to,
    ]);
    for (const part of parts) rmSync(part);
  },
  'bad/needs-password.pdf': (to) => printLocked(print('source/28-print-tinos-mixed.fodt'), to, 'open'),
  'bad/owner-password.pdf': (to) => printLocked(print('source/28-print-tinos-mixed.fodt'), to, 'change'),
};

/** Makes what is missing of fixtures/documents from the prints under out/documents/digital, and the printed texts. */
export async function makeFixtures(): Promise<void> {
  mkdirSync(path.join(folder, 'text'), { recursive: true });
  mkdirSync(path.join(folder, 'bad'), { recursive: true });
  for (const [name, make] of Object.entries(fixtures)) {
    const to = path.join(folder, name);
    if (existsSync(to)) continue;
    const unfinished = path.join(outFolder, path.basename(name));
    await make(unfinished);
    copyFileSync(unfinished, to);
    rmSync(unfinished);
    for (const id of name.match(/^\d\d(?:\+\d\d)*/)?.[0].split('+') ?? [])
      copyFileSync(print(`${id}.txt`), path.join(folder, 'text', `${id}.txt`));
  }
}
