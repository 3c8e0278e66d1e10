import { existsSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { displayPath, readUtf8 } from '../../mdx/files.ts';
import { readRecord, type ReadRecord } from '../../mdx/record.ts';
import { Findings } from '../../mdx/source.ts';
import type { MetricInput } from '../../model/metric.ts';
import { ContentError } from '../../model/problem.ts';
import { reviewSchema, type ProposedMetric, type Proposal, type Review } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import { replaceFile } from '../place.ts';

/** Name of the file beside a document that holds what was proposed and not yet taken over. */
export const REVIEW_FILE = 'review.yaml';

/** A review as it stands in its file. */
export interface ReviewFile extends ReadRecord<Review> {
  path: string;
  text: string;
}

/** Reads the review of a document's folder; undefined where there is none. Throws a ContentError where it has mistakes. */
export async function readReview(folder: string): Promise<ReviewFile | undefined> {
  const file = path.join(folder, REVIEW_FILE);
  if (!existsSync(file)) return undefined;
  const findings = new Findings(displayPath(file));
  const text = await readUtf8(file);
  if (text === undefined) findings.add('not-utf8', { line: 1, column: 1 });
  const record = text === undefined ? undefined : readRecord(text, 0, reviewSchema, findings);
  if (text === undefined || record === undefined) throw new ContentError(findings.problems);
  return { ...record, path: file, text };
}

/** Gives what an earlier import of a document proposed, with what was decided. Throws a ContentError where its file has mistakes. */
export async function earlierProposals({ contentDir, issuer, document }: Target): Promise<Proposal[]> {
  return (await readReview(path.join(contentDir, 'documents', issuer, document)))?.value.metrics ?? [];
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

/** Writes a review as YAML. */
export function formatReview({ metrics }: Review): string {
  const written = metrics.map((proposal) => ({ ...proposal, metric: tidyMetric(proposal.metric) }));
  return stringify({ metrics: written }, { lineWidth: 0 });
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
