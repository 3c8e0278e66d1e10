import type { Metric } from '../model/metric.ts';
import { comparePeriods } from '../model/period.ts';

/** A metric and the address of its sentence. */
export interface PlacedMetric {
  metric: Metric;
  href: string;
}

/** The values of one indicator for one period: what was promised and what was reached. */
export interface SeriesPoint {
  period: string;
  results: PlacedMetric[];
  targets: PlacedMetric[];
}

export interface Series {
  indicator: string;
  label: string;
  unit: string;
  /** Oldest period first. */
  points: SeriesPoint[];
}

/** Follows one indicator over all texts; label and unit are those of its newest value. Undefined where it has no value. */
export function seriesOf(indicator: string, metrics: readonly PlacedMetric[]): Series | undefined {
  const own = metrics.filter(({ metric }) => metric.indicator === indicator);
  const points = [...Map.groupBy(own, ({ metric }) => metric.period)]
    .map(([period, values]): SeriesPoint => ({
      period,
      results: values.filter(({ metric }) => metric.kind !== 'target'),
      targets: values.filter(({ metric }) => metric.kind === 'target'),
    }))
    .sort((a, b) => comparePeriods(a.period, b.period));
  const last = points.at(-1);
  const newest = (last?.results[0] ?? last?.targets[0])?.metric;
  return newest && { indicator, label: newest.label, unit: newest.unit, points };
}
