import { z } from 'astro/zod';
import { slugSchema } from './identifiers.ts';
import { unique } from './unique.ts';

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
export const topicsSchema = z
  .array(topicSchema)
  .superRefine(unique('id', (id) => `专题编号“${id}”重复，请换一个`));

/** The topics that a section names, each once. */
export const topicIdsSchema = z
  .array(slugSchema)
  .refine((ids) => new Set(ids).size === ids.length, '同一个专题写了两次')
  .default([]);

export type Topic = z.output<typeof topicSchema>;
