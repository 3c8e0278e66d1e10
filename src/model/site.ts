import { z } from 'astro/zod';
import { slugSchema } from './identifiers.ts';

const words = z.string().trim().min(1);

/** An organ whose texts the column publishes. */
const issuerSchema = z.strictObject({ id: slugSchema, name: words });

/** The words of the site, `content/site.yaml`: given fields are shown, others are not. */
export const siteSchema = z.strictObject({
  /** Name of the column. */
  name: words,
  /** One sentence below the name on the start page. */
  description: words.optional(),
  /** Shows 示例数据 on every page. */
  sample: z.boolean().default(false),
  /** Path of the column below its host: `/`, or `/zwgk/jihua/`. */
  base: z
    .string()
    .regex(/^\/(?:[A-Za-z0-9._~-]+\/)*$/u, '应以“/”开头和结尾，如 / 或 /zwgk/jihua/')
    .default('/'),
  /** Origin of the portal, `https://www.example.gov.cn`, for absolute links. */
  origin: z.url({ protocol: /^https?$/u }).optional(),
  issuers: z.array(issuerSchema).min(1),
  /** 网站标识码 */
  identificationCode: words.optional(),
  /** 主办单位 */
  sponsor: words.optional(),
  /** 联系方式 */
  contact: words.optional(),
  /** ICP备案号 */
  icp: words.optional(),
  /** 公安备案号 */
  police: words.optional(),
  /** Under what terms texts and numbers may be used: a name, and where it is explained. */
  licence: z.strictObject({ name: words, url: z.url({ protocol: /^https?$/u }).optional() }).optional(),
  /** Owner's pages that are not published: `[guide]`. */
  hiddenPages: z.array(z.string()).default([]),
});

export type SiteInput = z.input<typeof siteSchema>;
export type Site = z.output<typeof siteSchema>;
export type Issuer = Site['issuers'][number];
