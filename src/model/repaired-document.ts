import { z } from 'zod';
import { pagedDocumentSchema } from './paged-document.js';
import { garbleKindSchema, repairSchema } from './repair.js';
import { confidenceSchema, sourceSchema } from './source.js';

/** Encodings of Vietnamese from before Unicode. */
export const legacyEncodingSchema = z.enum(['tcvn3', 'vni', 'vps', 'viqr']);

/** A line or cell that stood in an older encoding; `repair` holds all of it, as it stands and in Unicode. */
export const legacyLineSchema = z.object({ encoding: legacyEncodingSchema, repair: repairSchema });
export type LegacyLine = z.infer<typeof legacyLineSchema>;

/** A document whose `text` is Unicode; `legacy` is left out where nobody looked for older encodings. */
export const decodedDocumentSchema = pagedDocumentSchema.extend({
  legacy: z.array(legacyLineSchema).optional(),
});
export type DecodedDocument = z.infer<typeof decodedDocumentSchema>;

/** Pieces `first` to `last` (inclusive) of the text, as `textPieces` lists them, were judged together. */
export const judgementSchema = z.object({
  first: z.int().nonnegative(),
  last: z.int().nonnegative(),
  kind: garbleKindSchema,
});

/** A document of which is known where its letters are right and where they were lost; nothing is changed yet. */
export const judgedDocumentSchema = decodedDocumentSchema.extend({ judgements: z.array(judgementSchema) });
export type JudgedDocument = z.infer<typeof judgedDocumentSchema>;

/** How sure the words of a line are as they now stand: the mean over its words. */
export const lineConfidenceSchema = z.object({ source: sourceSchema, confidence: confidenceSchema });

/**
 * A document whose lines and cells hold repaired `text`; `raw` is as it stands in the file. `repairs` are all changes,
 * and those that were only proposed; `lineConfidence` lists the lines that are less than sure.
 */
export const repairedDocumentSchema = judgedDocumentSchema.extend({
  repairs: z.array(repairSchema),
  lineConfidence: z.array(lineConfidenceSchema),
  /** Mean over all words of the text, sure ones too. */
  wordConfidence: confidenceSchema,
});
export type RepairedDocument = z.infer<typeof repairedDocumentSchema>;
