import type { PlacedMetric } from '../history/series.ts';
import type { Metric } from '../model/metric.ts';
import { showMetric, type ShownValue } from '../model/shown-value.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** A metric with its sentence and its document. */
export type PlacedValue = PlacedMetric<CatalogueDocument>;

/** A metric as a page of its text shows it. */
export interface ShownMetric {
  metric: Metric;
  value: ShownValue;
  /** Link to its sentence on the page. */
  sentence: string;
  /** The indicator that it belongs to, where that has a page. */
  indicator: { name: string; href: string } | undefined;
}

/** Lists the metrics of a document in the order of its text: its own, then each part's and its sections'. */
export function placedMetrics(document: CatalogueDocument): PlacedValue[] {
  const placed = (metrics: readonly Metric[], page: string): PlacedValue[] =>
    metrics.map((metric) => ({ metric, href: `${page}#${metric.at}`, origin: document }));
  return [
    ...placed(document.record.metrics, links.document(document)),
    ...document.parts.flatMap((part) => [
      ...placed(part.record.metrics, links.part(part)),
      ...part.sections.flatMap((section) => placed(section.record.metrics, links.section(section))),
    ]),
  ];
}

/** Prepares the metrics of one text for a page on which its anchors have a prefix. */
export function shownMetrics(
  { indicators }: Catalogue,
  metrics: readonly Metric[],
  prefix = '',
): ShownMetric[] {
  return metrics.map((metric) => {
    const indicator = metric.indicator === undefined ? undefined : indicators.get(metric.indicator);
    return {
      metric,
      value: showMetric(metric),
      sentence: `#${prefix}${metric.at}`,
      indicator: indicator && { name: indicator.name, href: links.indicator(indicator.id) },
    };
  });
}
