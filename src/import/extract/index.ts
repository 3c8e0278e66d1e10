import type { Proposal, ProposedMetric } from '../../model/review.ts';
import type { Entries } from '../entries.ts';
import { passagesIn } from './passages.ts';
import { readTable } from './table.ts';
import { readText, type Candidate } from './text.ts';

/** A proposal, and the path of the heading below which it stands. */
export interface FoundProposal extends Proposal {
  path: string;
}

/** Finds every number of a document that may become a metric, in the order of the text; identifiers count on in each entry. */
export function extractMetrics(entries: Entries, period: string | undefined): FoundProposal[] {
  const counts = new Map<string, number>();
  return passagesIn(entries, period).flatMap((passage) => {
    const found = passage.rows === undefined ? readText(passage.text ?? '', passage) : readTable(passage);
    return found.map((candidate) => {
      const count = (counts.get(passage.in) ?? 0) + 1;
      counts.set(passage.in, count);
      const { sentence, offset } = candidate;
      const metric = metricOf(candidate, `m${count}`, passage.at);
      return { in: passage.in, path: passage.path, metric, sentence, offset };
    });
  });
}

function metricOf(candidate: Candidate, id: string, at: string): ProposedMetric {
  const { label, kind, value, written, unit, comparator, period } = candidate;
  return {
    id,
    label,
    kind,
    ...(value === undefined ? { withheld: true as const } : { value }),
    written,
    unit,
    comparator,
    ...(period === undefined ? {} : { period }),
    at,
  };
}
