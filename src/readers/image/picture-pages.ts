import type { RasterImage } from '../../imaging/raster-image.js';
import { defaultLimits, type ReadingLimits } from '../../settings.js';
import type { PageImages, ReaderInput } from '../reader.js';
import { loadDecoder } from './decoder.js';
import { type PictureFacts, pictureFacts } from './picture-facts.js';
import { pageNotRendered, tooManyPixels } from './refusals.js';

/** A picture is handed over as it is where its own resolution is this near to what is asked for. */
const nearResolution = [0.9, 1.2] as const;
/** Enlarging further makes no letters readable: those of 10-point type have 5 pixels then. */
const mostEnlarged = 4;

/** The pages of a picture file, decoded one at a time; the compressed file is all that is kept. */
export async function openPicturePages({
  path,
  bytes,
  limits = defaultLimits,
}: ReaderInput): Promise<PageImages> {
  return new PicturePages(path, bytes, limits, await pictureFacts(path, bytes, limits));
}

class PicturePages implements PageImages {
  constructor(
    private readonly path: string,
    private readonly bytes: Uint8Array,
    private readonly limits: ReadingLimits,
    private readonly facts: readonly PictureFacts[],
  ) {}

  get pageCount(): number {
    return this.facts.length;
  }

  async pageImage(page: number, dpi: number): Promise<RasterImage> {
    const facts = this.facts[page - 1];
    if (!facts) throw new RangeError(`There is no page ${page} in ${this.path}.`);
    const { width, height } = sizeAt(facts, dpi);
    if (width * height > this.limits.maxPixels)
      throw tooManyPixels(this.path, page, width * height, this.limits.maxPixels);
    try {
      const decoded = await this.decoded(facts, width, height);
      return { ...decoded, dpi: (facts.dpi * width) / facts.width };
    } catch (cause) {
      throw pageNotRendered(this.path, page, cause);
    }
  }

  async close(): Promise<void> {}

  private async decoded(
    { directory, grey }: PictureFacts,
    width: number,
    height: number,
  ): Promise<Omit<RasterImage, 'dpi'>> {
    const sharp = await loadDecoder();
    const { data, info } = await sharp(this.bytes, {
      page: directory,
      limitInputPixels: this.limits.maxPixels,
      sequentialRead: true,
      failOn: 'error',
    })
      .autoOrient()
      .resize({ width, height, fit: 'fill', kernel: 'cubic' })
      .flatten({ background: '#fff' })
      .toColourspace(grey ? 'b-w' : 'srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, channels: info.channels === 1 ? 1 : 3, data };
  }
}

function sizeAt({ width, height, dpi: own }: PictureFacts, dpi: number): { width: number; height: number } {
  const factor = Math.min(mostEnlarged, dpi / own);
  if (own / dpi >= nearResolution[0] && own / dpi <= nearResolution[1]) return { width, height };
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}
