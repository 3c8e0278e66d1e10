import type { Metric } from '../../model/metric.ts';
import { isPending, type Proposal, type ProposedMetric, type Review } from '../../model/review.ts';

/** Gives a proposed value as a record would hold it; one whose period is open has that of its text, where that is known. */
export function valueOf({ metric }: Pick<Proposal, 'metric'>, period?: string): Metric | undefined {
  const own = metric.period ?? period;
  return own === undefined ? undefined : { ...metric, period: own };
}

/** Lists the values that a promise or an outcome of an entry can name: those that are proposed and not dropped, then the recorded ones. */
export function valuesIn(
  name: string,
  recorded: readonly Metric[],
  { metrics }: Pick<Review, 'metrics'>,
): ProposedMetric[] {
  return [
    ...metrics.filter((one) => one.in === name && isPending(one)).map(({ metric }) => metric),
    ...recorded,
  ];
}

/** Finds the value that a promise or an outcome of an entry names; undefined while its period is open. */
export function findValue(id: string | undefined, ...place: Parameters<typeof valuesIn>): Metric | undefined {
  const metric = valuesIn(...place).find((one) => one.id === id);
  return metric && valueOf({ metric });
}
