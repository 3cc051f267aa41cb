import { z } from 'zod';
import { documentSchema, levelSchema, linkSchema } from './records.js';
import { confidenceSchema } from './source.js';

/**
 * What happened to a row between the plan above and the plan below, the most telling first: what was weakened or put
 * off comes before what only reads differently.
 */
export const diffChanges = [
  'value-lowered',
  'deadline-later',
  'value-raised',
  'deadline-sooner',
  'value-changed',
  'deadline-changed',
  'unit-changed',
  'lead-changed',
  'narrowed',
  'reworded',
  'kept',
  'parent-only',
  'child-only',
] as const;
export const diffChangeSchema = z.enum(diffChanges);
export type DiffChange = z.infer<typeof diffChangeSchema>;

/** A stretch of a text, as [start, end) offsets in UTF-16 code units. */
const spanSchema = z.tuple([z.int().nonnegative(), z.int().nonnegative()]);
export type Span = z.infer<typeof spanSchema>;

/** One field that differs; a side that prints nothing is null. */
export const fieldChangeSchema = z.object({
  /** value, comparator, valueBase, quantity (a figure in a task's title), year, unit, deadline, leadUnits, coordinatingUnits, name, parentTitle, output, kpi */
  field: z.string(),
  child: z.string().nullable(),
  parent: z.string().nullable(),
});
export type FieldChange = z.infer<typeof fieldChangeSchema>;

export const diffItemSchema = z.object({
  kind: z.enum(['target', 'task']),
  change: diffChangeSchema,
  /**
   * True where the child asks for less than its parent: a lower figure of "at least", a higher one of "at most", a later
   * or vaguer deadline, a row left out that the child's own unit was given; null where that cannot be told.
   */
  weaker: z.boolean().nullable(),
  /** Units only between plans of one level: across levels the lead always changes, for a plan hands its work down. */
  changes: z.array(fieldChangeSchema),
  /** Ids of rows of `documents`; null on the side that has no counterpart. */
  child: z.string().nullable(),
  parent: z.string().nullable(),
  /** How sure it is that the two rows are one; of a row without counterpart null. */
  score: confidenceSchema.nullable(),
  /** How it was decided, in figures. */
  evidence: z.string(),
  /**
   * Of a row only in the parent: how the child's own unit was named there, itself or in a collective that includes it;
   * null where it was not named.
   */
  assigned: z
    .object({ as: z.enum(['lead', 'coordinating']), printed: z.string(), collective: z.boolean() })
    .nullable(),
  /** Words of the two names (or titles) that the other has not, for marking. */
  changedWords: z.object({ child: z.array(spanSchema), parent: z.array(spanSchema) }),
});
export type DiffItem = z.infer<typeof diffItemSchema>;

/** The chain of plans that two plans stand in. */
export const planChainSchema = z.object({
  plans: z.array(
    z.object({
      /** Of a document that is held its id, else that of the work. */
      id: z.string(),
      typeName: z.string().nullable(),
      number: z.string().nullable(),
      issuedOn: z.string().nullable(),
      issuer: z.string().nullable(),
      level: levelSchema.nullable(),
      /** "report": only a progress report on it is held; "none": it is only cited. */
      held: z.enum(['document', 'report', 'none']),
    }),
  ),
  /** Who follows whom; "found" where the lower one does not cite the upper one. */
  edges: z.array(z.object({ child: z.string(), parent: z.string(), how: z.enum(['cited', 'found']) })),
});
export type PlanChain = z.infer<typeof planChainSchema>;

/** A lower plan against the plan above it, row by row; `items` in the order a person should read them. */
export const planDiffSchema = z.object({
  format: z.literal('kehoach-diff/1'),
  /** Ids of the two of `documents`. */
  child: z.string(),
  parent: z.string(),
  /** "report" where the parent is a progress report that stands for the plan it reports on. */
  via: z.literal('report').nullable(),
  /** The plan that is compared with, as cited: with `via` the one that the report is on. */
  parentNumber: z.string().nullable(),
  /** How the two belong together: the child cites it, it was found by its rows, or only the user put them side by side. */
  relation: z.enum(['cited', 'found', 'version', 'asked']),
  relationEvidence: z.string(),
  /** The plans above and below the two that are held, and the centre's that they rest on. */
  chain: planChainSchema,
  counts: z.record(diffChangeSchema, z.int().nonnegative()),
  items: z.array(diffItemSchema),
  documents: z.tuple([documentSchema, documentSchema]).describe('the child, then the parent, rows and all'),
  /** The pairs as an export has them. */
  links: z.array(linkSchema),
});
export type PlanDiff = z.infer<typeof planDiffSchema>;
