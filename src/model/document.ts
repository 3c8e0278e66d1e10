import { z } from 'astro/zod';
import { followUpFields } from './commitment.ts';
import { daySchema, momentSchema } from './day.ts';
import { metricsSchema } from './metric.ts';
import { periodSchema } from './period.ts';

const words = z.string().trim().min(1);

/** The record of one published text. Issuer and identifier are its folders. */
export const documentSchema = z.strictObject({
  title: words,
  /** Where the title was taken from; only one from the text belongs to the text. */
  titleFrom: z.enum(['text', 'flag', 'file']).default('text'),
  /** The period that the document is of; open until somebody knows it. */
  period: periodSchema.optional(),
  /** Drafts are shown in the preview and left out of the build. */
  status: z.enum(['draft', 'published']),
  /** 发布日期 */
  published: momentSchema.optional(),
  /** 成文日期 */
  issued: daySchema.optional(),
  /** 来源 (ContentSource) */
  source: words.optional(),
  /** 索引号 */
  indexNumber: words.optional(),
  /** 主题分类 */
  subject: words.optional(),
  /** 发文字号 */
  documentNumber: words.optional(),
  /** 主题词 */
  keywords: z.array(words).optional(),
  /** 有效性 */
  validity: z.enum(['有效', '部分有效', '废止', '失效']).optional(),
  /** Values of the text before the first heading. */
  metrics: metricsSchema,
  /** Promises and outcomes of the same text. */
  ...followUpFields,
  /** The imported file, so that anyone can tell which one it was. */
  file: z.strictObject({ name: words, sha256: z.string().regex(/^[0-9a-f]{64}$/u) }).optional(),
});

export type DocumentInput = z.input<typeof documentSchema>;
export type Document = z.output<typeof documentSchema>;
