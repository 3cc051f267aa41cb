import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { type Damage, type DamageName, damages } from './damage.js';
import { digitalFolder, outFolder } from './makers.js';
import { type PicturePage, pagesOf, picturePdf, renderPages } from './pdf-pages.js';
import { type ScannedPage, scanPage } from './scan-page.js';

export const scanFolder = path.join(outFolder, 'scans');

export type ScanFormat = 'pdf' | 'png' | 'jpg' | 'tiff';

const sharpOf = ({ pixels, width, height }: ScannedPage): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 3 } });

/** The picture of a page as it lies in a PDF: JPEG, or one bit a pixel where it was cut to black and white. */
async function packed(page: ScannedPage, damage: Damage): Promise<Pick<PicturePage, 'picture' | 'format'>> {
  const picture = sharpOf(page);
  return damage.bilevel === null
    ? { picture: await picture.jpeg({ quality: damage.jpeg }).toBuffer(), format: 'jpeg' }
    : { picture: await picture.greyscale().png({ palette: true, colours: 2 }).toBuffer(), format: 'png' };
}

async function scanned(file: string, damage: Damage, dpi: number, seed: string): Promise<PicturePage[]> {
  const pages = pagesOf(file);
  const pictures: PicturePage[] = [];
  let at = 0;
  for (const png of renderPages(file, dpi)) {
    const page = pages[at]!;
    const scan = await scanPage(png, page, damage, `${seed}.${at}`);
    pictures.push({ ...(await packed(scan, damage)), width: page.width, height: page.height });
    at += 1;
  }
  return pictures;
}

function writeTiff(pictures: readonly PicturePage[], dpi: number, to: string): void {
  const parts = pictures.map(({ picture, format }, index) => {
    const part = `${to}.${index}.${format}`;
    writeFileSync(part, picture);
    return part;
  });
  execFileSync(
    'convert',
    [...parts, '-units', 'PixelsPerInch', '-density', String(dpi), '-compress', 'jpeg', '-quality', '85', to],
    { stdio: 'pipe' },
  );
  for (const part of parts) rmSync(part);
}

/**
 * Scans a digital PDF: `NAME--DAMAGE-DPI.FORMAT`; of a PNG or JPEG only the first page. Not made again when it exists.
 */
export async function makeScan(
  file: string,
  name: DamageName,
  dpi: number,
  format: ScanFormat,
): Promise<string> {
  const stem = path.basename(file, '.pdf');
  const to = path.join(scanFolder, `${stem}--${name}-${dpi}.${format}`);
  if (existsSync(to)) return to;
  mkdirSync(scanFolder, { recursive: true });
  const pictures = await scanned(file, damages[name], dpi, `${stem}.${name}.${dpi}`);
  if (format === 'pdf') writeFileSync(to, await (await picturePdf(pictures)).save());
  else if (format === 'tiff') writeTiff(pictures, dpi, to);
  else {
    const first = sharp(Buffer.from(pictures[0]!.picture)).withMetadata({ density: dpi });
    writeFileSync(
      to,
      format === 'png' ? await first.png().toBuffer() : await first.jpeg({ quality: 85 }).toBuffer(),
    );
  }
  return to;
}

/** Prints that are worth scanning: every plan once, its maker, font and direction by turns; long ones are left out. */
export function printsToScan(mostPages: number): string[] {
  const names = readdirSync(digitalFolder).filter(
    (name) => /-(?:libreoffice|chromium)-.*\.pdf$/.test(name) && !name.includes('--'),
  );
  const plans = [...new Set(names.map((name) => name.split('-')[0]!))].sort();
  return plans.flatMap((plan, turn) => {
    const of = names.filter((name) => name.startsWith(`${plan}-`)).sort();
    const file = path.join(digitalFolder, of[(turn * 5) % of.length]!);
    return pagesOf(file).length <= mostPages ? [file] : [];
  });
}

const mostPages = 4;
/** Of every damage alone this many plans are scanned, by turns at 300 and 200 dpi; of a clean scan and of the mixtures more. */
const plansPerDamage = 6;
const plansOfInterest: Partial<Record<DamageName, number>> = { clean: 16, all: 12, office: 12 };

/** The whole set; `only` names damages. */
export async function makeScans(only: readonly string[]): Promise<void> {
  const prints = printsToScan(mostPages);
  const names = Object.keys(damages) as DamageName[];
  for (const [turn, name] of names.entries()) {
    if (only.length > 0 && !only.includes(name)) continue;
    const count = plansOfInterest[name] ?? plansPerDamage;
    for (let at = 0; at < count; at += 1) {
      const print = prints[(turn * 7 + at * 3) % prints.length]!;
      await makeScan(print, name, at % 2 === 0 ? 300 : 200, 'pdf');
    }
  }
  if (only.length > 0) return;
  for (const [at, format] of (['tiff', 'tiff', 'png', 'png', 'jpg', 'jpg'] as const).entries())
    await makeScan(prints[at * 4]!, at % 2 === 0 ? 'clean' : 'office', 300, format);
}
