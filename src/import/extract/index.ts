import type { Proposal, ProposedMetric } from '../../model/review.ts';
import type { Entries } from '../entries.ts';
import { passagesIn } from './passages.ts';
import { readTable } from './table.ts';
import { readText, type Candidate } from './text.ts';

/** A proposal, and the path of the heading below which it stands. */
export interface FoundProposal extends Proposal {
  path: string;
}

/** More numbers than any report has, and than a person could decide on. */
export const MOST_NUMBERS = 5000;

/**
 * Finds every number of a document that may become a metric, in the order of the text, up to the greatest count that makes
 * sense; identifiers count on in each entry.
 */
export function extractMetrics(entries: Entries, period: string | undefined): FoundProposal[] {
  const counts = new Map<string, number>();
  const proposals: FoundProposal[] = [];
  for (const passage of passagesIn(entries, period)) {
    if (proposals.length >= MOST_NUMBERS) break;
    const { rows } = passage;
    const found =
      rows === undefined ? readText(passage.text ?? '', passage) : readTable({ ...passage, rows });
    for (const candidate of found.slice(0, MOST_NUMBERS - proposals.length)) {
      const count = (counts.get(passage.in) ?? 0) + 1;
      counts.set(passage.in, count);
      const { sentence, offset } = candidate;
      const metric = metricOf(candidate, `m${count}`, passage.at);
      proposals.push({ in: passage.in, path: passage.path, metric, sentence, offset });
    }
  }
  return proposals;
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
