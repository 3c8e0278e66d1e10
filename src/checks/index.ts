import path from 'node:path';
import { findProblems } from '../mdx/content.ts';
import { readIndicators } from '../mdx/indicators.ts';
import type { Indicator } from '../model/indicator.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { examineReview } from './review.ts';
import type { Examined, Rule } from './rule.ts';
import { indicatorConflict } from './rules/indicator-conflict.ts';
import { indicatorUnit } from './rules/indicator-unit.ts';
import { indicatorUnknown } from './rules/indicator-unknown.ts';
import { reviewOpen } from './rules/review-open.ts';
import { valueMismatch } from './rules/value-mismatch.ts';
import { withheldUnaccounted } from './rules/withheld-unaccounted.ts';

/** What a check looked at, and what is wrong with it. */
export interface Checked {
  /** Everything that is wrong, in the order of the files. */
  problems: Problem[];
  documents: number;
  sections: number;
  metrics: number;
}

/** Rules that compare values with `indicators.yaml`: they wait until it can be read. */
const INDICATOR_RULES: readonly Rule[] = [indicatorUnknown, indicatorUnit, indicatorConflict];
const RULES: readonly Rule[] = [valueMismatch, withheldUnaccounted, reviewOpen];

/** Checks a whole content folder, drafts too: what can be read at all, then every rule on every document. */
export async function checkContent(contentDir: string): Promise<Checked> {
  const { indicators, problems } = await indicatorsOf(contentDir);
  const rules = [...RULES, ...(indicators === undefined ? [] : INDICATOR_RULES)];
  const counts = { documents: 0, sections: 0, metrics: 0 };
  const found = await findProblems(contentDir, async (document) => {
    counts.documents++;
    counts.sections += document.files.filter(({ kind }) => kind === 'section').length;
    for (const { record } of document.entries) counts.metrics += record.metrics.length;
    const folder = path.join(contentDir, 'documents', document.issuer, document.document);
    const { review, problems: unread } = await examineReview(folder);
    const examined: Examined = { ...document, indicators: indicators ?? new Map(), review };
    return [...unread, ...rules.flatMap((rule) => rule(examined))];
  });
  return { problems: [...problems, ...found], ...counts };
}

/** Says whether a problem stops the build. */
export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

async function indicatorsOf(
  contentDir: string,
): Promise<{ indicators?: ReadonlyMap<string, Indicator>; problems: readonly Problem[] }> {
  try {
    const indicators = await readIndicators(contentDir);
    return { indicators: new Map(indicators.map((one) => [one.id, one])), problems: [] };
  } catch (error) {
    if (error instanceof ContentError) return { problems: error.problems };
    throw error;
  }
}
