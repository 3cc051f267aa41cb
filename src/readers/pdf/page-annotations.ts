import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Box } from '../../model/source.js';
import { type Affine, compose } from './affine.js';
import type { SignatureStamp } from './signatures.js';

/** What a page's annotations add to it. */
export interface PageAnnotations {
  /** Ids of form fields: what is filled in belongs to the text. Stamps, notes and links do not. */
  readonly textIds: ReadonlySet<string>;
  readonly stamps: readonly SignatureStamp[];
}

/** As pdf.js hands annotations over; its types leave them open. */
interface Annotation {
  readonly id: string;
  readonly subtype?: string;
  readonly fieldType?: string | null;
  readonly fieldName?: string;
  readonly rect: readonly [number, number, number, number];
}

const placed = (toPage: Affine, [left, bottom, right, top]: Annotation['rect']): Box => {
  const [, , , , x, y] = compose(toPage, [1, 0, 0, 1, left, bottom]);
  const [, , , , toX, toY] = compose(toPage, [1, 0, 0, 1, right, top]);
  return [Math.min(x, toX), Math.min(y, toY), Math.max(x, toX), Math.max(y, toY)];
};

export async function annotationsOf(
  page: PDFPageProxy,
  number: number,
  toPage: Affine,
): Promise<PageAnnotations> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  const widgets = annotations.filter(({ subtype }) => subtype === 'Widget');
  const isSignature = ({ fieldType }: Annotation): boolean => fieldType === 'Sig';
  return {
    textIds: new Set(widgets.filter((widget) => !isSignature(widget)).map(({ id }) => id)),
    stamps: widgets.filter(isSignature).map(({ fieldName = '', rect }) => ({
      fieldName,
      page: number,
      bbox: placed(toPage, rect),
    })),
  };
}

/** Ids of the signature fields of a page. */
export async function signatureIdsOf(page: PDFPageProxy): Promise<readonly string[]> {
  const annotations = (await page.getAnnotations()) as readonly Annotation[];
  return annotations.filter(({ fieldType }) => fieldType === 'Sig').map(({ id }) => id);
}
