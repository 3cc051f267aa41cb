import { z } from 'zod';
import { fieldChangeSchema } from './diff.js';
import { deadlineSchema, documentKindSchema, levelSchema, linkSchema } from './records.js';
import { confidenceSchema, sourceSchema } from './source.js';

/** A target or task as a chain shows it. */
export const tracedRowSchema = z.object({
  kind: z.enum(['target', 'task']),
  id: z.string(),
  document: z.object({
    id: z.string(),
    sourceFile: z.string(),
    kind: documentKindSchema,
    typeName: z.string().nullable(),
    /** Of a report that stands for its plan the plan's. */
    number: z.string().nullable(),
    issuedOn: z.string().nullable(),
    year: z.int().nullable(),
    issuer: z.string().nullable(),
    level: levelSchema.nullable(),
    via: z.literal('report').nullable(),
  }),
  group: z.string().nullable(),
  groupTitle: z.string().nullable(),
  ordinal: z.string().nullable(),
  name: z.string(),
  /** The value as printed; of a task its KPI. */
  raw: z.string().nullable(),
  /** Of a target: the unit of measure, and the year that the value is for. */
  unit: z.string().nullable(),
  targetYear: z.int().nullable(),
  deadline: deadlineSchema.nullable(),
  leadUnits: z.array(z.string()),
  result: z.string().nullable(),
  source: sourceSchema,
  confidence: confidenceSchema,
});
export type TracedRow = z.infer<typeof tracedRowSchema>;

/** A step up or down the chain, and the steps after it. */
export interface TraceStep {
  readonly row: TracedRow;
  readonly relation: z.infer<typeof linkSchema>['relation'];
  readonly score: number;
  readonly changes: z.infer<typeof fieldChangeSchema>[];
  readonly steps: readonly TraceStep[];
}

export const traceStepSchema: z.ZodType<TraceStep> = z.lazy(() =>
  z.object({
    row: tracedRowSchema,
    relation: linkSchema.shape.relation,
    score: confidenceSchema,
    changes: z.array(fieldChangeSchema),
    steps: z.array(traceStepSchema),
  }),
);

/** A row with those above and below it, through all levels held. */
export const traceSchema = z.object({
  format: z.literal('kehoach-trace/1'),
  item: tracedRowSchema,
  /** Rows that it carries out; `steps` of each go on upwards. */
  up: z.array(traceStepSchema),
  /** Rows that carry it out; `steps` of each go on downwards. */
  down: z.array(traceStepSchema),
  /** Of a task the targets of its own plan that it serves, of a target the tasks that serve it. */
  serves: z.array(tracedRowSchema),
  servedBy: z.array(tracedRowSchema),
});
export type Trace = z.infer<typeof traceSchema>;
