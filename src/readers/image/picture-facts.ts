import type { ReadingLimits } from '../../settings.js';
import { loadDecoder } from './decoder.js';
import { brokenPicture, emptyPicture, noPicture, tooManyPages, tooManyPixels } from './refusals.js';
import { type TiffPage, tiffPages } from './tiff-pages.js';

/** One page of a picture file, before any of its pixels is decoded. */
export interface PictureFacts {
  /** Pixels as the page is shown: square, and the turn that a camera notes is applied. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  /** The file gives no believable resolution: the page is taken for one of A4. */
  readonly dpiAssumed: boolean;
  readonly grey: boolean;
  /** Which picture of the file it is, from 0. */
  readonly directory: number;
}

const pointsAnInch = 72;
/** From this orientation of EXIF on, width and height change places. */
const firstQuarterTurn = 5;
/** Sides of A4 (ISO 216) in points. */
const a4 = { short: 595, long: 842 } as const;
/** A picture this much wider than A4 on its side is a strip of a page: it has a page's width, and any height. */
const stripShare = 1.3;
/**
 * Paper that plans come on, in points: A6 to A2 on its short side, A5 to A1 on its long one, with room for strips that
 * were cut out. What a resolution makes smaller or larger than that is no page: cameras and editors write 72 or 96.
 */
const shortSide = [280, 1200] as const;
const longSide = [400, 1700] as const;
/** Resolutions that programs write where they know none; they are believed only for pictures of the size of a screen. */
const defaultDpi: readonly number[] = [72, 96];
const longestOfScreen = 1000;

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean =>
  value >= least && value <= most;

/** Pixels an inch: those that the file states where they make a sheet of paper, those that make it A4 otherwise. */
export function resolutionOf(
  width: number,
  height: number,
  stated: number | undefined,
): Pick<PictureFacts, 'dpi' | 'dpiAssumed'> {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const pixel = stated === undefined || stated <= 0 ? 0 : pointsAnInch / stated;
  const longest = defaultDpi.includes(stated ?? 0) ? longestOfScreen : longSide[1];
  if (isWithin(short * pixel, shortSide) && isWithin(long * pixel, [longSide[0], longest]))
    return { dpi: stated!, dpiAssumed: false };
  const isWideStrip = width / height > (a4.long / a4.short) * stripShare;
  const points = isWideStrip ? a4.long / width : a4.short / short;
  return { dpi: pointsAnInch / points, dpiAssumed: true };
}

/**
 * What the pages of a picture file are like. Reads headers alone, so that a picture over the limits costs nothing.
 * @throws UnreadableFileError `empty-file`, `type-not-supported`, `broken-file`, `too-many-pages`, `too-many-pixels`
 */
export async function pictureFacts(
  path: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
): Promise<PictureFacts[]> {
  if (bytes.length === 0) throw emptyPicture(path);
  if (!hasSignature(bytes)) throw noPicture(path);
  if (isCutShort(bytes)) throw brokenPicture(path);
  const first = await factsOfPicture(path, bytes);
  if (!isTiff(bytes)) {
    refuseLarge(path, 1, first, limits);
    return [first];
  }
  const pages = tiffPages(bytes, limits.maxPages);
  if (pages === null) throw brokenPicture(path);
  if (pages.length > limits.maxPages) throw tooManyPages(path, limits.maxPages);
  for (const [index, page] of pages.entries()) refuseLarge(path, index + 1, page, limits);
  return pages.map(factsOfTiff);
}

function refuseLarge(
  path: string,
  page: number,
  { width, height }: { readonly width: number; readonly height: number },
  { maxPixels }: ReadingLimits,
): void {
  if (width * height > maxPixels) throw tooManyPixels(path, page, width * height, maxPixels);
}

/** Also asks the decoder whether it can open the file at all. */
async function factsOfPicture(path: string, bytes: Uint8Array): Promise<PictureFacts> {
  const sharp = await loadDecoder();
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw brokenPicture(path, cause);
    });
  const { width, height } = metadata.autoOrient;
  return {
    width,
    height,
    ...resolutionOf(width, height, metadata.density),
    grey: metadata.space === 'b-w' || metadata.space === 'grey16',
    directory: 0,
  };
}

/** Fax machines scan up to 2.1 times finer across than down (ITU-T T.4); more than this is an error. */
const mostOblong = 2.3;

function factsOfTiff({ directory, dpiAcross, dpiDown, orientation, grey, ...page }: TiffPage): PictureFacts {
  const oblong = (dpiAcross ?? 1) / (dpiDown ?? dpiAcross ?? 1);
  const isFax = oblong <= mostOblong && oblong >= 1 / mostOblong;
  const across = isFax ? Math.round(page.width * Math.max(1, 1 / oblong)) : page.width;
  const down = isFax ? Math.round(page.height * Math.max(1, oblong)) : page.height;
  const isTurned = orientation >= firstQuarterTurn;
  const [width, height] = isTurned ? [down, across] : [across, down];
  const dpi = dpiAcross && (isFax ? dpiAcross * Math.max(1, 1 / oblong) : dpiAcross);
  return { width, height, ...resolutionOf(width, height, dpi), grey, directory };
}

const startsWith = (bytes: Uint8Array, signature: string, at = 0): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.max(0, Math.min(signature.length, bytes.length - at)))
    .toString('latin1')
    .startsWith(signature);

const isJpeg = (bytes: Uint8Array): boolean => startsWith(bytes, '\xff\xd8\xff');
const isPng = (bytes: Uint8Array): boolean => startsWith(bytes, '\x89PNG\r\n\x1a\n');
const isWebp = (bytes: Uint8Array): boolean => startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8);
const isGif = (bytes: Uint8Array): boolean => startsWith(bytes, 'GIF87a') || startsWith(bytes, 'GIF89a');
/** Two orders of bytes, each with the large variant. */
const isTiff = (bytes: Uint8Array): boolean =>
  ['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((signature) => startsWith(bytes, signature));

const hasSignature = (bytes: Uint8Array): boolean =>
  [isJpeg, isPng, isWebp, isGif, isTiff].some((is) => is(bytes));

/** Bytes from the end in which the end mark is looked for: cameras and mail programs add some of their own. */
const tail = 64 * 1024;

/** A picture without its end lacks the lower part of the page, which decoders paint grey without a word. */
function isCutShort(bytes: Uint8Array): boolean {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-tail);
  if (isJpeg(bytes)) return !end.includes(Buffer.from([0xff, 0xd9]));
  if (isPng(bytes)) return !end.includes('IEND', 0, 'latin1');
  if (!isWebp(bytes)) return false;
  const riffHeader = 8;
  return bytes.length < new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true) + riffHeader;
}
