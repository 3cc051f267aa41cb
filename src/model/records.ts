import { z } from 'zod';
import { fieldsSchema } from './field.js';
import { findingSchema } from './finding.js';
import { fileSignatureSchema, textOriginSchema } from './paged-document.js';
import { repairSchema } from './repair.js';
import { confidenceSchema, sourceSchema } from './source.js';

const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** From the centre down, in the order in which plans follow one another. */
export const levelSchema = z.enum([
  'central',
  'province-party',
  'province',
  'department',
  'commune-party',
  'commune',
]);
export type Level = z.infer<typeof levelSchema>;

export const documentKindSchema = z.enum(['plan', 'progress-report', 'resolution', 'decision', 'other']);
export type DocumentKindName = z.infer<typeof documentKindSchema>;

export const relationSchema = z.enum(['implements', 'basis', 'amends', 'mentions']);
export type Relation = z.infer<typeof relationSchema>;

export const comparatorSchema = z.enum(['>=', '<=', '=', '>', '<', 'range', 'exists']);
export type Comparator = z.infer<typeof comparatorSchema>;

/** What a value cell says; every part null where it was not read. `valueBase` is what it is a share of or counted per. */
export const targetValueSchema = z.object({
  comparator: comparatorSchema.nullable(),
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  valueBase: z.string().nullable(),
});
export type TargetValue = z.infer<typeof targetValueSchema>;

export const deadlineKindSchema = z.enum(['date', 'month', 'quarter', 'year', 'recurring', 'done', 'other']);
export type DeadlineKind = z.infer<typeof deadlineKindSchema>;

/** `end` is the last day the words allow; both dates are null for recurring, done and other. */
export const deadlineSchema = z.object({
  raw: z.string(),
  kind: deadlineKindSchema,
  start: isoDate.nullable(),
  end: isoDate.nullable(),
});
export type Deadline = z.infer<typeof deadlineSchema>;

export const extraSchema = z.object({ heading: z.string(), raw: z.string() });
export type Extra = z.infer<typeof extraSchema>;

const evidence = { fields: fieldsSchema.optional() };

const row = {
  id: z.string(),
  group: z.string().nullable(),
  groupTitle: z.string().nullable(),
  ordinal: z.string().nullable(),
  leadUnits: z.array(z.string()),
  coordinatingUnits: z.array(z.string()),
  result: z.string().nullable(),
  extra: z.array(extraSchema),
  source: sourceSchema,
  sources: z.array(sourceSchema),
  confidence: confidenceSchema,
  ...evidence,
};

export const targetSchema = z.object({
  ...row,
  name: z.string(),
  unit: z.string().nullable(),
  raw: z.string().nullable(),
  targetYear: z.int().nullable(),
  ...targetValueSchema.shape,
  resultValue: z.number().nullable(),
});
export type Target = z.infer<typeof targetSchema>;

export const generalTaskSchema = z.object({
  id: z.string(),
  group: z.string().nullable(),
  ordinal: z.string().nullable(),
  title: z.string(),
});
export type GeneralTask = z.infer<typeof generalTaskSchema>;

export const taskSchema = z.object({
  ...row,
  origin: z.enum(['table', 'body']),
  subOrdinal: z.string().nullable(),
  parentId: z.string().nullable(),
  parentTitle: z.string().nullable(),
  title: z.string(),
  output: z.string().nullable(),
  kpi: z.string().nullable(),
  deadline: deadlineSchema.nullable(),
});
export type Task = z.infer<typeof taskSchema>;

/** `via` is "report" where a progress report stands for the plan it reports on. */
export const referenceSchema = z.object({
  number: z.string().nullable(),
  typeName: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  issuer: z.string().nullable(),
  relation: relationSchema,
  workId: z.string(),
  documentId: z.string().nullable(),
  via: z.literal('report').nullable(),
  /** Numbers of the documents that it amends, by the sentence that cites it: "11/NQ-CP sửa đổi, bổ sung 71/NQ-CP". */
  amends: z.array(z.string()),
  ...evidence,
});
export type Reference = z.infer<typeof referenceSchema>;

export const documentSchema = z.object({
  id: z.string(),
  sourceFile: z.string(),
  sha256: z.string(),
  supersedes: z.string().nullable(),
  kind: documentKindSchema,
  typeName: z.string().nullable(),
  number: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  place: z.string().nullable(),
  issuer: z.string().nullable(),
  level: levelSchema.nullable(),
  title: z.string().nullable(),
  signer: z.string().nullable(),
  signerRole: z.string().nullable(),
  year: z.int().nullable(),
  draft: z.boolean(),
  text: z.object({
    origin: textOriginSchema,
    /** How many changes were made to repair it. */
    repaired: z.int().nonnegative(),
    /** Of text that was repaired the mean over its words, of other text how far its letters can be trusted. */
    confidence: confidenceSchema,
  }),
  /** Digital signatures of the file; empty where it has none, or its format knows none. */
  signatures: z.array(fileSignatureSchema),
  references: z.array(referenceSchema),
  targets: z.array(targetSchema),
  generalTasks: z.array(generalTaskSchema),
  tasks: z.array(taskSchema),
  findings: z.array(findingSchema),
  ...evidence,
  /** What was repaired, and what was only proposed; with the evidence. */
  repairs: z.array(repairSchema).optional(),
});
export type DocumentRecord = z.infer<typeof documentSchema>;

/** A plan, resolution … as others cite it, whether its file is held (`documentId`) or not. */
export const workSchema = z.object({
  id: z.string(),
  number: z.string().nullable(),
  typeName: z.string().nullable(),
  issuedOn: isoDate.nullable(),
  issuer: z.string().nullable(),
  documentId: z.string().nullable(),
  amends: z.array(z.string()),
});
export type Work = z.infer<typeof workSchema>;

export const organizationSchema = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.string(),
  level: levelSchema.nullable(),
  printedAs: z.array(z.string()),
});
export type Organization = z.infer<typeof organizationSchema>;

export const linkSchema = z.object({
  kind: z.enum(['document', 'target', 'task', 'serves']),
  child: z.string(),
  childDocument: z.string(),
  parent: z.string(),
  parentDocument: z.string(),
  relation: z.enum(['value-changed', 'deadline-changed', 'unit-changed', 'narrowed', 'reworded', 'same']),
  score: z.number().min(0).max(1),
  changes: z.array(
    z.object({ field: z.string(), child: z.string().nullable(), parent: z.string().nullable() }),
  ),
  evidence: z.string(),
});
export type Link = z.infer<typeof linkSchema>;

/** The whole of an export; the JSON Schema that ships is made from this. */
export const exportFileSchema = z.object({
  format: z.literal('kehoach/1'),
  documents: z.array(documentSchema),
  works: z.array(workSchema),
  organizations: z.array(organizationSchema),
  links: z.array(linkSchema),
});
export type ExportFile = z.infer<typeof exportFileSchema>;
