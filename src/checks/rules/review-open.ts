import { displayPath } from '../../mdx/files.ts';
import { Findings } from '../../mdx/source.ts';
import { isPending } from '../../model/review.ts';
import { words } from '../../words/checks.ts';
import { isPublished, type Rule } from '../rule.ts';

/** The review of a published document holds no value and no promise that a person has still to decide on or to take over. */
export const reviewOpen: Rule = (document) => {
  const { review } = document;
  if (review === undefined || !isPublished(document)) return [];
  const { metrics, commitments } = review.value;
  const findings = new Findings(displayPath(review.path));
  const lists = { metrics, commitments };
  const [first] = (['metrics', 'commitments'] as const).flatMap((list) => {
    const index = lists[list].findIndex(isPending);
    return index === -1 ? [] : [[list, index]];
  });
  if (first !== undefined)
    findings.add(
      'review-open',
      review.placeOf(first),
      `${document.issuer}/${document.document}`,
      words.open(metrics.filter(isPending).length, commitments.filter(isPending).length),
    );
  return findings.problems;
};
