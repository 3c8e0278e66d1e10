import { quantitiesOf, seriesOf, type Series, type SeriesValue } from '../history/series.ts';
import type { ChartData, ChartRow } from '../model/chart-data.ts';
import { countDisclosure } from '../model/disclosure.ts';
import type { Metric } from '../model/metric.ts';
import type { ProseToken } from '../model/prose.ts';
import { cellOf, countCell, sourcesOf } from './chart-values.ts';
import { labelOf } from './contents.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';
import { placedMetrics, type PlacedValue } from './values.ts';

/** The chart of an indicator that a text shows, with the indicator's page where it has one. */
export interface InlineChart {
  label: string;
  unit: string;
  href: string | undefined;
  chart: ChartData;
}

/** Counts disclosed and withheld values, a row a text; texts without metrics are left out. */
export function disclosureChart(document: CatalogueDocument): ChartData {
  const rows = textsOf(document).flatMap(({ metrics, ...row }) => {
    if (metrics.length === 0) return [];
    const { disclosed, withheld } = countDisclosure(metrics);
    return [{ ...row, cells: [countCell(disclosed), countCell(withheld)] }];
  });
  return { columns: [{ role: 'disclosed' }, { role: 'withheld' }], rows, stacked: true };
}

/** Lists the texts of a document that may have values: its own, then each part's and its sections'. */
function textsOf(document: CatalogueDocument): (Omit<ChartRow, 'cells'> & { metrics: Metric[] })[] {
  return [
    { href: `${links.document(document)}#introduction-title`, metrics: document.record.metrics },
    ...document.parts.flatMap((part) => [
      {
        label: labelOf(part.record),
        kind: part.record.kind,
        opening: true as const,
        href: links.part(part),
        metrics: part.record.metrics,
      },
      ...part.sections.map((section) => ({
        label: labelOf(section.record),
        index: section.section,
        href: links.section(section),
        metrics: section.record.metrics,
      })),
    ]),
  ];
}

/**
 * Shows the unit that most of a document's indicators have, or most of its values where it has none, a row an
 * indicator, or a value that joins none: results of the period that most results are of, beside targets of the period
 * that most targets are for.
 */
export function valuesChart(
  document: CatalogueDocument,
  { indicators }: Catalogue,
): { unit: string; chart: ChartData } | undefined {
  const all = placedMetrics(document);
  const followed = all.filter(({ metric }) => metric.indicator !== undefined);
  const [unit, placed] =
    mostFrequent(followed.length > 0 ? followed : all, ({ metric }) => metric.unit) ?? [];
  if (unit === undefined || placed === undefined) return undefined;
  const columns = (['result', 'target'] as const).flatMap((role) => {
    const own = placed.filter(({ metric }) => (metric.kind === 'target') === (role === 'target'));
    const [period] = mostFrequent(own, ({ metric }) => metric.period) ?? [];
    return period === undefined ? [] : [{ role, period }];
  });
  const rows = quantitiesOf(placed).flatMap(({ indicator, values }): ChartRow[] => {
    const cells = columns.map(({ role, period }) => cellOf(valuesFor(values, unit, role, period), unit));
    if (cells.every((cell) => cell.values.length === 0)) return [];
    const defined = indicator === undefined ? undefined : indicators.get(indicator);
    return defined === undefined
      ? [{ label: values[0]?.metric.label, cells }]
      : [{ label: defined.name, href: links.indicator(defined.id), cells }];
  });
  return { unit, chart: { columns, rows, stacked: false } };
}

function valuesFor(
  placed: readonly PlacedValue[],
  unit: string,
  role: 'result' | 'target',
  period: string,
): SeriesValue<CatalogueDocument>[] {
  const points = seriesOf(unit, placed).flatMap((series) => series.points);
  const point = points.find((one) => one.period === period);
  return point?.[role === 'target' ? 'targets' : 'results'] ?? [];
}

/** Gives the chart of each indicator that a text of an issuer shows: the issuer's own series. */
export function chartsIn(
  prose: readonly ProseToken[],
  catalogue: Catalogue,
  issuer: string,
): Record<string, InlineChart> {
  const named = new Set(prose.flatMap((token) => (token.kind === 'chart' ? [token.indicator] : [])));
  const charts = [...named].flatMap((id) => {
    const values = (catalogue.values.get(id) ?? []).filter(({ origin }) => origin.issuer === issuer);
    const defined = catalogue.indicators.get(id);
    const newest = values.at(-1)?.metric;
    if (newest === undefined) return [];
    const [label, unit] = [defined?.name ?? newest.label, defined?.unit ?? newest.unit];
    const href = defined && links.indicator(id);
    return seriesOf(unit, values).map((series): [string, InlineChart] => [
      id,
      { label, unit, href, chart: seriesChart(series, unit) },
    ]);
  });
  return Object.fromEntries(charts);
}

/** Shows a series in its unit: a row a period, targets beside results; with `named`, each value with its document. */
export function seriesChart(series: Series<CatalogueDocument>, unit: string, named = false): ChartData {
  const sources = named ? sourcesOf(series) : undefined;
  const rows = series.points.map(({ period, targets, results }) => ({
    period,
    cells: [cellOf(targets, unit, sources), cellOf(results, unit, sources)],
  }));
  return { columns: [{ role: 'target' }, { role: 'result' }], rows, stacked: false };
}

/** Gives the group with most members; of two as large the one whose name comes first. */
function mostFrequent<T>(all: readonly T[], nameOf: (one: T) => string): [string, T[]] | undefined {
  const groups = [...Map.groupBy(all, nameOf)];
  return groups.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0];
}
