import type { Review } from '../model/review.ts';
import { extractCommitments, MOST_COMMITMENTS, type FoundCommitment } from './extract/commitments.ts';
import { extractMetrics, MOST_NUMBERS, type FoundProposal } from './extract/index.ts';
import { openCommitments } from './extract/propose-commitments.ts';
import { openProposals } from './extract/propose.ts';
import type { Kept } from './keep.ts';
import { note, WHOLE_FILE, type Note } from './notes.ts';

/** What an import found for a person to decide on. */
export interface Proposals {
  /** Every number that the text gives, those that a record holds already too. */
  numbers: FoundProposal[];
  /** Every promise of its plans, likewise. */
  commitments: FoundCommitment[];
  /** What a person has still to decide, and what was decided before. */
  review: Review;
  notes: Note[];
}

/** Finds numbers and promises of the entries that will be written, beside what an earlier review decided. */
export function findProposals(
  { record, entries, highest }: Pick<Kept, 'record' | 'entries' | 'highest'>,
  earlier: Review,
): Proposals {
  const numbers = extractMetrics(entries, record.period);
  const commitments = extractCommitments(entries, record.period, numbers);
  const open = openProposals(numbers, entries, record.metrics, earlier.metrics);
  const before = { own: record.commitments, earlier: earlier.commitments, highest };
  const promised = openCommitments(commitments, entries, before, open);
  return {
    numbers,
    commitments,
    review: { metrics: open.proposals, commitments: promised, pairs: earlier.pairs },
    notes: [
      ...(numbers.length < MOST_NUMBERS ? [] : [note('numbers-limited', WHOLE_FILE, String(MOST_NUMBERS))]),
      ...(commitments.length < MOST_COMMITMENTS
        ? []
        : [note('commitments-limited', WHOLE_FILE, String(MOST_COMMITMENTS))]),
    ],
  };
}
