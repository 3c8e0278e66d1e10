import { z } from 'astro/zod';
import { metricsSchema } from './metric.ts';
import { periodSchema } from './period.ts';

/** Says whether year, month, day (and hour, minute) name a real moment: 2024-02-30 does not. */
function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/u).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute
  );
}

/** A calendar day, `2021-07-05`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: '日期应写作 2021-07-05', abort: true })
  .refine(isRealDate, '没有这一天，请核对日期');

/** The moment of publication in the form of PubDate (国办发〔2017〕47号, annex): `2021-07-12 09:30`. */
export const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u, { error: '发布时间应写作 2021-07-12 09:30', abort: true })
  .refine(isRealDate, '没有这个时间，请核对日期和时分');

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
  /** The imported file, so that anyone can tell which one it was. */
  file: z.strictObject({ name: words, sha256: z.string().regex(/^[0-9a-f]{64}$/u) }).optional(),
});

export type DocumentInput = z.input<typeof documentSchema>;
export type Document = z.output<typeof documentSchema>;
