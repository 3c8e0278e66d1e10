import { parsePeriod } from '../../model/period.ts';

/** The months that a text speaks of, counted as in `parsePeriod`, and when it was published. */
export interface TextTime {
  from: number;
  to: number;
  published: string | undefined;
}

/** Says which time a text speaks of: that of its period, else the month in which it was published; undefined where nobody knows. */
export function timeOf(period: string | undefined, published: string | undefined): TextTime | undefined {
  const bounds = parsePeriod(period ?? published?.slice(0, '2021-07'.length) ?? '');
  return bounds && { ...bounds, published };
}

/**
 * A plan that ended two whole years before a summary begins is left out. The summaries in between had their say, headings repeat
 * from year to year, and without an end every import would compare with everything that was ever promised.
 */
const LONGEST_WAIT = 24;

/** Says whether a summary may answer what a plan promises: the plan's time had begun, and is not long over. */
export function mayAnswer(summary: TextTime, plan: TextTime): boolean {
  const isLater =
    summary.published !== undefined && plan.published !== undefined && plan.published > summary.published;
  return !isLater && plan.from <= summary.to && summary.from - plan.to - 1 <= LONGEST_WAIT;
}
