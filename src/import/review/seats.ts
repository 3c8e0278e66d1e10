import { claimsOf, seatClaims } from '../../mdx/claims.ts';
import { displayPath } from '../../mdx/files.ts';
import { LabelGaps } from '../../mdx/label-gap.ts';
import type { ReviewFile } from '../../mdx/review.ts';
import { Findings } from '../../mdx/source.ts';
import { ContentError, type Problem } from '../../model/problem.ts';
import type { Subject } from './subject.ts';
import { valueOf } from './values.ts';

/**
 * Throws a ContentError where values that a person kept, with those already in the record, find no figure each in the text,
 * as the site asks of them.
 */
export function checkSeats({ path: file, value, placeOf }: ReviewFile, { entries }: Subject): void {
  const problems: Problem[] = [];
  const kept = [...value.metrics.entries()].filter(([, { decision }]) => decision === 'keep');
  for (const [name, own] of Map.groupBy(kept, ([, proposal]) => proposal.in)) {
    const entry = entries.get(name);
    if (entry === undefined) continue;
    const { blocks, ranges, placeOf: placeInFile } = entry.located;
    const recorded = entry.entry.record.metrics;
    const claims = claimsOf([...recorded, ...own.flatMap(([, one]) => valueOf(one) ?? [])], blocks, ranges);
    const seats = seatClaims(claims, new LabelGaps());
    const inFile = new Findings(displayPath(entry.file.path));
    const inReview = new Findings(displayPath(file));
    for (const { metric, index } of claims.filter((claim) => !seats.has(claim))) {
      const [proposal] = own[index - recorded.length] ?? [];
      const [findings, place] =
        proposal === undefined
          ? [inFile, placeInFile(['metrics', index, 'written'])]
          : [inReview, placeOf(['metrics', proposal, 'metric', 'written'])];
      findings.add('written-shared', place, metric.written, metric.at);
    }
    problems.push(...inFile.problems, ...inReview.problems);
  }
  if (problems.length > 0) throw new ContentError(problems);
}
