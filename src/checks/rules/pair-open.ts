import { displayPath } from '../../mdx/files.ts';
import { Findings } from '../../mdx/source.ts';
import { isPending } from '../../model/review.ts';
import { isPublished, type Rule } from '../rule.ts';

/** Nobody has still to decide whether a published document answers a promise. */
export const pairOpen: Rule = (document) => {
  const { review } = document;
  if (review === undefined || !isPublished(document)) return [];
  const { pairs } = review.value;
  const findings = new Findings(displayPath(review.path));
  const open = pairs.filter(isPending);
  const [first] = open;
  if (first !== undefined)
    findings.add(
      'pair-open',
      review.placeOf(['pairs', pairs.indexOf(first)]),
      `${document.issuer}/${document.document}`,
      `${new Set(open.map(({ outcome }) => outcome.of)).size}`,
    );
  return findings.problems;
};
