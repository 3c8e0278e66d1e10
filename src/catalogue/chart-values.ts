import { soleNumber, type Series, type SeriesValue } from '../history/series.ts';
import type { ChartCell, ChartValue } from '../model/chart-data.ts';
import type { Metric } from '../model/metric.ts';
import { parseQuantity } from '../model/quantity.ts';
import { showMetric, type ShownValue } from '../model/shown-value.ts';
import type { CatalogueDocument } from './index.ts';
import { links } from './links.ts';

export type Source = NonNullable<ChartValue['source']>;
type Value = SeriesValue<CatalogueDocument>;

/** Shows the values of one period and side in a unit; `sources` names the document of each. */
export function cellOf(
  values: readonly Value[],
  unit: string,
  sources?: ReadonlyMap<CatalogueDocument, Source>,
): ChartCell {
  return {
    values: values.map((value) => shownValue(value, unit, sources?.get(value.origin))),
    drawn: soleNumber(values),
  };
}

/** Shows a plain count. */
export function countCell(count: number): ChartCell {
  return { values: [{ value: count, unit: '', comparator: '=' }], drawn: count };
}

/** Shows a value in a unit: converted where that is another than the written one, which is then shown beside it. */
export function shownValue(
  { metric, value, high, href, conflict, restated }: Value,
  unit: string,
  source?: Source,
): ChartValue {
  // What does not convert is shown as it is.
  const own = showMetric(metric);
  const shown = value === undefined ? own : { ...own, value, high, unit };
  const digits = writtenDigits(metric, shown);
  return {
    ...shown,
    digits,
    written: shown.withheld || digits !== undefined ? undefined : metric.written,
    href,
    source,
    conflict,
    restated,
  };
}

/** Gives the digits of a written form that says the shown value in its unit, `73.0` of 73.0%; undefined where it says it otherwise. */
function writtenDigits({ comparator, written }: Metric, shown: ShownValue): string | undefined {
  const quantity = parseQuantity(written);
  const { number = '', upTo = '' } = quantity?.pieces ?? {};
  const ends = [number, upTo].flatMap((piece) => /\d+(?:\.\d+)?/u.exec(piece.normalize('NFKC')) ?? []);
  const isSame =
    /^\d+(?:\.\d+)?$/u.test(number.normalize('NFKC')) &&
    Number(ends[0]) === shown.value &&
    quantity?.high === shown.high &&
    [shown.unit, ''].includes(quantity?.unit ?? '') &&
    [comparator, '='].includes(quantity?.comparator ?? '=');
  return isSame ? ends.join('—') : undefined;
}

/** Names the documents of a series by their periods, or by their titles where two share a period. */
export function sourcesOf(series: Series<CatalogueDocument>): Map<CatalogueDocument, Source> {
  const documents = new Set(
    series.points.flatMap(({ targets, results }) => [...targets, ...results].map(({ origin }) => origin)),
  );
  const byPeriod = Map.groupBy(documents, ({ record }) => record.period);
  return new Map(
    [...documents].map((document) => {
      const { title, period } = document.record;
      const isOnly = byPeriod.get(period)?.length === 1;
      return [document, { title, period: isOnly ? period : undefined, href: links.document(document) }];
    }),
  );
}
