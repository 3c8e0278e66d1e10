import { COMPARATOR_NAMES, type MetricRow } from '../data/metric-row.ts';
import type { DocumentRow } from '../data/document-row.ts';
import type { IndicatorRow } from '../data/indicator-row.ts';
import {
  besideAddress,
  documentAddress,
  indicatorAddress,
  partAddress,
  publicAddress,
  sectionAddress,
} from '../model/address.ts';
import type { Metric } from '../model/metric.ts';
import { monthsOf } from '../model/period.ts';
import { joinHeading } from '../model/text.ts';
import { convertValue } from '../model/unit.ts';
import type { Catalogue, CatalogueDocument, CataloguePart } from './index.ts';

type Section = CataloguePart['sections'][number];

/** Lists all values: documents by their identifier, in each the order of its text. */
export function metricRows(catalogue: Catalogue): MetricRow[] {
  return inOrder(catalogue).flatMap((document) => documentMetrics(catalogue, document));
}

/** Lists the values of a document in the order of its text. */
export function documentMetrics(catalogue: Catalogue, document: CatalogueDocument): MetricRow[] {
  return [
    ...rowsOf(catalogue, document, {}, document.record.metrics),
    ...document.parts.flatMap((part) => partMetrics(catalogue, document, part)),
  ];
}

/** Lists the values of a part in the order of its text. */
export function partMetrics(
  catalogue: Catalogue,
  document: CatalogueDocument,
  part: CataloguePart,
): MetricRow[] {
  return [
    ...rowsOf(catalogue, document, { part }, part.record.metrics),
    ...part.sections.flatMap((section) => sectionMetrics(catalogue, document, part, section)),
  ];
}

/** Lists the values of a section in the order of its record. */
export function sectionMetrics(
  catalogue: Catalogue,
  document: CatalogueDocument,
  part: CataloguePart,
  section: Section,
): MetricRow[] {
  return rowsOf(catalogue, document, { part, section }, section.record.metrics);
}

function rowsOf(
  { site, indicators }: Catalogue,
  document: CatalogueDocument,
  { part, section }: { part?: CataloguePart; section?: Section },
  metrics: readonly Metric[],
): MetricRow[] {
  const heading = headingOf(section?.record ?? part?.record ?? {});
  const address =
    section !== undefined
      ? sectionAddress(section)
      : part !== undefined
        ? partAddress(part.issuer, part.document, part.part)
        : documentAddress(document.issuer, document.document);
  return metrics.map((metric) => {
    const { from, to } = monthsOf(metric.period);
    const indicator = metric.indicator === undefined ? undefined : indicators.get(metric.indicator);
    return {
      document: documentId(document),
      issuer: document.issuer,
      issuer_name: document.issuerName,
      title: document.record.title,
      part: part?.part ?? null,
      section: section?.section ?? null,
      heading,
      id: metric.id,
      indicator: metric.indicator ?? null,
      label: metric.label,
      kind: metric.kind,
      value: metric.value ?? null,
      withheld: metric.withheld === true,
      written: metric.written,
      unit: orNull(metric.unit),
      comparator: COMPARATOR_NAMES[metric.comparator],
      period: metric.period,
      period_from: from,
      period_to: to,
      indicator_value:
        indicator === undefined || metric.value === undefined
          ? null
          : (convertValue(metric.value, metric.unit, indicator.unit) ?? null),
      indicator_unit: orNull(indicator?.unit),
      published: document.record.published ?? null,
      address: publicAddress(site, address),
      anchor: metric.at,
    };
  });
}

/** Lists the documents by their identifier. */
export function documentRows(catalogue: Catalogue): DocumentRow[] {
  const { site } = catalogue;
  return inOrder(catalogue).map((document) => {
    const { record, issuer, issuerName, parts } = document;
    const months = record.period === undefined ? undefined : monthsOf(record.period);
    return {
      document: documentId(document),
      issuer,
      issuer_name: issuerName,
      ...documentRecord(document),
      period_from: months?.from ?? null,
      period_to: months?.to ?? null,
      ...countsOf(documentMetrics(catalogue, document)),
      ...linksOf(site, documentAddress(issuer, document.document)),
      parts: parts.map((part) => ({
        part: part.part,
        kind: part.record.kind,
        number: part.record.number ?? null,
        title: part.record.title ?? null,
        period: part.record.period ?? null,
        ...linksOf(site, partAddress(part.issuer, part.document, part.part)),
        sections: part.sections.map((section) => ({
          section: section.section,
          number: section.record.number ?? null,
          title: section.record.title ?? null,
          ...linksOf(site, sectionAddress(section)),
        })),
      })),
    };
  });
}

/** Gives what a document says of itself. */
export function documentRecord({ record }: CatalogueDocument) {
  return {
    title: record.title,
    status: record.status,
    period: record.period ?? null,
    published: record.published ?? null,
    issued: record.issued ?? null,
    source: record.source ?? null,
    index_number: record.indexNumber ?? null,
    subject: record.subject ?? null,
    document_number: record.documentNumber ?? null,
    keywords: record.keywords ?? [],
    validity: record.validity ?? null,
    file: record.file ?? null,
  };
}

/** Lists the indicators in the order of their file. */
export function indicatorRows(
  { site, indicators }: Catalogue,
  metrics: readonly MetricRow[],
): IndicatorRow[] {
  const values = Map.groupBy(metrics, ({ indicator }) => indicator);
  return [...indicators.values()].map(({ id, name, unit, better, definition }) => ({
    indicator: id,
    name,
    unit: orNull(unit),
    better: better ?? null,
    definition: definition ?? null,
    ...countsOf(values.get(id) ?? []),
    address: publicAddress(site, indicatorAddress(id)),
  }));
}

/** Names a document everywhere: `shili-jyj/2021-h1`. */
export function documentId({ issuer, document }: CatalogueDocument): string {
  return `${issuer}/${document}`;
}

/** Writes a heading as it stands in the text; null where there is none. */
export function headingOf({
  number,
  title,
}: {
  number?: string | undefined;
  title?: string | undefined;
}): string | null {
  return orNull(joinHeading(number ?? '', title ?? ''));
}

function linksOf(
  site: Catalogue['site'],
  address: string,
): Pick<DocumentRow, 'address' | 'json' | 'markdown'> {
  return {
    address: publicAddress(site, address),
    json: publicAddress(site, besideAddress(address, 'json')),
    markdown: publicAddress(site, besideAddress(address, 'md')),
  };
}

function countsOf(rows: readonly MetricRow[]): { disclosed: number; withheld: number } {
  const withheld = rows.filter((row) => row.withheld).length;
  return { disclosed: rows.length - withheld, withheld };
}

/** By identifier, and not by date: a new document moves no row of the others. */
function inOrder({ documents }: Catalogue): CatalogueDocument[] {
  return documents.toSorted((a, b) => (documentId(a) < documentId(b) ? -1 : 1));
}

function orNull(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}
