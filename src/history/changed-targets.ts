import type { Metric } from '../model/metric.ts';
import { findRange } from '../model/shown-value.ts';
import { withoutBlanks } from '../model/text.ts';
import { convertValue } from '../model/unit.ts';

/** A target as it was promised before, and as it is promised after. */
export interface ChangedTarget {
  before: Metric;
  after: Metric;
}

/**
 * Finds the targets that a later plan promises with another value or bound, in its order: of the same indicator, else of the same
 * label, and measured in units that convert. What one of them withholds has changed; what both withhold, nobody can tell.
 */
export function changedTargets(before: readonly Metric[], after: readonly Metric[]): ChangedTarget[] {
  const [old, young] = [before.filter(isTarget), after.filter(isTarget)];
  const couples = new Map<Metric, Metric>();
  const couple = (nameOf: (target: Metric) => string | undefined): void => {
    const taken = new Set(couples.values());
    const named = Map.groupBy(
      old.filter((target) => !taken.has(target)),
      nameOf,
    );
    for (const target of young) {
      const name = nameOf(target);
      if (name === undefined || couples.has(target)) continue;
      const others = named.get(name) ?? [];
      const index = others.findIndex((other) => measureTheSame(other, target));
      const [other] = index < 0 ? [] : others.splice(index, 1);
      if (other !== undefined) couples.set(target, other);
    }
  };
  couple(({ indicator }) => indicator);
  couple(({ label }) => withoutBlanks(label));
  return young.flatMap((target) => {
    const other = couples.get(target);
    return other !== undefined && isChanged(other, target) ? [{ before: other, after: target }] : [];
  });
}

function isTarget({ kind }: Metric): boolean {
  return kind === 'target';
}

function measureTheSame(one: Metric, other: Metric): boolean {
  const isOther =
    one.indicator !== undefined && other.indicator !== undefined && one.indicator !== other.indicator;
  return !isOther && convertValue(1, one.unit, other.unit) !== undefined;
}

function isChanged(before: Metric, after: Metric): boolean {
  if (before.withheld === true || after.withheld === true) return before.withheld !== after.withheld;
  const inUnit = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : convertValue(value, before.unit, after.unit);
  return (
    before.comparator !== after.comparator ||
    inUnit(before.value) !== after.value ||
    inUnit(findRange(before)?.high) !== findRange(after)?.high
  );
}
