import { findNewest, seriesOf, type Series } from '../history/series.ts';
import type { ChartData, ChartValue } from '../model/chart-data.ts';
import { countDisclosure, type Disclosure } from '../model/disclosure.ts';
import type { Indicator } from '../model/indicator.ts';
import { seriesChart } from './charts.ts';
import { shownValue } from './chart-values.ts';
import { chromeOf, headOf, type Chrome } from './frame.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** The newest values of one side; with the issuer's name where several organs give the indicator. */
export interface NewestValues {
  issuer: string | undefined;
  period: string;
  values: ChartValue[];
}

/** An indicator in the list. */
export interface IndicatorRow {
  name: string;
  href: string;
  unit: string;
  results: NewestValues[];
  targets: NewestValues[];
  disclosure: Disclosure;
}

/** Prepares the list of indicators. */
export function indicatorListModel(catalogue: Catalogue): {
  chrome: Chrome;
  href: string;
  rows: IndicatorRow[];
} {
  const rows = [...catalogue.indicators.values()].map((indicator) => indicatorRow(catalogue, indicator));
  return { chrome: chromeOf(catalogue), href: links.indicators, rows };
}

/** Prepares the line of an indicator in a list. */
export function indicatorRow(catalogue: Catalogue, indicator: Indicator): IndicatorRow {
  const series = seriesIn(catalogue, indicator);
  return {
    name: indicator.name,
    href: links.indicator(indicator.id),
    unit: indicator.unit,
    results: newestIn(catalogue, series, indicator, 'results'),
    targets: newestIn(catalogue, series, indicator, 'targets'),
    disclosure: disclosureIn(catalogue, indicator),
  };
}

/** What an indicator's page shows. */
export interface IndicatorModel {
  chrome: Chrome;
  /** The list of indicators, and this page. */
  list: string;
  href: string;
  indicator: Indicator;
  disclosure: Disclosure;
  /** A series an issuer, in the order of the site's issuers. */
  series: { issuer: string; href: string; chart: ChartData }[];
  /** Documents that give a value, newest first. */
  documents: { title: string; href: string; issuer: string; values: number }[];
}

/** Prepares an indicator's page. */
export function indicatorModel(catalogue: Catalogue, indicator: Indicator): IndicatorModel {
  const values = catalogue.values.get(indicator.id) ?? [];
  const byDocument = Map.groupBy(values, ({ origin }) => origin);
  return {
    chrome: chromeOf(catalogue),
    list: links.indicators,
    href: links.indicator(indicator.id),
    indicator,
    disclosure: disclosureIn(catalogue, indicator),
    series: seriesIn(catalogue, indicator).map((series) => ({
      issuer: nameOf(catalogue, series),
      href: links.issuer(series.issuer),
      chart: seriesChart(series, indicator.unit, true),
    })),
    documents: catalogue.documents.flatMap((document) => {
      const count = byDocument.get(document)?.length;
      if (count === undefined) return [];
      const { title, href, issuer } = headOf(document);
      return [{ title, href, issuer, values: count }];
    }),
  };
}

function seriesIn(catalogue: Catalogue, { id, unit }: Indicator): Series<CatalogueDocument>[] {
  const order = catalogue.site.issuers.map((issuer) => issuer.id);
  return seriesOf(unit, catalogue.values.get(id) ?? []).sort(
    (a, b) => order.indexOf(a.issuer) - order.indexOf(b.issuer),
  );
}

function disclosureIn(catalogue: Catalogue, { id }: Indicator): Disclosure {
  return countDisclosure((catalogue.values.get(id) ?? []).map(({ metric }) => metric));
}

function newestIn(
  catalogue: Catalogue,
  all: readonly Series<CatalogueDocument>[],
  { unit }: Indicator,
  side: 'results' | 'targets',
): NewestValues[] {
  return all.flatMap((series) => {
    const newest = findNewest(series, side);
    if (newest === undefined) return [];
    const distinct = new Map(newest.values.map((one) => [one.value ?? one.metric.written, one]));
    const values = [...distinct.values()].map((one) => shownValue(one, unit));
    const issuer = all.length > 1 ? nameOf(catalogue, series) : undefined;
    return [{ issuer, period: newest.period, values }];
  });
}

function nameOf({ site }: Catalogue, { issuer }: Series<CatalogueDocument>): string {
  return site.issuers.find(({ id }) => id === issuer)?.name ?? issuer;
}
