import { z } from 'astro/zod';
import { followUpFields } from './commitment.ts';
import { metricsSchema } from './metric.ts';
import { periodSchema } from './period.ts';

/** What a part does: report (总结), promise (计划), or neither. */
export const PART_KINDS = ['summary', 'plan', 'other'] as const;

/** The record of a part. A part whose only section carries the heading has none of its own. */
export const partSchema = z.strictObject({
  kind: z.enum(PART_KINDS),
  /** Place among the document's parts, from 1. */
  order: z.int().min(1),
  /** The heading's mark as written: `一、`. */
  number: z.string().min(1).optional(),
  /** The heading's words as written. */
  title: z.string().min(1).optional(),
  /** The period that the part reports on or plans for. */
  period: periodSchema.optional(),
  /** Values of the text before the first section. */
  metrics: metricsSchema,
  /** Promises and outcomes of the same text. */
  ...followUpFields,
});

export type PartInput = z.input<typeof partSchema>;
export type Part = z.output<typeof partSchema>;
export type PartKind = Part['kind'];
