import { z } from 'zod';
import { confidenceSchema, sourceSchema } from './source.js';

/** What is wrong with a run of lines: how their letters were lost. `clean` text is left as it is. */
export const garbleKindSchema = z.enum([
  'clean',
  'wrong-language',
  'tone-errors',
  'marks-stripped',
  'letters-dropped',
  'syllables-split',
]);
export type GarbleKind = z.infer<typeof garbleKindSchema>;

/** What a repair mends: a garble, or letters that stand in an encoding from before Unicode and are all there. */
export const repairKindSchema = z.enum([...garbleKindSchema.options, 'legacy-encoding']);
export type RepairKind = z.infer<typeof repairKindSchema>;

/** What a change rests on: the trained models, a clean document in the store, the grammar of numbers, a person. */
export const repairReasonSchema = z.enum([
  'model',
  'sibling',
  'number-grammar',
  'acronym',
  'look-alike',
  'legacy-encoding',
  'correction',
]);
export type RepairReason = z.infer<typeof repairReasonSchema>;

/**
 * One word (or run of words, where spaces were lost or added) that the repairer changed, or would have changed.
 * `made` is false where the confidence was too low: the text then stays as it was and the doubt is told.
 */
export const repairSchema = z.object({
  sic: z.string(),
  corr: z.string(),
  kind: repairKindSchema,
  reason: repairReasonSchema,
  confidence: confidenceSchema,
  made: z.boolean(),
  source: sourceSchema,
});
export type Repair = z.infer<typeof repairSchema>;

/** Of changes between 0.85 and 0.9 one in eight is wrong (reliability table of the card): below this a person should look. */
const leastSure = 0.9;

/** Whether a person should look at the word. */
export const isDoubtful = ({ made, confidence }: Pick<Repair, 'made' | 'confidence'>): boolean =>
  !made || confidence < leastSure;

/** What a person put right: wins over every model. `scope` is a document id, or null for all documents. */
export const correctionSchema = z.object({
  sic: z.string(),
  corr: z.string(),
  scope: z.string().nullable(),
});
export type Correction = z.infer<typeof correctionSchema>;

/** The text of a clean document, as evidence of words and phrases for garbled ones. */
export interface PhraseDocument {
  readonly id: string;
  readonly lines: readonly string[];
}
