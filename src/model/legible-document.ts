import { z } from 'zod';
import { repairedDocumentSchema } from './repaired-document.js';
import { confidenceSchema } from './source.js';

/**
 * How far the letters can be trusted, once repaired. `markedShare` is the share of letters that carry a Vietnamese mark
 * (about 0.28 in good text); `garbled` says the text is still not to be believed as it stands.
 */
export const legibilitySchema = z.object({
  letters: z.int().nonnegative(),
  markedShare: z.number().min(0).max(1),
  /** Share of words that are well-formed Vietnamese syllables, numbers, or known codes. */
  syllableShare: z.number().min(0).max(1),
  garbled: z.boolean(),
  confidence: confidenceSchema,
});
export type Legibility = z.infer<typeof legibilitySchema>;

/** A document whose text has been judged, and repaired where that was possible. */
export const legibleDocumentSchema = repairedDocumentSchema.extend({ legibility: legibilitySchema });
export type LegibleDocument = z.infer<typeof legibleDocumentSchema>;
