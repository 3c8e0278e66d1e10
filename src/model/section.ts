import { z } from 'astro/zod';
import { metricSchema } from './metric.ts';

/** The record of a section: a （一）-level unit, or a 一、 where a part has no （一）. */
export const sectionSchema = z
  .strictObject({
    /** The heading's mark as written, punctuation included: `（二）`. */
    number: z.string().min(1).optional(),
    /** The heading's words as written; a section without heading has none. */
    title: z.string().min(1).optional(),
    metrics: z.array(metricSchema).default([]),
  })
  .superRefine(({ metrics }, context) => {
    const seen = new Set<string>();
    metrics.forEach(({ id }, index) => {
      if (seen.has(id))
        context.addIssue({
          code: 'custom',
          message: `数据编号“${id}”在本节重复，请换一个`,
          path: ['metrics', index, 'id'],
        });
      seen.add(id);
    });
  });

export type SectionInput = z.input<typeof sectionSchema>;
export type Section = z.output<typeof sectionSchema>;
