import { z } from 'zod';
import { confidenceSchema, sourceSchema } from './source.js';

/** How one value was read: the printed text, the rule that read it, how sure it is, and every place it stands. */
export const fieldEvidenceSchema = z.object({
  raw: z.string().nullable(),
  rule: z.string(),
  confidence: confidenceSchema,
  sources: z.array(sourceSchema),
});
export type FieldEvidence = z.infer<typeof fieldEvidenceSchema>;

/** Evidence by field name of the record it belongs to ("name", "value", "leadUnits" …). */
export const fieldsSchema = z.record(z.string(), fieldEvidenceSchema);
export type Fields = z.infer<typeof fieldsSchema>;
