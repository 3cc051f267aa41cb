import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { degrees, PDFDocument, type PDFPage } from 'pdf-lib';
import sharp from 'sharp';
import { damages } from './damage.js';
import { printsToScan } from './make-scans.js';
import { digitalFolder, outFolder } from './makers.js';
import { type PdfPage, pagesOf, renderPages } from './pdf-pages.js';
import { scanPage } from './scan-page.js';

export const mixedFolder = path.join(outFolder, 'mixed');
const dpi = 200;

/** Draws a page's picture over a page of `pdf`; `turn` lays it on its side, as a sheet fed the long way. */
async function addScan(
  pdf: PDFDocument,
  page: PdfPage,
  png: Buffer,
  seed: string,
  turn: 0 | 90,
): Promise<PDFPage> {
  const scan = await scanPage(png, page, damages.office, seed);
  const jpeg = await sharp(scan.pixels, { raw: { width: scan.width, height: scan.height, channels: 3 } })
    .rotate(turn === 90 ? 270 : 0)
    .jpeg({ quality: 75 })
    .toBuffer();
  const [width, height] = turn === 90 ? [page.height, page.width] : [page.width, page.height];
  const added = pdf.addPage([width, height]);
  added.drawImage(await pdf.embedJpg(jpeg), { x: 0, y: 0, width, height });
  return added;
}

type PagePlan = 'digital' | 'scan' | 'scan-rotated' | 'scan-sideways' | 'rotate-90' | 'rotate-270';

/** Stores a page turned by a quarter and lets /Rotate turn it back: it is shown as before. */
function storeTurned(pdf: PDFDocument, page: PDFPage, turn: 90 | 270): void {
  const { width, height } = page.getSize();
  const matrix = turn === 90 ? `0 1 -1 0 ${height} 0 cm` : `0 -1 1 0 0 ${width} cm`;
  const start = pdf.context.register(pdf.context.stream(`q ${matrix}\n`));
  const end = pdf.context.register(pdf.context.stream('\nQ'));
  page.node.normalize();
  if (!page.node.wrapContentStreams(start, end)) throw new Error('a page without content cannot be turned');
  page.setMediaBox(0, 0, height, width);
  page.setCropBox(0, 0, height, width);
  page.setRotation(degrees(turn));
}

/** Appends a print to `pdf`, each page as planned. */
export async function appendPrint(
  pdf: PDFDocument,
  print: string,
  plan: (page: PdfPage, index: number) => PagePlan,
): Promise<void> {
  const pages = pagesOf(print);
  const source = await PDFDocument.load(readFileSync(print));
  const plans = pages.map(plan);
  // All at once: pages copied one by one would bring their fonts each.
  const copies = await pdf.copyPages(source, source.getPageIndices());
  const pictures = plans.some((one) => one.startsWith('scan')) ? [...renderPages(print, dpi)] : [];
  for (const [index, how] of plans.entries()) {
    if (how.startsWith('scan')) {
      const turn = how === 'scan' ? 0 : 90;
      const seed = `${path.basename(print)}.mixed.${index}`;
      const added = await addScan(pdf, pages[index]!, pictures[index]!, seed, turn);
      if (how === 'scan-rotated') added.setRotation(degrees(90));
      continue;
    }
    const copy = copies[index]!;
    pdf.addPage(copy);
    if (how === 'rotate-90' || how === 'rotate-270') storeTurned(pdf, copy, how === 'rotate-90' ? 90 : 270);
  }
}

async function write(name: string, fill: (pdf: PDFDocument) => Promise<void>): Promise<void> {
  const to = path.join(mixedFolder, `${name}.pdf`);
  if (existsSync(to)) return;
  const pdf = await PDFDocument.create();
  await fill(pdf);
  writeFileSync(to, await pdf.save());
}

export const isLying = (page: PdfPage): boolean => page.width > page.height;

/** Files that hold several documents: a decision and its plan, two plans, a plan and a look-alike. */
const bundles = [
  ['22', '01'],
  ['25', '04'],
  ['11', '36'],
  ['07', '06'],
  ['28', '14'],
  ['02', '26', '12'],
  ['24', '10'],
  ['31', '16'],
] as const;

/** Digital with a scanned page among, annexes turned, several documents in one file. */
export async function makeMixed(): Promise<void> {
  mkdirSync(mixedFolder, { recursive: true });
  for (const print of printsToScan(6)
    .filter((file) => pagesOf(file).length >= 2)
    .slice(0, 12)) {
    const pages = pagesOf(print);
    const scanned = Number(path.basename(print).slice(0, 2)) % pages.length;
    await write(`${path.basename(print, '.pdf')}--one-scanned`, (pdf) =>
      appendPrint(pdf, print, (_, index) => (index === scanned ? 'scan' : 'digital')),
    );
  }
  const prints = readdirSync(digitalFolder).filter((name) => name.endsWith('.pdf') && !name.includes('--'));
  const withAnnex = prints
    .filter((name) => /-(?:libreoffice|chromium)-.*-mixed\.pdf$/.test(name))
    .map((name) => path.join(digitalFolder, name))
    .filter((file) => pagesOf(file).length <= 6 && pagesOf(file).some(isLying));
  for (const [at, print] of withAnnex.slice(0, 12).entries()) {
    const name = path.basename(print, '.pdf');
    const turned = at % 2 === 0 ? 'rotate-90' : 'rotate-270';
    await write(`${name}--${turned}`, (pdf) =>
      appendPrint(pdf, print, (page) => (isLying(page) ? turned : 'digital')),
    );
    const scan = at % 2 === 0 ? 'scan-rotated' : 'scan-sideways';
    await write(`${name}--${scan}`, (pdf) =>
      appendPrint(pdf, print, (page) => (isLying(page) ? scan : 'digital')),
    );
  }
  for (const [at, bundle] of bundles.entries()) {
    const maker = at % 2 === 0 ? 'libreoffice' : 'chromium';
    const parts = bundle.map(
      (id, index) => prints.filter((name) => name.startsWith(`${id}-${maker}`))[index % 3]!,
    );
    const look = parts[0]!.slice(parts[0]!.indexOf('-') + 1, -'.pdf'.length);
    for (const kind of ['several', 'several-scan'] as const)
      await write(`${bundle.join('+')}-${look}--${kind}`, async (pdf) => {
        for (const [index, part] of parts.entries())
          await appendPrint(pdf, path.join(digitalFolder, part), () =>
            kind === 'several-scan' && index > 0 ? 'scan' : 'digital',
          );
      });
  }
}
