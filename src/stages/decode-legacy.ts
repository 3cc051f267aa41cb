import { type TextPiece, textPieces, withTexts } from '../layout/text-pieces.js';
import type { Page, PagedDocument } from '../model/paged-document.js';
import type { DecodedDocument, LegacyLine } from '../model/repaired-document.js';
import type { Stage } from '../pipeline/stage.js';
import { type DecodedLine, decodeLegacyLines } from '../vietnamese/legacy/index.js';

const noPlace = { page: null, lines: null, bbox: null };

/** A line of which some words are no syllables once decoded is a little less sure: names, or a letter of another font. */
const leastSure = 0.9;

const confidenceOf = ({ valid }: DecodedLine): number =>
  Math.round((leastSure + (1 - leastSure) * valid) * 1000) / 1000;

const legacyLine = (decoded: DecodedLine, { text, source }: TextPiece): LegacyLine => ({
  encoding: decoded.encoding,
  repair: {
    sic: text,
    corr: decoded.text,
    kind: 'legacy-encoding',
    reason: 'legacy-encoding',
    confidence: confidenceOf(decoded),
    made: true,
    source: source ?? noPlace,
  },
});

const SOFT_HYPHEN = '\u00ad';

/** The soft hyphen is "ư" in TCVN3; `text` of a line is without it, as it is invisible in Unicode. */
function withSoftHyphens(document: PagedDocument): PagedDocument {
  const pageWith = (page: Page): Page => ({
    ...page,
    content: page.content.map((item) =>
      item.type === 'line' && item.raw.replaceAll(SOFT_HYPHEN, '') === item.text
        ? { ...item, text: item.raw }
        : item,
    ),
  });
  const holdsAny = document.pages.some(({ content }) =>
    content.some((item) => item.type === 'line' && item.raw.includes(SOFT_HYPHEN)),
  );
  return holdsAny ? { ...document, pages: document.pages.map(pageWith) } : document;
}

/**
 * Gives lines and cells that stand in TCVN3, VNI, VPS or VIQR their text in Unicode (NFC); `raw` stays as it is. Documents
 * mix encodings: every run of lines is judged by itself. The place of a tone (hoà, hòa) is left as it is printed: both are
 * right, and all that compares words (`compareKey`, the language model) takes them for the same. Comes before garble is
 * judged; what it changed is told by repair-diacritics, with all other repairs.
 */
export const decodeLegacy = (): Stage<PagedDocument, DecodedDocument> => ({
  name: 'decode-legacy',
  version: 1,
  run: (document) => {
    const pieces = textPieces(withSoftHyphens(document));
    const decoded = decodeLegacyLines(pieces.map(({ text }) => text));
    const legacy = decoded.flatMap((line, at) => (line === null ? [] : [legacyLine(line, pieces[at]!)]));
    if (legacy.length === 0) return { ...document, legacy };
    const texts = textPieces(document).map(({ text }, at) => decoded[at]?.text ?? text);
    return { ...withTexts(document, texts), legacy };
  },
});
