// Stands apart from address.ts, which the browser loads too: what it loads must not bring Zod.
import { z } from 'astro/zod';
import { isSlug, SLUG } from './address.ts';

/** An identifier that becomes a segment of an address. */
export const slugSchema = z
  .string()
  .refine(isSlug, '只能用小写字母、数字和连字符（如 2021-h1），不超过64个字符，且不能是保留词');

/** An identifier that is no path segment of its own: of a metric, of an indicator. */
export const identifierSchema = z
  .string()
  .regex(SLUG, '只能用小写字母、数字和连字符，如 new-teachers')
  .max(64);

/** The anchor of a heading (`item-2`, `item-2-1`) or of a paragraph, an item of a list or a table (`p-3f9a1c07`, `p-3f9a1c07-2`). */
export const anchorSchema = z
  .string()
  .regex(
    /^(?:item(?:-[1-9]\d*)+|p-[0-9a-f]{8}(?:-[1-9]\d*)?)$/u,
    '锚点应写作 item-2、item-2-1 或 p-3f9a1c07',
  );

/** The identifier of a promise, and the anchor of its card: `c1`. */
export const commitmentIdSchema = z.string().regex(/^c[1-9]\d{0,3}$/u, '承诺编号应写作 c1、c2');

/** A promise as outcomes name it: the page of its text without slashes at the ends, and its anchor. */
export const commitmentKeySchema = z
  .string()
  .regex(
    /^[a-z0-9-]+(?:\/[a-z0-9-]+){1,3}#c[1-9]\d{0,3}$/u,
    '应写作 shili-jyj/2021-h1/plan/1#c1（发文机关/文件/部分/分节#承诺编号）',
  );
