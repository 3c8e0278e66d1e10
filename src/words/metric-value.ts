import type { Metric } from '../model/metric.ts';
import { zh } from './zh-CN.ts';

/** What a value consists of, whatever it counts. */
type Value = Pick<Metric, 'comparator' | 'value' | 'unit' | 'withheld'>;

/** Says a value as the site shows it: `不低于94%`, `约180个`, `未公开`. */
export function metricValue({ comparator, value, unit, withheld }: Value): string {
  return withheld ? zh.withheld : `${zh.comparators[comparator]}${value ?? ''}${unit}`;
}
