import { z } from 'zod';
import { joinedDocumentSchema, markerSchema } from './segmented-document.js';
import { sourceSchema } from './source.js';

/**
 * Zones of an official document (Nghị định 30/2020/NĐ-CP, phụ lục I; Hướng dẫn 36-HD/VPTW), named as in Akoma Ntoso:
 * letterhead, number, date and title are the preface; legal bases and the enacting sentence the preamble;
 * closing formula, recipients and signature the conclusions; annexes the attachments.
 */
export const zoneNameSchema = z.enum(['preface', 'preamble', 'main-body', 'conclusions', 'attachments']);
export type ZoneName = z.infer<typeof zoneNameSchema>;

/** `first` and `last` index `flow`, inclusive. */
export const zoneSchema = z.object({
  name: zoneNameSchema,
  first: z.int().nonnegative(),
  last: z.int().nonnegative(),
});
export type Zone = z.infer<typeof zoneSchema>;

/** A numbered part of the document. `parent` indexes `sections`; the list is in document order. */
export const sectionSchema = z.object({
  parent: z.int().nonnegative().nullable(),
  level: z.int().positive(),
  marker: markerSchema.nullable(),
  title: z.string(),
  first: z.int().nonnegative(),
  last: z.int().nonnegative(),
  source: sourceSchema,
});
export type Section = z.infer<typeof sectionSchema>;

export const outlinedDocumentSchema = joinedDocumentSchema.extend({
  zones: z.array(zoneSchema),
  sections: z.array(sectionSchema),
});
export type OutlinedDocument = z.infer<typeof outlinedDocumentSchema>;
