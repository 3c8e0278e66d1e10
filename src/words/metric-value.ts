import type { Metric } from '../model/metric.ts';
import { zh } from './zh-CN.ts';

/** Says a value as the site shows it: `不低于94%`, `约180个`, `未公开`. */
export function metricValue({ comparator, value, unit, withheld }: Metric): string {
  return withheld ? zh.withheld : `${zh.comparators[comparator]}${value ?? ''}${unit}`;
}
