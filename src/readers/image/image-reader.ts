import type { PagedDocument } from '../../model/paged-document.js';
import { defaultLimits } from '../../settings.js';
import type { Reader, ReaderContext, ReaderInput } from '../reader.js';
import { type PictureFacts, pictureFacts } from './picture-facts.js';
import { openPicturePages } from './picture-pages.js';

/** No registered type stands for pictures of any format; readers are chosen by the name of a file, not by its bytes. */
const mediaType = 'image/x-page';

/** Pictures of pages: scans and photographs. Every page is left to be recognised; a TIFF may hold many. */
export const imageReader: Reader = {
  name: 'image',
  version: 1,
  mediaType,
  extensions: ['.png', '.jpg', '.jpeg', '.tif', '.tiff', '.webp', '.gif'],
  isolated: true,
  read: readPicture,
  openImages: openPicturePages,
};

async function readPicture(
  { sourceId, path, bytes, limits }: ReaderInput,
  context: ReaderContext,
): Promise<PagedDocument[]> {
  const pictures = await pictureFacts(path, bytes, limits ?? defaultLimits);
  context.progress?.();
  reportAssumed(pictures, context);
  return [
    {
      source: { sourceId, path, mediaType, bytes: bytes.length, index: 0 },
      origin: 'ocr',
      pages: pictures.map((picture, index) => ({
        number: index + 1,
        content: [],
        geometry: {
          width: points(picture.width, picture.dpi),
          height: points(picture.height, picture.dpi),
          rulings: [],
          imageShare: 1,
          hiddenText: false,
          textFrom: null,
        },
      })),
      signatures: [],
    },
  ];
}

const points = (pixels: number, dpi: number): number => Math.round((pixels * 7200) / dpi) / 100;

function reportAssumed(pictures: readonly PictureFacts[], context: ReaderContext): void {
  const first = pictures.findIndex(({ dpiAssumed }) => dpiAssumed);
  if (first < 0) return;
  const count = pictures.filter(({ dpiAssumed }) => dpiAssumed).length;
  context.report({
    severity: 'info',
    code: 'resolution-assumed',
    message: `${count} of ${pictures.length} pages state no believable resolution and are taken for A4; places on them, in points, are estimates.`,
    source: { page: first + 1, lines: null, bbox: null },
  });
}
