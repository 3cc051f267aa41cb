import { createCanvas } from '@napi-rs/canvas';
import {
  AnnotationMode,
  ImageKind,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import { UnreadableFileError } from '../../errors.js';
import type { RasterImage } from '../../imaging/raster-image.js';
import { defaultLimits, type ReadingLimits } from '../../settings.js';
import type { InputOnDisk } from '../file-on-disk.js';
import type { PageImages, ReaderInput } from '../reader.js';
import { signatureIdsOf } from './page-annotations.js';
import { type ReadPage, readPage } from './read-page.js';
import { RenewedPdf } from './renewed-pdf.js';

const pointsAnInch = 72;
/** A scan is handed over as it is, and not drawn anew, where its own resolution is this near to what is asked for. */
const nearResolution = [0.9, 1.2] as const;
/** From this share of a page on, a picture is what the page is. */
const mostlyPicture = 0.5;
/** Share by which the pixels of a scan may be wider than high. */
const squarePixels = 0.02;

/**
 * Pictures of the pages, turned as `pdfReader` turns them, so that boxes of one fit the other. The stamps of digital
 * signatures are left out: they are no print of the document, and cover it.
 */
export async function openPageImages(input: ReaderInput | InputOnDisk): Promise<PageImages> {
  const limits = input.limits ?? defaultLimits;
  const marks = await RenewedPdf.open(input, limits, 'marks');
  const pictures = await RenewedPdf.open(input, limits, 'pictures');
  return new PdfPageImages(input.path, marks, pictures, limits);
}

/** What pdf.js makes of a picture in the file; its types leave it open. */
interface DecodedPicture {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data?: Uint8Array | Uint8ClampedArray | null;
}

class PdfPageImages implements PageImages {
  /** The scans of a file have one resolution: where it was not near, the next page's is not tried. */
  private handsOverScans = true;

  constructor(
    private readonly path: string,
    /** Opened without pictures, to find out about a page at little cost. */
    private readonly marks: RenewedPdf,
    private readonly pictures: RenewedPdf,
    private readonly limits: ReadingLimits,
  ) {}

  get pageCount(): number {
    return this.pictures.numPages;
  }

  async pageImage(number: number, dpi: number): Promise<RasterImage> {
    const facts = await this.marks.use((document) => factsOf(document, number));
    this.refuseTooLarge(number, dpi, facts.marks);
    return this.pictures.use((document) => this.imageOf(document, number, facts, dpi));
  }

  async close(): Promise<void> {
    await this.marks.close();
    await this.pictures.close();
  }

  private async imageOf(
    document: PDFDocumentProxy,
    number: number,
    { rotation, scanned, marks, imageShare }: ReadPage,
    dpi: number,
  ): Promise<RasterImage> {
    const page = await document.getPage(number);
    try {
      const scan = scanned && this.handsOverScans ? await scanOf(page, marks.width, marks.height) : null;
      const near = scan !== null && isNear(scan.dpi / dpi);
      if (scanned && !near) this.handsOverScans = false;
      if (near) return scan;
      const image = await rendered(document, page, rotation, dpi);
      if (imageShare >= mostlyPicture && isBlank(image)) this.refuseLostPicture(page, number);
      return image;
    } catch (cause) {
      if (cause instanceof UnreadableFileError) throw cause;
      throw new UnreadableFileError(
        'page-not-rendered',
        `${this.path}: page ${number} cannot be drawn (${cause instanceof Error ? cause.message : cause}). What to do: open the file in a PDF viewer and save or print it anew.`,
        { cause },
      );
    } finally {
      page.cleanup();
    }
  }

  private refuseTooLarge(number: number, dpi: number, { width, height }: ReadPage['marks']): void {
    const pixels = (width * height * dpi * dpi) / (pointsAnInch * pointsAnInch);
    const { maxPixels } = this.limits;
    if (pixels <= maxPixels) return;
    throw new UnreadableFileError(
      'too-many-pixels',
      `${this.path}: page ${number} has ${Math.round(pixels / 1e6)} million pixels at ${dpi} an inch; pictures of at most ${Math.round(maxPixels / 1e6)} million are read. What to do: print the file on a usual paper size, or raise the limit with --max-pixels.`,
    );
  }

  /** pdf.js leaves out what it cannot decode without a word: a page of it would pass for an empty one. */
  private refuseLostPicture(page: PDFPageProxy, number: number): void {
    const decoded = [...(page.objs as unknown as Iterable<readonly [string, unknown]>)].filter(
      ([, picture]) => picture !== null,
    );
    if (decoded.length > 0) return;
    throw new UnreadableFileError(
      'page-not-rendered',
      `${this.path}: the picture on page ${number} cannot be decoded, or has more than ${Math.round(this.limits.maxPixels / 1e6)} million pixels. What to do: scan the page anew at 300 dots an inch, or raise the limit with --max-pixels.`,
    );
  }
}

async function factsOf(document: PDFDocumentProxy, number: number): Promise<ReadPage> {
  const page = await document.getPage(number);
  try {
    return await readPage(page, number, await document.getOptionalContentConfig());
  } finally {
    page.cleanup();
  }
}

async function rendered(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  rotation: number,
  dpi: number,
): Promise<RasterImage> {
  const viewport = page.getViewport({ scale: dpi / pointsAnInch, rotation });
  const [width, height] = [Math.round(viewport.width), Math.round(viewport.height)];
  for (const id of await signatureIdsOf(page)) document.annotationStorage.setValue(id, { noView: true });
  const canvas = createCanvas(Math.max(1, width), Math.max(1, height));
  try {
    await page.render({
      canvas: canvas as never,
      viewport,
      background: 'white',
      annotationMode: AnnotationMode.ENABLE_STORAGE,
    }).promise;
    return {
      width: canvas.width,
      height: canvas.height,
      channels: 3,
      data: withoutAlpha(canvas.data()),
      dpi,
    };
  } finally {
    canvas.width = canvas.height = 0; // gives the pixels back at once
  }
}

const isBlank = ({ data }: RasterImage): boolean => data.every((value) => value === 255);

const isNear = (share: number): boolean => share >= nearResolution[0] && share <= nearResolution[1];

/** The page's one picture with its own pixels, if they are square: as sharp as the scanner made them. */
async function scanOf(page: PDFPageProxy, width: number, height: number): Promise<RasterImage | null> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const painted = fnArray.flatMap((operator, index) =>
    operator === OPS.paintImageXObject ? [argsArray[index][0] as string] : [],
  );
  if (painted.length !== 1) return null;
  const picture = await new Promise<DecodedPicture | null>((resolve) => {
    page.objs.get(painted[0]!, resolve);
  });
  if (!picture?.data) return null;
  const [across, down] = [picture.width / width, picture.height / height];
  if (Math.abs(across / down - 1) > squarePixels) return null;
  const pixels = pixelsOf(picture, picture.data);
  return pixels && { ...pixels, width: picture.width, height: picture.height, dpi: across * pointsAnInch };
}

function pixelsOf(
  { width, height, kind }: DecodedPicture,
  data: Uint8Array | Uint8ClampedArray,
): Pick<RasterImage, 'channels' | 'data'> | null {
  if (kind === ImageKind.RGB_24BPP && data.length === width * height * 3) return { channels: 3, data };
  if (kind === ImageKind.GRAYSCALE_1BPP) return { channels: 1, data: fromBits(width, height, data) };
  return null;
}

/** One bit a pixel, rows padded to bytes, 1 for white. */
function fromBits(width: number, height: number, bits: ArrayLike<number>): Uint8Array {
  const grey = new Uint8Array(width * height);
  const stride = (width + 7) >> 3;
  for (let row = 0, at = 0; row < height; row += 1)
    for (let column = 0; column < width; column += 1, at += 1)
      if ((bits[row * stride + (column >> 3)]! >> (7 - (column & 7))) & 1) grey[at] = 255;
  return grey;
}

function withoutAlpha(rgba: Uint8Array): Uint8Array {
  const rgb = new Uint8Array((rgba.length / 4) * 3);
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    rgb[to] = rgba[from]!;
    rgb[to + 1] = rgba[from + 1]!;
    rgb[to + 2] = rgba[from + 2]!;
  }
  return rgb;
}
