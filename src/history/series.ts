import type { Metric } from '../model/metric.ts';
import { comparePeriods } from '../model/period.ts';
import { findRange } from '../model/shown-value.ts';
import { convertValue } from '../model/unit.ts';

/** The document that gives a value. */
export interface Origin {
  issuer: string;
  document: string;
}

/** A metric, the address of its sentence, and the document that says it. */
export interface PlacedMetric<O extends Origin = Origin> {
  metric: Metric;
  href: string;
  origin: O;
}

/** A value as a member of its series. */
export interface SeriesValue<O extends Origin = Origin> extends PlacedMetric<O> {
  /** The number in the unit of the series; absent where it is withheld, or measured in what does not convert. */
  value: number | undefined;
  /** The upper end of a range, whose lower end is the value. */
  high: number | undefined;
  /** The same document gives another number for this period and side. */
  conflict: boolean;
  /** An earlier document gave another number for this period and side. */
  restated: boolean;
}

/** What was promised and what was reached in one period; values of older documents stand first. */
export interface SeriesPoint<O extends Origin = Origin> {
  period: string;
  targets: SeriesValue<O>[];
  results: SeriesValue<O>[];
}

/** The values that one issuer gives for one quantity. */
export interface Series<O extends Origin = Origin> {
  issuer: string;
  /** Oldest period first. */
  points: SeriesPoint<O>[];
}

/**
 * Follows one quantity over the texts of each issuer, in `unit`. What organs say of themselves is never mixed: two
 * issuers have two series. Values come with the oldest document first, and none of them is merged with another.
 */
export function seriesOf<O extends Origin>(unit: string, values: readonly PlacedMetric<O>[]): Series<O>[] {
  return [...Map.groupBy(values, ({ origin }) => origin.issuer)].map(([issuer, own]) => ({
    issuer,
    points: [...Map.groupBy(own, ({ metric }) => metric.period)]
      .map(([period, placed]): SeriesPoint<O> => ({
        period,
        targets: compared(
          unit,
          placed.filter(({ metric }) => metric.kind === 'target'),
        ),
        results: compared(
          unit,
          placed.filter(({ metric }) => metric.kind !== 'target'),
        ),
      }))
      .sort((a, b) => comparePeriods(a.period, b.period)),
  }));
}

/**
 * Gathers the values of each indicator, in the order of the first. A value that joins none stands alone: equal labels
 * do not tell that two values count the same.
 */
export function quantitiesOf<O extends Origin>(
  values: readonly PlacedMetric<O>[],
): { indicator: string | undefined; values: PlacedMetric<O>[] }[] {
  return [...Map.groupBy(values, (one) => one.metric.indicator ?? one).values()].map((own) => ({
    indicator: own[0]?.metric.indicator,
    values: own,
  }));
}

/** Gives what the newest document says of one period and side: one value, or several that it does not decide between. */
function newestValues<O extends Origin>(values: readonly SeriesValue<O>[]): SeriesValue<O>[] {
  const last = values.at(-1);
  return last === undefined ? [] : values.filter(({ origin }) => isSame(origin, last.origin));
}

/** Gives the one number of one period and side, as the newest document has it; undefined where that is withheld, a range or in conflict. */
export function soleNumber(values: readonly SeriesValue[]): number | undefined {
  const newest = newestValues(values);
  const [value, ...others] = new Set(newest.map((one) => one.value));
  return others.length === 0 && newest.every(({ high }) => high === undefined) ? value : undefined;
}

/** Finds the last period for which a series has a value on one side. */
export function findNewest<O extends Origin>(
  series: Series<O>,
  side: 'targets' | 'results',
): { period: string; values: SeriesValue<O>[] } | undefined {
  const point = series.points.findLast((one) => one[side].length > 0);
  return point && { period: point.period, values: newestValues(point[side]) };
}

/** Converts the values of one period and side and compares each with those of its own document and of the one before. */
function compared<O extends Origin>(unit: string, placed: readonly PlacedMetric<O>[]): SeriesValue<O>[] {
  const converted = placed.map((one) => ({ ...one, ...valueIn(unit, one.metric) }));
  const documents = [
    ...Map.groupBy(converted, ({ origin }) => `${origin.issuer}/${origin.document}`).values(),
  ];
  const numbers = documents.map(
    (values) => new Set(values.flatMap((one) => (one.value === undefined ? [] : nameOf(one)))),
  );
  return documents.flatMap((values, index) => {
    const earlier = numbers.slice(0, index).findLast(({ size }) => size > 0);
    return values.map((one) => ({
      ...one,
      conflict: one.value !== undefined && (numbers[index]?.size ?? 0) > 1,
      restated: one.value !== undefined && earlier?.has(nameOf(one)) === false,
    }));
  });
}

function valueIn(unit: string, metric: Metric): Pick<SeriesValue, 'value' | 'high'> {
  const convert = (value: number | undefined): number | undefined =>
    value === undefined ? undefined : convertValue(value, metric.unit, unit);
  return { value: convert(metric.value), high: convert(findRange(metric)?.high) };
}

/** Tells numbers apart: 40 is another number than 40—50. */
function nameOf({ value, high }: Pick<SeriesValue, 'value' | 'high'>): string {
  return `${value} ${high}`;
}

function isSame(a: Origin, b: Origin): boolean {
  return a.issuer === b.issuer && a.document === b.document;
}
