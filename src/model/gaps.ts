import { z } from 'zod';
import { linkSchema } from './records.js';
import { tracedRowSchema } from './trace.js';

/**
 * What became of something that a unit was given: `answered` by a row of its own plan, `unanswered` where its own plan
 * follows the plan that gives it and has no such row, `no-plan` where no plan of the unit that follows it is held, `in-text`
 * for tasks that stand in prose, which are not compared.
 */
export const gapStateSchema = z.enum(['unanswered', 'no-plan', 'in-text', 'answered']);
export type GapState = z.infer<typeof gapStateSchema>;

export const gapSchema = z.object({
  state: gapStateSchema,
  as: z.enum(['lead', 'coordinating']),
  /** How the plan names the unit. */
  printed: z.string(),
  collective: z.boolean(),
  row: tracedRowSchema,
  answers: z.array(
    z.object({
      row: tracedRowSchema,
      relation: linkSchema.shape.relation,
      score: z.number(),
      /** What differs between the row given and its answer. */
      changes: linkSchema.shape.changes,
    }),
  ),
});
export type Gap = z.infer<typeof gapSchema>;

export const gapReportSchema = z.object({
  format: z.literal('kehoach-gaps/1'),
  unit: z.string(),
  /** Ids of the documents that the unit issued itself. */
  ownDocuments: z.array(z.string()),
  counts: z.object({
    unanswered: z.int().nonnegative(),
    'no-plan': z.int().nonnegative(),
    'in-text': z.int().nonnegative(),
    answered: z.int().nonnegative(),
  }),
  /** Unanswered first; in each state what was answered otherwise, then what it leads before what it helps with, named before meant, soonest before later. */
  gaps: z.array(gapSchema),
});
export type GapReport = z.infer<typeof gapReportSchema>;
