import { z } from 'zod';
import { documentSchema, levelSchema } from './records.js';
import { sourceSchema } from './source.js';

/** A printed name of an organisation and what it resolves to; `organizationId` null where it did not resolve. */
export const printedUnitSchema = z.object({
  printed: z.string(),
  organizationId: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  level: levelSchema.nullable(),
});
export type PrintedUnit = z.infer<typeof printedUnitSchema>;

export const sectionRecordSchema = z.object({
  /** Position in document order, from 0; `parent` is the position of the section above it. */
  position: z.int().nonnegative(),
  parent: z.int().nonnegative().nullable(),
  level: z.int().positive(),
  ordinal: z.string().nullable(),
  title: z.string(),
  source: sourceSchema,
});
export type SectionRecord = z.infer<typeof sectionRecordSchema>;

/** Everything the store keeps of one document: the one exit of a pipeline. Findings are added by the run. */
export const recordSetSchema = z.object({
  document: documentSchema.omit({ supersedes: true }).required({ fields: true, repairs: true }),
  sections: z.array(sectionRecordSchema),
  printedUnits: z.array(printedUnitSchema),
  /** The body as plain text, for searching: paragraphs and rows of other tables, on lines of their own; no rows of targets and tasks. */
  plainText: z.string(),
  /**
   * The whole text as the file gives it, before any repair: a line or cell a line, in reading order, an empty line
   * between paragraphs and cells. Clean text is evidence of words and phrases for the repair of other documents.
   */
  printedText: z.string(),
  /** The same once repaired, null where nothing was changed: a person who puts a word right may have read it here. */
  repairedText: z.string().nullable(),
});
export type RecordSet = z.infer<typeof recordSetSchema>;
