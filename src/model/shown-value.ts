import type { Comparator, Metric } from './metric.ts';
import { readWritten } from './quantity/written.ts';

/** A value as it is shown, whatever it counts. */
export interface ShownValue {
  value?: number | undefined;
  /** The upper end of a range, whose lower end is the value. */
  high?: number | undefined;
  /** The digits of the text, where they say more than the number: `73.0`. */
  digits?: string | undefined;
  withheld?: true | undefined;
  unit: string;
  comparator: Comparator;
}

/** Both ends of a range, in the written unit, and the comparator that words of the text give it. */
export interface Range {
  low: number;
  high: number;
  comparator: Comparator;
}

/** Finds the range that a text writes for a metric: 150～180辆 is recorded as at least 150, and says more than that. */
export function findRange({ value, written, comparator }: Metric): Range | undefined {
  if (value === undefined) return undefined;
  const said = readWritten(written);
  const [low, high] = said?.values ?? [];
  if (low === undefined || high === undefined || high <= low) return undefined;
  return { low, high, comparator: said?.isBounded ? comparator : '=' };
}

/** Shows a metric in its own unit; of a range both ends, and no bound that the text does not write. */
export function showMetric(metric: Metric): ShownValue {
  const { value, withheld, unit, comparator } = metric;
  const range = findRange(metric);
  return range === undefined
    ? { value, withheld, unit, comparator }
    : { value: range.low, high: range.high, unit, comparator: range.comparator };
}
