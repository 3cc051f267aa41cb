import sharp from 'sharp';
import { damages } from '../documents/make/damage.js';
import { type PicturePage, picturePdf } from '../documents/make/pdf-pages.js';
import { scanPage } from '../documents/make/scan-page.js';
import { built } from './built.js';
import type { PlanDrawing } from './draw-plan.js';

const { readerFor } = await built<typeof import('../../src/readers/index.js')>('src/readers/index.js');

const dpi = 300;
const pointsAnInch = 72;
/** A good office scanner: a little blur and noise, so that the JPEG is as large as theirs are (some 0.5 MB a page). */
const office = { ...damages.clean, blur: 0.5, noise: 3, jpeg: 75 };

/** The drawn pages as a scanner at 300 dpi gives them. */
export async function scanPages(drawing: PlanDrawing): Promise<PicturePage[]> {
  const bytes = await drawing.bytes();
  const images = await readerFor('drawn.pdf')!.openImages!({ sourceId: '', path: 'drawn.pdf', bytes });
  const pages: PicturePage[] = [];
  for (let number = 1; number <= images.pageCount; number += 1) {
    const { width, height, channels, data } = await images.pageImage(number, dpi);
    const png = await sharp(data, { raw: { width, height, channels } })
      .png({ compressionLevel: 0 })
      .toBuffer();
    const [across, down] = [(width * pointsAnInch) / dpi, (height * pointsAnInch) / dpi];
    const scan = await scanPage(png, { width: across, height: down, words: [] }, office, `bench.${number}`);
    const raw = { width: scan.width, height: scan.height, channels: 3 as const };
    const picture = await sharp(scan.pixels, { raw }).jpeg({ quality: office.jpeg }).toBuffer();
    pages.push({ picture, format: 'jpeg', width: across, height: down });
  }
  await images.close();
  return pages;
}

/** A file of these scans; one that comes again is a picture of its own in the file. */
export const scanFile = async (pages: readonly PicturePage[]): Promise<Uint8Array> =>
  (await picturePdf(pages)).save({ useObjectStreams: false });
