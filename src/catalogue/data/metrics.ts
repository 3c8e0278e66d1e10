import { BETWEEN, COMPARATOR_NAMES, type MetricRow } from '../../data/metric-row.ts';
import { publicAddress } from '../../model/address.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { Metric } from '../../model/metric.ts';
import { monthsOf } from '../../model/period.ts';
import { showMetric } from '../../model/shown-value.ts';
import { convertValue } from '../../model/unit.ts';
import type { Catalogue } from '../index.ts';
import {
  addressOf,
  documentId,
  documentsInOrder,
  headingAt,
  orNull,
  recordAt,
  textsFrom,
  type TextPlace,
} from './place.ts';

/** Lists all values: documents by their identifier, in each the order of its text. */
export function metricRows(catalogue: Catalogue): MetricRow[] {
  return documentsInOrder(catalogue).flatMap((document) => metricsFrom(catalogue, { document }));
}

/** Lists the values of a text and of those below it. */
export function metricsFrom(catalogue: Catalogue, place: TextPlace): MetricRow[] {
  return textsFrom(place).flatMap((text) => {
    const shared = placeColumns(catalogue, text);
    return recordAt(text).metrics.map((metric) => rowOf(metric, shared, catalogue.indicators));
  });
}

/** Gives the columns of a text. */
export function placeColumns({ site }: Catalogue, place: TextPlace) {
  const { document, part, section } = place;
  return {
    document: documentId(document),
    issuer: document.issuer,
    issuer_name: document.issuerName,
    title: document.record.title,
    part: part?.part ?? null,
    section: section?.section ?? null,
    heading: headingAt(place),
    published: document.record.published ?? null,
    address: publicAddress(site, addressOf(place)),
  };
}

/** Gives the columns of a value in its written unit; a range has both ends. */
export function valueColumns(
  metric: Metric,
): Pick<MetricRow, 'value' | 'value_high' | 'withheld' | 'unit' | 'comparator'> {
  const { high, comparator } = showMetric(metric);
  return {
    value: metric.value ?? null,
    value_high: high ?? null,
    withheld: metric.withheld === true,
    unit: orNull(metric.unit),
    comparator: high !== undefined && comparator === '=' ? BETWEEN : COMPARATOR_NAMES[comparator],
  };
}

function rowOf(
  metric: Metric,
  { published, address, ...place }: ReturnType<typeof placeColumns>,
  indicators: ReadonlyMap<string, Indicator>,
): MetricRow {
  const { value, unit, period } = metric;
  const { high } = showMetric(metric);
  const { from, to } = monthsOf(period);
  const indicator = indicators.get(metric.indicator ?? '');
  const convert = (one: number | undefined): number | null =>
    (indicator && one !== undefined ? convertValue(one, unit, indicator.unit) : undefined) ?? null;
  return {
    ...place,
    id: metric.id,
    indicator: metric.indicator ?? null,
    label: metric.label,
    kind: metric.kind,
    written: metric.written,
    ...valueColumns(metric),
    period,
    period_from: from,
    period_to: to,
    indicator_value: convert(value),
    indicator_value_high: convert(high),
    indicator_unit: orNull(indicator?.unit),
    published,
    address,
    anchor: metric.at,
  };
}
