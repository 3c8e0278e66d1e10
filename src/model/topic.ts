import { z } from 'astro/zod';
import { slugSchema } from './address.ts';

const words = z.string().trim().min(1);

/** A subject that sections of many documents share: 专题. */
export const topicSchema = z.strictObject({
  /** Segment of its address; sections name it. */
  id: slugSchema,
  name: words,
  /** One sentence: what belongs to it. */
  description: words.optional(),
});

/** `content/topics.yaml`: a list of topics in the order of their page. */
export const topicsSchema = z.array(topicSchema).superRefine((topics, context) => {
  const seen = new Set<string>();
  topics.forEach(({ id }, index) => {
    if (seen.has(id))
      context.addIssue({ code: 'custom', message: `专题编号“${id}”重复，请换一个`, path: [index, 'id'] });
    seen.add(id);
  });
});

/** The topics that a section names, each once. */
export const topicIdsSchema = z
  .array(slugSchema)
  .refine((ids) => new Set(ids).size === ids.length, '同一个专题写了两次')
  .default([]);

export type Topic = z.output<typeof topicSchema>;
