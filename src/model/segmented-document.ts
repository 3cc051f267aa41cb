import { z } from 'zod';
import { legibleDocumentSchema } from './legible-document.js';
import { confidenceSchema, sourceSchema } from './source.js';

/** A printed marker at the head of an item: "II.", "1.1.", "a)", "-", "(7)". */
export const markerSchema = z.object({
  raw: z.string(),
  style: z.enum(['roman', 'letter', 'arabic', 'paren', 'dash', 'article', 'annex']),
  /** The marker without its punctuation: "II", "1.1", "a", "7"; null for a dash. */
  ordinal: z.string().nullable(),
});
export type Marker = z.infer<typeof markerSchema>;

/** `layer` body is text of the document; furniture is page numbers, running heads, rules. */
export const textBlockSchema = z.object({
  type: z.literal('text'),
  layer: z.enum(['body', 'furniture']),
  marker: markerSchema.nullable(),
  /** The block's text on one line, without its marker. */
  text: z.string(),
  /** Bold or a heading by the source's own markup, or all in capitals. */
  emphasis: z.boolean(),
  sources: z.array(sourceSchema),
});
export type TextBlock = z.infer<typeof textBlockSchema>;

/** `span` says the cell repeats a value that a merged cell gives it: from the row above, or the column to the left. */
export const gridCellSchema = z.object({
  text: z.string(),
  span: z.enum(['above', 'left']).nullable(),
  sources: z.array(sourceSchema),
});
export type GridCell = z.infer<typeof gridCellSchema>;

export const gridRowSchema = z.object({
  cells: z.array(gridCellSchema),
  /** A blank line, a page end or a new piece of table stands between this row and the one before it. */
  breakBefore: z.boolean(),
  /** The format itself says that this is a heading row. */
  heading: z.boolean(),
  /** Where rules are drawn: no rule stands above (below) the row, a page end cuts it there. */
  cutAbove: z.boolean().optional(),
  cutBelow: z.boolean().optional(),
  sources: z.array(sourceSchema),
});
export type GridRow = z.infer<typeof gridRowSchema>;

/** A piece of table as printed: rows of one piece stand together; `columns` is the width of its widest row. */
export const gridBlockSchema = z.object({
  type: z.literal('grid'),
  layer: z.enum(['body', 'furniture']),
  columns: z.int().positive(),
  rows: z.array(gridRowSchema),
  /** True where merged cells are known (HTML, Word, rulings): an empty cell is then really empty. */
  spansKnown: z.boolean(),
  sources: z.array(sourceSchema),
});
export type GridBlock = z.infer<typeof gridBlockSchema>;

export const segmentedDocumentSchema = legibleDocumentSchema.extend({
  blocks: z.array(z.discriminatedUnion('type', [textBlockSchema, gridBlockSchema])),
});
export type SegmentedDocument = z.infer<typeof segmentedDocumentSchema>;

/** What a column of a plan's table holds, told by its heading and checked by its cells. */
export const columnRoleSchema = z.enum([
  'ordinal',
  'group',
  'indicator',
  'unit',
  'value',
  'general-task',
  'task',
  'output',
  'kpi',
  'lead',
  'coordinating',
  'deadline',
  'result',
  'extra',
]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

export const tableColumnSchema = z.object({
  role: columnRoleSchema,
  /** The printed heading, rows of a two-row heading joined by a space. */
  heading: z.string(),
  /** The milestone year named by the heading of a value column. */
  year: z.int().nullable(),
  confidence: confidenceSchema,
});
export type TableColumn = z.infer<typeof tableColumnSchema>;

export const tableRowSchema = z.object({
  kind: z.enum(['group', 'item']),
  cells: z.array(gridCellSchema),
  /** How sure the joining of a cut row is; 1 where the row was printed whole. */
  confidence: confidenceSchema,
  sources: z.array(sourceSchema),
});
export type TableRow = z.infer<typeof tableRowSchema>;

/** A whole table: its pieces joined, its heading told from its rows, cut rows made whole again. */
export const tableBlockSchema = z.object({
  type: z.literal('table'),
  layer: z.enum(['body', 'furniture']),
  content: z.enum(['targets', 'tasks', 'other']),
  columns: z.array(tableColumnSchema),
  heading: z.array(gridRowSchema),
  rows: z.array(tableRowSchema),
  spansKnown: z.boolean(),
  sources: z.array(sourceSchema),
});
export type TableBlock = z.infer<typeof tableBlockSchema>;

/** The segmented document with its tables made whole: `flow` is the text with whole tables in place of pieces. */
export const joinedDocumentSchema = segmentedDocumentSchema.extend({
  flow: z.array(z.discriminatedUnion('type', [textBlockSchema, tableBlockSchema])),
});
export type JoinedDocument = z.infer<typeof joinedDocumentSchema>;
export type Flow = JoinedDocument['flow'];
