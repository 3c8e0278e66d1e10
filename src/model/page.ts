import { z } from 'astro/zod';

/** The record of an owner's page: about, guide, method. */
export const pageSchema = z.strictObject({
  title: z.string().trim().min(1),
  /** One sentence for search engines. */
  description: z.string().optional(),
});
