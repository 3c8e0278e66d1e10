import { convertValue } from '../model/unit.ts';

/** What a value measures. */
export interface Measured {
  indicator?: string | undefined;
  label: string;
  unit: string;
  /** The number in the written unit; undefined where it is withheld, or where nobody passes it on. */
  value?: number | undefined;
}

/** How well a value answers a target. */
export interface Answer {
  /** Identifier of the value. */
  id: string;
  hasIndicator: boolean;
  /** Likeness of the labels, from 0 to 1; 0 where they name different quantities or the units do not convert. */
  label: number;
  /** The value counts several years together, and the target one. */
  isOfManyYears: boolean;
}

/** What labels of one quantity share at least: 国内生产总值增长 with 国内生产总值比上年增长, but not with 单位国内生产总值能耗下降. */
const SAME_QUANTITY = 0.5;

/** Share of its likeness that a value of several years keeps: that of one year comes before it. */
export const MANY_YEARS = 0.6;

/** Finds the value that answers a target best: one of the same indicator, else the one with the likest label. */
export function findAnswer(
  target: Measured,
  values: readonly (Measured & { id: string })[],
  likenessOf: (label: string, other: string) => number,
): Answer | undefined {
  const [best] = values
    .map((value): Answer => {
      const isConvertible = convertValue(1, value.unit, target.unit) !== undefined;
      const alike = endsAlike(target.label, value.label) ? SAME_QUANTITY : 0;
      const label = isConvertible ? Math.max(alike, likenessOf(target.label, value.label)) : 0;
      return {
        id: value.id,
        hasIndicator: target.indicator !== undefined && target.indicator === value.indicator,
        label: label < SAME_QUANTITY ? 0 : label,
        isOfManyYears: isOfManyYears(target, value),
      };
    })
    .filter(({ hasIndicator, label }) => hasIndicator || label > 0)
    .sort((a, b) => worthOf(b) - worthOf(a));
  return best;
}

/** Fewer signs name no quantity: 投资. */
const SHORTEST_NAME = 4;

/** Says whether one label is the other with more of what it is said of: 完成投资 and 水利项目完成投资. */
function endsAlike(one: string, other: string): boolean {
  return (
    [one, other].every(({ length }) => length >= SHORTEST_NAME) &&
    (one.endsWith(other) || other.endsWith(one))
  );
}

function worthOf({ hasIndicator, label, isOfManyYears }: Answer): number {
  return (hasIndicator ? 1 : 0) + label * (isOfManyYears ? MANY_YEARS : 1);
}

const SPAN = /年均|累计/u;
/** A result of one year is rarely so many times its target, a sum of five years is. */
const MANY_TIMES = 3;

function isOfManyYears(target: Measured, value: Measured): boolean {
  if (SPAN.test(value.label) && !SPAN.test(target.label)) return true;
  if (target.value === undefined || value.value === undefined || target.value <= 0) return false;
  return (convertValue(value.value, value.unit, target.unit) ?? 0) > MANY_TIMES * target.value;
}
