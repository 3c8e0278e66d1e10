import { seriesOf, type PlacedMetric } from '../history/series.ts';
import type { ChartCell, ChartData } from '../model/chart-data.ts';
import { formatPeriod } from '../model/period.ts';
import type { ProseToken } from '../model/prose.ts';
import { labelOf } from './contents.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** A chart before it has its words: the page gives caption and column heads. */
export type WordlessChart = Omit<ChartData, 'caption' | 'rowHead' | 'columns'> & {
  columns: ChartData['columns'][number]['role'][];
};

/** Every metric of some documents with the address of its sentence. */
export function metricsOf(documents: readonly CatalogueDocument[]): PlacedMetric[] {
  return documents.flatMap(({ parts }) =>
    parts.flatMap(({ sections }) =>
      sections.flatMap((section) =>
        section.record.metrics.map((metric) => ({ metric, href: `${links.section(section)}#${metric.at}` })),
      ),
    ),
  );
}

/** Counts disclosed and withheld values, a row a section; sections without metrics are left out. */
export function disclosureChart(document: CatalogueDocument): WordlessChart {
  const rows = document.parts.flatMap(({ sections }) =>
    sections
      .filter(({ record }) => record.metrics.length > 0)
      .map((section) => {
        const withheld = section.record.metrics.filter((metric) => metric.withheld).length;
        const counts = [section.record.metrics.length - withheld, withheld];
        return {
          label: labelOf(section.record) ?? String(section.section),
          href: links.section(section),
          cells: counts.map((number) => ({ values: [{ number, written: String(number) }] })),
        };
      }),
  );
  return { columns: ['disclosed', 'withheld'], rows, stacked: true };
}

/** Shows results beside targets for the unit that most values of a document have; a row a quantity. */
export function valuesChart(document: CatalogueDocument): { unit: string; chart: WordlessChart } | undefined {
  const byUnit = [...Map.groupBy(metricsOf([document]), ({ metric }) => metric.unit)];
  const [unit, placed] = byUnit.sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1))[0] ?? [];
  if (unit === undefined || placed === undefined) return undefined;
  const quantities = Map.groupBy(placed, ({ metric }) => metric.indicator ?? metric.label);
  const rows = [...quantities.values()].map((values) => ({
    label: values[0]?.metric.label ?? '',
    cells: [
      cellOf(values.filter(({ metric }) => metric.kind !== 'target')),
      cellOf(values.filter(({ metric }) => metric.kind === 'target')),
    ],
  }));
  return { unit, chart: { columns: ['result', 'target'], rows, stacked: false } };
}

/** Gives the chart of each indicator that a text shows, over all documents. */
export function chartsIn(
  prose: readonly ProseToken[],
  catalogue: Catalogue,
): Record<string, { label: string; unit: string; chart: WordlessChart }> {
  const named = new Set(prose.flatMap((token) => (token.kind === 'chart' ? [token.indicator] : [])));
  if (named.size === 0) return {};
  const all = metricsOf(catalogue.documents);
  const charts = [...named].flatMap((indicator) => {
    const series = seriesOf(indicator, all);
    if (series === undefined) return [];
    const rows = series.points.map(({ period, results, targets }) => ({
      label: formatPeriod(period),
      cells: [cellOf(results), cellOf(targets)],
    }));
    return [
      [
        indicator,
        {
          label: series.label,
          unit: series.unit,
          chart: { columns: ['result', 'target'], rows, stacked: false } satisfies WordlessChart,
        },
      ] as const,
    ];
  });
  return Object.fromEntries(charts);
}

function cellOf(placed: readonly PlacedMetric[]): ChartCell {
  return {
    values: placed.map(({ metric, href }) => ({
      written: metric.written,
      href,
      ...(metric.withheld
        ? { withheld: true as const }
        : metric.value === undefined
          ? {}
          : { number: metric.value }),
    })),
  };
}
