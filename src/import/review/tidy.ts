import type { Commitment, CommitmentInput, Outcome, OutcomeInput } from '../../model/commitment.ts';
import type { MetricInput } from '../../model/metric.ts';
import type { ProposedMetric } from '../../model/review.ts';

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

/** Gives a promise as people write it. */
export function tidyCommitment(commitment: Commitment): CommitmentInput {
  const { id, text, at, owner, due, dueWithheld, target } = commitment;
  return {
    id,
    text,
    at,
    ...(owner !== undefined && { owner }),
    ...(due !== undefined && { due }),
    ...(dueWithheld !== undefined && { dueWithheld }),
    ...(target !== undefined && { target }),
  };
}

/** Gives an outcome as people write it. */
export function tidyOutcome({ of, status, text, at, result }: Outcome): OutcomeInput {
  return {
    of,
    ...(status !== undefined && { status }),
    text,
    at,
    ...(result !== undefined && { result }),
  };
}
