import { z } from 'astro/zod';
import { followUpFields } from './commitment.ts';
import { metricsSchema } from './metric.ts';
import { topicIdsSchema } from './topic.ts';

/** The record of a section: a （一）-level unit, or a 一、 where a part has no （一）. */
export const sectionSchema = z.strictObject({
  /** The heading's mark as written, punctuation included: `（二）`. */
  number: z.string().min(1).optional(),
  /** The heading's words as written; a section without heading has none. */
  title: z.string().min(1).optional(),
  /** 专题 to which it belongs. */
  topics: topicIdsSchema,
  metrics: metricsSchema,
  ...followUpFields,
});

export type SectionInput = z.input<typeof sectionSchema>;
