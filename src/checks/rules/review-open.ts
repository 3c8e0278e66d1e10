import { displayPath } from '../../mdx/files.ts';
import { Findings } from '../../mdx/source.ts';
import { isPending } from '../../model/review.ts';
import type { Rule } from '../rule.ts';

/** The review of a published document holds nothing that a person has still to decide or to take over. */
export const reviewOpen: Rule = ({ issuer, document, entries, review }) => {
  const isPublished = entries.some(({ record }) => 'status' in record && record.status === 'published');
  if (review === undefined || !isPublished) return [];
  const { metrics } = review.value;
  const findings = new Findings(displayPath(review.path));
  const first = metrics.findIndex(isPending);
  if (first !== -1)
    findings.add(
      'review-open',
      review.placeOf(['metrics', first]),
      `${issuer}/${document}`,
      String(metrics.filter(isPending).length),
    );
  return findings.problems;
};
