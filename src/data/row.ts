import { z } from 'astro/zod';
import { PERIOD } from '../model/period.ts';

/** A field of published data: its Chinese name and one sentence go into schema, README and page. */
export function field<S extends z.ZodType>(schema: S, title: string, description: string): S {
  return schema.meta({ title, description });
}

/** A text that is never empty: what is not known is null. */
export const text = z.string().min(1);
/** A period as in the content: `2021`, `2021-H1`, `2021/2025`. */
export const period = z.string().regex(PERIOD);
/** A month: `2021-07`. */
export const month = z.string().regex(/^\d{4}-(?:0[1-9]|1[0-2])$/u);
/** A moment of publication: `2021-07-12 09:30`. */
export const moment = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u);
/** A day: `2021-07-05`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u);
/** A document: `shili-jyj/2021-h1`. */
export const documentId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/u);
/** A part's folder: `plan`, `annex-1`. */
export const partId = z.string().regex(/^[a-z0-9-]+$/u);
/** How many of something there are. */
export const count = z.int().min(0);
