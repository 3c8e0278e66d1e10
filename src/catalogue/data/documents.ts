import type { DocumentRow } from '../../data/document-row.ts';
import { countDisclosure } from '../../model/disclosure.ts';
import { monthsOf } from '../../model/period.ts';
import type { Catalogue, CatalogueDocument } from '../index.ts';
import { metricsFrom } from './metrics.ts';
import { documentId, documentsInOrder, linksOf } from './place.ts';

/** Lists the documents by their identifier, with their parts and sections. */
export function documentRows(catalogue: Catalogue): DocumentRow[] {
  return documentsInOrder(catalogue).map((document) => {
    const { period } = document.record;
    const months = period === undefined ? undefined : monthsOf(period);
    return {
      document: documentId(document),
      issuer: document.issuer,
      issuer_name: document.issuerName,
      ...documentRecord(document),
      period_from: months?.from ?? null,
      period_to: months?.to ?? null,
      ...countDisclosure(metricsFrom(catalogue, { document })),
      ...linksOf(catalogue.site, { document }),
      parts: partsOf(catalogue.site, document),
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

function partsOf(site: Catalogue['site'], document: CatalogueDocument): DocumentRow['parts'] {
  return document.parts.map((part) => ({
    part: part.part,
    kind: part.record.kind,
    number: part.record.number ?? null,
    title: part.record.title ?? null,
    period: part.record.period ?? null,
    ...linksOf(site, { document, part }),
    sections: part.sections.map((section) => ({
      section: section.section,
      number: section.record.number ?? null,
      title: section.record.title ?? null,
      ...linksOf(site, { document, part, section }),
    })),
  }));
}
