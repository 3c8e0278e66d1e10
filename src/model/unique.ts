import type { z } from 'astro/zod';

/** Makes a check for a list whose members must differ in one field: every one that repeats an earlier one is named by `said`. */
export function unique<K extends string>(
  field: K,
  said: (value: string) => string,
): (members: readonly Record<K, string>[], context: z.RefinementCtx) => void {
  return (members, context) => {
    const seen = new Set<string>();
    members.forEach(({ [field]: value }, index) => {
      if (seen.has(value)) context.addIssue({ code: 'custom', message: said(value), path: [index, field] });
      seen.add(value);
    });
  };
}
