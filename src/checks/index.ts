import path from 'node:path';
import { findProblems } from '../mdx/content.ts';
import { readIndicators } from '../mdx/indicators.ts';
import { readTopics } from '../mdx/topics.ts';
import { ContentError, type Problem } from '../model/problem.ts';
import { examineReview } from './review.ts';
import type { Examined, Rule } from './rule.ts';
import { commitmentUnknown } from './rules/commitment-unknown.ts';
import { indicatorConflict } from './rules/indicator-conflict.ts';
import { indicatorUnit } from './rules/indicator-unit.ts';
import { indicatorUnknown } from './rules/indicator-unknown.ts';
import { outcomeContradicted } from './rules/outcome-contradicted.ts';
import { outcomeEarly } from './rules/outcome-early.ts';
import { outcomeUndecided } from './rules/outcome-undecided.ts';
import { pairOpen } from './rules/pair-open.ts';
import { reviewOpen } from './rules/review-open.ts';
import { topicUnknown } from './rules/topic-unknown.ts';
import { valueMismatch } from './rules/value-mismatch.ts';
import { withheldUnaccounted } from './rules/withheld-unaccounted.ts';
import { Keeper, type WholeRule } from './whole.ts';

/** What a check looked at, and what is wrong with it. */
export interface Checked {
  /** Everything that is wrong, in the order of the files. */
  problems: Problem[];
  documents: number;
  sections: number;
  metrics: number;
}

const RULES: readonly Rule[] = [valueMismatch, withheldUnaccounted, reviewOpen, pairOpen];
/** Rules that compare with `indicators.yaml` or `topics.yaml`: they wait until it can be read. */
const INDICATOR_RULES: readonly Rule[] = [indicatorUnknown, indicatorUnit, indicatorConflict];
const TOPIC_RULES: readonly Rule[] = [topicUnknown];
/** Rules between documents; one of them must know which way of an indicator is better. */
const WHOLE_RULES: readonly WholeRule[] = [commitmentUnknown, outcomeUndecided, outcomeEarly];
const WHOLE_INDICATOR_RULES: readonly WholeRule[] = [outcomeContradicted];

/** Checks a whole content folder, drafts too: what can be read at all, then every rule on every document, then those between documents. */
export async function checkContent(contentDir: string): Promise<Checked> {
  const indicators = await definedIn(() => readIndicators(contentDir));
  const topics = await definedIn(() => readTopics(contentDir));
  const [knowsIndicators, knowsTopics] = [indicators, topics].map(({ problems }) => problems.length === 0);
  const rules = [...RULES, ...(knowsIndicators ? INDICATOR_RULES : []), ...(knowsTopics ? TOPIC_RULES : [])];
  const wholeRules = [...WHOLE_RULES, ...(knowsIndicators ? WHOLE_INDICATOR_RULES : [])];
  const counts = { documents: 0, sections: 0, metrics: 0 };
  const keeper = new Keeper();
  const found = await findProblems(
    contentDir,
    async (document) => {
      counts.documents++;
      counts.sections += document.files.filter(({ kind }) => kind === 'section').length;
      for (const { record } of document.entries) counts.metrics += record.metrics.length;
      keeper.keep(document);
      const folder = path.join(contentDir, 'documents', document.issuer, document.document);
      const { review, problems: unread } = await examineReview(folder);
      const examined: Examined = { ...document, indicators: indicators.byId, topics: topics.byId, review };
      return [...unread, ...rules.flatMap((rule) => rule(examined))];
    },
    () => {
      const whole = keeper.whole(indicators.byId);
      return wholeRules.flatMap((rule) => rule(whole));
    },
  );
  return { problems: [...indicators.problems, ...topics.problems, ...found], ...counts };
}

/** Says whether a problem stops the build. */
export function isError({ severity }: Problem): boolean {
  return severity === 'error';
}

/** Reads a list of definitions; where it cannot be read, nothing is defined and its problems are given. */
async function definedIn<T extends { id: string }>(
  read: () => Promise<readonly T[]>,
): Promise<{ byId: ReadonlyMap<string, T>; problems: readonly Problem[] }> {
  try {
    return { byId: new Map((await read()).map((one) => [one.id, one])), problems: [] };
  } catch (error) {
    if (error instanceof ContentError) return { byId: new Map(), problems: error.problems };
    throw error;
  }
}
