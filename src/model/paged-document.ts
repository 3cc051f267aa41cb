import { z } from 'zod';
import { boxSchema, lineRangeSchema } from './source.js';

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
});
export type TextLine = z.infer<typeof textLineSchema>;

/** A cell of a table whose structure the format itself declares (HTML, Word). */
export const givenCellSchema = z.object({
  text: z.string(),
  rowSpan: z.int().positive(),
  columnSpan: z.int().positive(),
  heading: z.boolean(),
  lines: lineRangeSchema,
});
export type GivenCell = z.infer<typeof givenCellSchema>;

/** Rows hold only the cells that start in them, as HTML writes them. */
export const givenTableSchema = z.object({
  type: z.literal('table'),
  rows: z.array(z.object({ cells: z.array(givenCellSchema), lines: lineRangeSchema })),
  lines: lineRangeSchema,
  bbox: boxSchema.nullable(),
});
export type GivenTable = z.infer<typeof givenTableSchema>;

/** `number` is null where the format has no pages (the whole text is then one page). */
export const pageSchema = z.object({
  number: z.int().positive().nullable(),
  content: z.array(z.discriminatedUnion('type', [textLineSchema, givenTableSchema])),
});
export type Page = z.infer<typeof pageSchema>;

/** Where the letters come from: the file's own text, a recogniser, or text another tool had already made. */
export const textOriginSchema = z.enum(['text-layer', 'ocr', 'given']);

/** What the file itself gives, in reading order; nothing is interpreted yet. */
export const pagedDocumentSchema = z.object({
  source: sourceFileSchema,
  origin: textOriginSchema,
  pages: z.array(pageSchema),
});
export type PagedDocument = z.infer<typeof pagedDocumentSchema>;
