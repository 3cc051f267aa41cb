import { z } from 'zod';
import { sourceSchema } from './source.js';

export const severitySchema = z.enum(['info', 'warning', 'error']);
export type Severity = z.infer<typeof severitySchema>;

/**
 * Something the reader of the data should know: kept as data beside the rows, never only printed.
 * `code` is stable kebab-case ("declared-count-mismatch"); `stage` is the name of the stage that saw it.
 */
export const findingSchema = z.object({
  severity: severitySchema,
  code: z.string(),
  message: z.string(),
  stage: z.string(),
  source: sourceSchema.nullable(),
});
export type Finding = z.infer<typeof findingSchema>;

/** What a reader or stage has to say; the pipeline adds the stage's name. */
export type ReportedFinding = Omit<Finding, 'stage'>;
