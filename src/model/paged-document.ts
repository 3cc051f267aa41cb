import { z } from 'zod';
import { boxSchema, confidenceSchema, lineRangeSchema } from './source.js';

/** What a file is, before anything in it is read. `sourceId` is the sha256 of its bytes in lower-case hex. */
export const sourceFileSchema = z.object({
  sourceId: z.string(),
  path: z.string(),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  /** Index of this document among the documents of its file; 0 for a file that holds one. */
  index: z.int().nonnegative(),
});
export type SourceFile = z.infer<typeof sourceFileSchema>;

/** A word and where it stands. `confidence` is the recogniser's; null where the file itself holds the word. */
export const wordSchema = z.object({
  text: z.string(),
  bbox: boxSchema,
  confidence: confidenceSchema.nullable(),
});
export type Word = z.infer<typeof wordSchema>;

/** One line of a file: `raw` as it stands (NFC), `text` without the marks of Markdown, HTML and LaTeX. */
export const textLineSchema = z.object({
  type: z.literal('line'),
  /** 1-based line in the file; lines are split at \n (a \r before it is dropped). */
  number: z.int().positive(),
  /** The last line it came from: `number` where lines are lines, a later one where the format wraps text (HTML). */
  last: z.int().positive(),
  raw: z.string(),
  text: z.string(),
  /** All of the line's letters were set bold or as a heading in the source's own markup. */
  emphasis: z.boolean(),
  bbox: boxSchema.nullable(),
  /** The words of `raw` in its order, parted by its white space; empty for formats without geometry. */
  words: z.array(wordSchema),
  /** Its place on the page says that it is no text of the document: a page number, a running head, a stamp. */
  furniture: z.boolean(),
});
export type TextLine = z.infer<typeof textLineSchema>;

/** A cell of a table whose structure the format itself declares (HTML, Word). */
export const givenCellSchema = z.object({
  text: z.string(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  heading: z.boolean(),
  lines: lineRangeSchema,
  bbox: boxSchema.nullable(),
  /** The words of `text` in its order, parted by its white space; empty for formats without geometry. */
  words: z.array(wordSchema),
});
export type GivenCell = z.infer<typeof givenCellSchema>;

/** Rows hold only the cells that start in them, as HTML writes them. */
export const givenTableSchema = z.object({
  type: z.literal('table'),
  rows: z.array(z.object({ cells: z.array(givenCellSchema), lines: lineRangeSchema })),
  lines: lineRangeSchema,
  bbox: boxSchema.nullable(),
  /** The first row has no rule above it: it goes on a row that the page before cut. */
  cutAbove: z.boolean(),
  /** The last row has no rule below it: the page end cuts it. */
  cutBelow: z.boolean(),
});
export type GivenTable = z.infer<typeof givenTableSchema>;

/** A straight line drawn on a page, in points: a horizontal one at height `at` from left `start` to right `end`. */
export const rulingSchema = z.object({
  direction: z.enum(['horizontal', 'vertical']),
  at: z.number(),
  start: z.number(),
  end: z.number(),
  /** How thick it is drawn. */
  width: z.number().nonnegative(),
});
export type Ruling = z.infer<typeof rulingSchema>;

/** What is drawn on a page beside its words. Sizes are in points, of the page as it is shown (rotation applied). */
export const pageGeometrySchema = z.object({
  width: z.number().positive(),
  height: z.number().positive(),
  rulings: z.array(rulingSchema),
  /** Share of the page's area under pictures. */
  imageShare: z.number().min(0).max(1),
  /** The words are drawn invisible, as recognisers lay them under a scan. */
  hiddenText: z.boolean(),
  /** Where the page's words come from; null: the file holds none, the page has to be recognised. */
  textFrom: z.enum(['text-layer', 'ocr']).nullable(),
});
export type PageGeometry = z.infer<typeof pageGeometrySchema>;

/** `number` is null where the format has no pages (the whole text is then one page), `geometry` where it has none. */
export const pageSchema = z.object({
  number: z.int().positive().nullable(),
  content: z.array(z.discriminatedUnion('type', [textLineSchema, givenTableSchema])),
  geometry: pageGeometrySchema.nullable(),
});
export type Page = z.infer<typeof pageSchema>;

/** A digital signature in a file, read and not validated: nobody has checked its certificate against a trust list. */
export const fileSignatureSchema = z.object({
  /** Common name of the certificate; null where it has none. */
  signer: z.string().nullable(),
  organization: z.string().nullable(),
  /** ISO 8601 with offset, as the signature states it. */
  signedAt: z.string().nullable(),
  /** Who vouches for the time: a time stamp in the signature, or only the signer's own clock. */
  timeFrom: z.enum(['timestamp', 'signer']).nullable(),
  /** False where bytes were added after signing. */
  coversWholeFile: z.boolean(),
  /** Where its stamp is drawn; page null where it is invisible. */
  page: z.int().positive().nullable(),
  bbox: boxSchema.nullable(),
});
export type FileSignature = z.infer<typeof fileSignatureSchema>;

/** Where the letters come from: the file's own text, a recogniser, or text another tool had already made. */
export const textOriginSchema = z.enum(['text-layer', 'ocr', 'given']);

/** What the file itself gives, in reading order; nothing is interpreted yet. */
export const pagedDocumentSchema = z.object({
  source: sourceFileSchema,
  origin: textOriginSchema,
  pages: z.array(pageSchema),
  signatures: z.array(fileSignatureSchema),
});
export type PagedDocument = z.infer<typeof pagedDocumentSchema>;
