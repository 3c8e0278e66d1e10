import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { displayPath, readUtf8 } from '../../mdx/files.ts';
import { readReview, REVIEW_FILE } from '../../mdx/review.ts';
import { Findings } from '../../mdx/source.ts';
import { ContentError } from '../../model/problem.ts';
import type { Review } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import { replaceFile } from '../place.ts';
import { tidyCommitment, tidyMetric, tidyOutcome } from './tidy.ts';

/** A review in which nothing is proposed. */
export const NO_REVIEW: Review = { metrics: [], commitments: [], pairs: [] };

/** Says whether nothing is proposed. */
export function isEmpty(review: Review): boolean {
  return Object.values(review).every((list) => list.length === 0);
}

/** Gives what an earlier import of a document proposed, with what was decided. Throws a ContentError where its file has mistakes. */
export async function earlierReview({ contentDir, issuer, document }: Target): Promise<Review> {
  return (await readReview(path.join(contentDir, 'documents', issuer, document)))?.value ?? NO_REVIEW;
}

/**
 * Saves what was decided, in place of the text that the file had when it was read; undefined where there was none. Returns the
 * new text. Throws a ContentError where somebody else has changed the file since.
 */
export async function saveReview(folder: string, before: string | undefined, value: Review): Promise<string> {
  const file = path.join(folder, REVIEW_FILE);
  const found = existsSync(file) ? await readUtf8(file) : undefined;
  if (found !== before) {
    const findings = new Findings(displayPath(file));
    findings.add('review-changed', { line: 1, column: 1 }, REVIEW_FILE);
    throw new ContentError(findings.problems);
  }
  const text = formatReview(value);
  await replaceFile(file, text);
  return text;
}

/** Writes a review as YAML; a list with nothing in it is left out. */
export function formatReview({ metrics, commitments, pairs }: Review): string {
  const lists = {
    metrics: metrics.map((one) => ({ ...one, metric: tidyMetric(one.metric) })),
    commitments: commitments.map((one) => ({ ...one, commitment: tidyCommitment(one.commitment) })),
    pairs: pairs.map((one) => ({ ...one, outcome: tidyOutcome(one.outcome) })),
  };
  const written = Object.entries(lists).filter(([, list]) => list.length > 0);
  return stringify(Object.fromEntries(written), { lineWidth: 0 });
}
