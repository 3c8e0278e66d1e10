import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { displayPath, readUtf8 } from '../../mdx/files.ts';
import { readReview, REVIEW_FILE, type ReviewFile } from '../../mdx/review.ts';
import { Findings } from '../../mdx/source.ts';
import type { MetricInput } from '../../model/metric.ts';
import { ContentError } from '../../model/problem.ts';
import type { ProposedMetric, Review } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import { replaceFile } from '../place.ts';

/** Gives what an earlier import of a document proposed, with what was decided. Throws a ContentError where its file has mistakes. */
export async function earlierReview({ contentDir, issuer, document }: Target): Promise<Review> {
  const review = await readReview(path.join(contentDir, 'documents', issuer, document));
  return review?.value ?? { metrics: [], commitments: [], pairs: [] };
}

/** Saves what was decided. Throws a ContentError where somebody else has changed the file since it was read. */
export async function saveReview(file: ReviewFile, value: Review): Promise<ReviewFile> {
  const found = existsSync(file.path) ? await readUtf8(file.path) : undefined;
  if (found !== file.text) {
    const findings = new Findings(displayPath(file.path));
    findings.add('review-changed', { line: 1, column: 1 }, REVIEW_FILE);
    throw new ContentError(findings.problems);
  }
  const text = formatReview(value);
  await replaceFile(file.path, text);
  return { ...file, value, text };
}

/** Writes a review as YAML; a list with nothing in it is left out. */
export function formatReview({ metrics, commitments, pairs }: Review): string {
  const lists = {
    metrics: metrics.map((proposal) => ({ ...proposal, metric: tidyMetric(proposal.metric) })),
    commitments,
    pairs,
  };
  const written = Object.entries(lists).filter(([, list]) => list.length > 0);
  return stringify(Object.fromEntries(written), { lineWidth: 0 });
}

/** Gives a metric as people write it: in the order of the guide, what goes without saying left out. */
export function tidyMetric<M extends ProposedMetric>(
  metric: M,
): Omit<MetricInput, 'period'> & Pick<M, 'period'> {
  const { id, indicator, label, kind, value, withheld, written, unit, comparator, period, at } = metric;
  return {
    id,
    ...(indicator !== undefined && { indicator }),
    label,
    kind,
    ...(value !== undefined && { value }),
    ...(withheld !== undefined && { withheld }),
    written,
    ...(unit !== '' && { unit }),
    ...(comparator !== '=' && { comparator }),
    ...(period !== undefined && { period }),
    at,
  };
}
