import type { FileSignature, Page, PagedDocument, TextLine } from '../../src/model/paged-document.js';

/** Width of a letter and height of a line on the made pages, in points. */
const letter = 5;
const height = 12;

/** A printed line at a place on its page; words as wide as their letters. */
export function placed(raw: string, number: number, left: number, top: number): TextLine {
  const words = [...raw.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    bbox: [
      left + index * letter,
      top,
      left + (index + text.length) * letter,
      top + height,
    ] as TextLine['words'][number]['bbox'],
    confidence: null,
  }));
  const bbox: TextLine['bbox'] = [left, top, left + raw.length * letter, top + height];
  return {
    type: 'line',
    number,
    last: number,
    raw,
    text: raw,
    emphasis: false,
    bbox,
    words,
    furniture: false,
  };
}

/** A line of a text without geometry. */
export const plain = (raw: string, number: number): TextLine => ({
  ...placed(raw, number, 0, 0),
  bbox: null,
  words: [],
});

export const pageOf = (number: number | null, content: Page['content']): Page => ({
  number,
  content,
  geometry:
    number === null
      ? null
      : { width: 595, height: 842, rulings: [], imageShare: 0, hiddenText: false, textFrom: 'text-layer' },
});

/** Lines of a page one below the other at the left margin, 16 points apart. */
export const printedPage = (number: number, text: string): Page =>
  pageOf(
    number,
    text
      .trim()
      .split('\n')
      .map((line, at) => placed(line.trim(), at + 1, 72, 60 + 16 * at)),
  );

export const pagedDocument = (
  pages: readonly Page[],
  signatures: readonly FileSignature[] = [],
): PagedDocument => ({
  source: {
    sourceId: 'a'.repeat(64),
    path: 'plan.pdf',
    mediaType: 'application/pdf',
    bytes: 1,
    index: 0,
  },
  origin: 'text-layer',
  pages: [...pages],
  signatures: [...signatures],
});

export const signature = (given: Partial<FileSignature>): FileSignature => ({
  signer: null,
  organization: null,
  signedAt: null,
  timeFrom: null,
  coversWholeFile: true,
  page: null,
  bbox: null,
  ...given,
});
