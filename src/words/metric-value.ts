import type { Comparator } from '../model/metric.ts';
import { zh } from './zh-CN.ts';

/** A value as it is shown, whatever it counts. */
export interface ShownValue {
  value?: number | undefined;
  /** The digits of the text, where they say more than the number: `73.0`. */
  digits?: string | undefined;
  withheld?: true | undefined;
  unit: string;
  comparator: Comparator;
}

/** Says a value: `不低于94%`, `约180个`, `未公开`. */
export function metricValue({ comparator, value, digits, unit, withheld }: ShownValue): string {
  return withheld ? zh.withheld : `${zh.comparators[comparator]}${digits ?? value ?? ''}${unit}`;
}
