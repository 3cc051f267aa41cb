import { z } from 'zod';
import { fieldsSchema } from './field.js';
import { outlinedDocumentSchema } from './outlined-document.js';
import { documentSchema, generalTaskSchema, referenceSchema, targetSchema, taskSchema } from './records.js';

const withEvidence = { fields: fieldsSchema };

/** What the head and foot of a document say of it; `fields` holds how each was read. */
export const headerSchema = documentSchema
  .pick({
    typeName: true,
    number: true,
    issuedOn: true,
    place: true,
    issuer: true,
    level: true,
    title: true,
    signer: true,
    signerRole: true,
    year: true,
    draft: true,
  })
  .extend(withEvidence);
export type Header = z.infer<typeof headerSchema>;

/** A cited document: one entry a number, issuer and date, all its places in `fields.number.sources`. */
export const citationSchema = referenceSchema
  .omit({ workId: true, documentId: true, via: true })
  .extend(withEvidence);
export type Citation = z.infer<typeof citationSchema>;

export const extractedTargetSchema = targetSchema.omit({ id: true }).extend(withEvidence);
export type ExtractedTarget = z.infer<typeof extractedTargetSchema>;

/** `parent` indexes `generalTasks` of the same document. */
export const extractedTaskSchema = taskSchema
  .omit({ id: true, parentId: true })
  .extend({ ...withEvidence, parent: z.int().nonnegative().nullable() });
export type ExtractedTask = z.infer<typeof extractedTaskSchema>;

export const extractedDocumentSchema = outlinedDocumentSchema.extend({
  /** Name of the kind of document that recognised it. */
  kind: documentSchema.shape.kind,
  header: headerSchema,
  citations: z.array(citationSchema),
  targets: z.array(extractedTargetSchema),
  generalTasks: z.array(generalTaskSchema.omit({ id: true })),
  tasks: z.array(extractedTaskSchema),
});
export type ExtractedDocument = z.infer<typeof extractedDocumentSchema>;
