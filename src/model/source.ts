import { z } from 'zod';

/** A rectangle on a page in points (1/72 inch), origin top left: [left, top, right, bottom]. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof boxSchema>;

/** The smallest box that holds both. */
export const boxAround = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

/** 1-based, inclusive range of lines of the source file. */
export const lineRangeSchema = z.tuple([z.int().positive(), z.int().positive()]);
export type LineRange = z.infer<typeof lineRangeSchema>;

/**
 * A place in a source file. `page` counts from 1 and is null where the format has no pages;
 * `lines` is null where it has no lines; `bbox` is null where it has no geometry (never a zero box).
 */
export const sourceSchema = z.object({
  page: z.int().positive().nullable(),
  lines: lineRangeSchema.nullable(),
  bbox: boxSchema.nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** A number from 0 (a guess) to 1 (read without doubt). */
export const confidenceSchema = z.number().min(0).max(1);
