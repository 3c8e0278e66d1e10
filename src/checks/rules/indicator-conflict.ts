import type { LocatedEntry } from '../../mdx/content.ts';
import { displayPath } from '../../mdx/files.ts';
import { Findings } from '../../mdx/source.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Metric } from '../../model/metric.ts';
import { formatPeriod } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { findRange } from '../../model/shown-value.ts';
import { convertValue } from '../../model/unit.ts';
import { words } from '../../words/checks.ts';
import type { Rule } from '../rule.ts';

/** A value in its indicator's unit, and where it stands. */
interface Valued {
  metric: Metric;
  indicator: Indicator;
  value: number;
  /** The upper end of a range. */
  high: number | undefined;
  file: string;
  place: { line: number; column: number };
}

/** An indicator has one result and one target for a period in one document. Two are shown, never merged. */
export const indicatorConflict: Rule = ({ entries, indicators }) => {
  const values = entries.flatMap((entry) => valuesOf(entry, indicators));
  const groups = Map.groupBy(values, ({ metric, indicator }) =>
    [indicator.id, metric.period, metric.kind === 'target'].join(' '),
  );
  return [...groups.values()].flatMap(([first, ...others]) =>
    first === undefined
      ? []
      : others
          .filter(({ value, high }) => value !== first.value || high !== first.high)
          .flatMap((other) => conflictOf(other, first)),
  );
};

function valuesOf(
  { record, located, file }: LocatedEntry,
  indicators: ReadonlyMap<string, Indicator>,
): Valued[] {
  return record.metrics.flatMap((metric, index) => {
    const indicator = indicators.get(metric.indicator ?? '');
    if (indicator === undefined || metric.value === undefined) return [];
    const value = convertValue(metric.value, metric.unit, indicator.unit);
    const end = findRange(metric)?.high;
    const high = end === undefined ? undefined : convertValue(end, metric.unit, indicator.unit);
    const place = located.placeOf(['metrics', index]);
    return value === undefined
      ? []
      : [{ metric, indicator, value, high, file: displayPath(file.path), place }];
  });
}

function conflictOf({ metric, indicator, file, place }: Valued, first: Valued): Problem[] {
  const findings = new Findings(file);
  const what = words.series(indicator.name, formatPeriod(metric.period), metric.kind);
  findings.add('indicator-conflict', place, metric.written, what, {
    form: first.metric.written,
    file: first.file,
    line: first.place.line,
  });
  return findings.problems;
}
