import type { ShownValue } from '../model/shown-value.ts';
import { zh } from './zh-CN.ts';

/** Says a value: `不低于94%`, `约180个`, `150—180辆`, `未公开`. */
export function metricValue({ comparator, value, high, digits, unit, withheld }: ShownValue): string {
  const number = high === undefined ? value : `${value}—${high}`;
  return withheld ? zh.withheld : `${zh.comparators[comparator]}${digits ?? number ?? ''}${unit}`;
}
