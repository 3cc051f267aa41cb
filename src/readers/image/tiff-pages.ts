/** A page of a TIFF, as its directory describes it (TIFF 6.0, Adobe 1992). */
export interface TiffPage {
  /** Its place among all directories of the file, from 0; small previews of pages have directories too. */
  readonly directory: number;
  readonly width: number;
  readonly height: number;
  /** Pixels an inch; undefined where the file states none. Fax machines scan finer across than down. */
  readonly dpiAcross: number | undefined;
  readonly dpiDown: number | undefined;
  /** How the pixels are to be turned, as in EXIF: 1 not at all, from 5 on by a quarter. */
  readonly orientation: number;
  readonly grey: boolean;
}

const tags = {
  subfileType: 254,
  width: 256,
  height: 257,
  photometric: 262,
  orientation: 274,
  dpiAcross: 282,
  dpiDown: 283,
  resolutionUnit: 296,
} as const;
const types = { short: 3, long: 4, rational: 5, long8: 16 } as const;
const units = { inch: 2, centimetre: 3 } as const;
const centimetresAnInch = 2.54;
/** Bits of the subfile type: a preview of another page, and a mask of one. */
const noPage = 0b101;
/** A page may come with a preview and a mask. */
const mostDirectoriesAPage = 3;
/** Photometric values up to this one are black and white or grey. */
const lastGrey = 1;

/**
 * The pages of a TIFF in one walk, one more than `most` at the most: a decoder counts all directories again for each
 * page that it opens. Null where the chain of directories leads out of the file or round in a circle.
 */
export function tiffPages(bytes: Uint8Array, most: number): TiffPage[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return walk(view, most);
  } catch (cause) {
    if (cause instanceof RangeError) return null; // an offset beyond the end
    throw cause;
  }
}

function walk(view: DataView, most: number): TiffPage[] | null {
  const little = view.getUint8(0) === 0x49;
  const big = view.getUint16(2, little) === 43;
  const offsetAt = (at: number): number =>
    big ? Number(view.getBigUint64(at, little)) : view.getUint32(at, little);
  const pages: TiffPage[] = [];
  const seen = new Set<number>();
  for (let at = offsetAt(big ? 8 : 4); at !== 0; ) {
    if (seen.has(at) || seen.size > mostDirectoriesAPage * most) return null;
    seen.add(at);
    const count = big ? Number(view.getBigUint64(at, little)) : view.getUint16(at, little);
    const entries = at + (big ? 8 : 2);
    const size = big ? 20 : 12;
    const page = pageOf(entriesOf(view, little, big, entries, count), seen.size - 1);
    if (page) pages.push(page);
    if (pages.length > most) return pages;
    at = offsetAt(entries + count * size);
  }
  return pages.length === 0 ? null : pages;
}

/** The numbers of a directory by their tags; text, lists and all else is left out. */
function entriesOf(
  view: DataView,
  little: boolean,
  big: boolean,
  start: number,
  count: number,
): Map<number, number> {
  const found = new Map<number, number>();
  const wanted: readonly number[] = Object.values(tags);
  for (let entry = 0; entry < count; entry += 1) {
    const at = start + entry * (big ? 20 : 12);
    const tag = view.getUint16(at, little);
    if (!wanted.includes(tag)) continue;
    const type = view.getUint16(at + 2, little);
    const value = at + (big ? 12 : 8);
    if (type === types.short) found.set(tag, view.getUint16(value, little));
    else if (type === types.long) found.set(tag, view.getUint32(value, little));
    else if (type === types.long8) found.set(tag, Number(view.getBigUint64(value, little)));
    else if (type === types.rational) {
      const from = big ? value : view.getUint32(value, little);
      found.set(tag, view.getUint32(from, little) / view.getUint32(from + 4, little));
    }
  }
  return found;
}

function pageOf(entries: ReadonlyMap<number, number>, directory: number): TiffPage | null {
  if (((entries.get(tags.subfileType) ?? 0) & noPage) !== 0) return null;
  const unit = entries.get(tags.resolutionUnit) ?? units.inch;
  const inches = unit === units.centimetre ? centimetresAnInch : 1;
  const dpi = (tag: number): number | undefined => {
    const stated = entries.get(tag);
    return stated !== undefined && Number.isFinite(stated) && stated > 0 ? stated * inches : undefined;
  };
  return {
    directory,
    width: entries.get(tags.width) ?? 0,
    height: entries.get(tags.height) ?? 0,
    dpiAcross: dpi(tags.dpiAcross),
    dpiDown: dpi(tags.dpiDown),
    orientation: entries.get(tags.orientation) ?? 1,
    grey: (entries.get(tags.photometric) ?? 0) <= lastGrey,
  };
}
