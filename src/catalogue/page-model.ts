import { fullPrefix } from '../model/address.ts';
import { countDisclosure, type Disclosure } from '../model/disclosure.ts';
import type { ProseToken } from '../model/prose.ts';
import { chartsIn, disclosureChart, valuesChart } from './charts.ts';
import { contentsOf, type ContentsPart } from './contents.ts';
import { chromeOf, documentCrumbs, headingOf, headOf, partCrumbs } from './frame.ts';
import type { Catalogue, CatalogueDocument, CataloguePart } from './index.ts';
import { links } from './links.ts';
import { placedMetrics, shownMetrics } from './values.ts';

/** A document in a list. */
export interface DocumentCard {
  title: string;
  href: string;
  issuer: string;
  draft: boolean;
  period: string | undefined;
  published: string | undefined;
  parts: ContentsPart[];
}

/** Prepares the start page. */
export function homeModel(catalogue: Catalogue) {
  return {
    chrome: chromeOf(catalogue),
    documents: catalogue.documents.map(cardOf),
    issuers: issuersOf(catalogue),
  };
}

/** Prepares an issuer's list of documents. */
export function issuerModel(catalogue: Catalogue, issuer: string) {
  const own = catalogue.documents.filter((document) => document.issuer === issuer);
  const name = own[0]?.issuerName ?? issuer;
  return {
    chrome: chromeOf(catalogue),
    name,
    documents: own.map(cardOf),
    crumbs: [{ label: name, href: links.issuer(issuer) }],
  };
}

/** Prepares a document's overview. */
export function documentModel(catalogue: Catalogue, document: CatalogueDocument) {
  return {
    chrome: chromeOf(catalogue),
    crumbs: documentCrumbs(document),
    ...headOf(document),
    record: document.record,
    prose: document.prose,
    metrics: shownMetrics(catalogue, document.record.metrics),
    contents: contentsOf(document, undefined, true),
    disclosure: disclosureOf([document]),
    disclosureChart: disclosureChart(document),
    values: valuesChart(document, catalogue),
    inlineCharts: chartsIn(document.prose, catalogue, document.issuer),
  };
}

/** Prepares the page of the whole text. */
export function fullModel(catalogue: Catalogue, document: CatalogueDocument) {
  const parts = document.parts.map((part) => {
    const prefix = fullPrefix(part.part, undefined);
    return {
      kind: part.record.kind,
      heading: headingOf(part.record),
      anchor: prefix.slice(0, -1),
      href: links.part(part),
      prefix,
      prose: part.prose,
      metrics: shownMetrics(catalogue, part.record.metrics, prefix),
      sections: part.sections.map((section) => fullSection(catalogue, section)),
    };
  });
  const metrics = shownMetrics(catalogue, document.record.metrics);
  return {
    chrome: chromeOf(catalogue),
    crumbs: documentCrumbs(document),
    ...headOf(document),
    prose: document.prose,
    metrics,
    /** Every value of the document in the order of its text. */
    allMetrics: [
      ...metrics,
      ...parts.flatMap((part) => [...part.metrics, ...part.sections.flatMap((section) => section.metrics)]),
    ],
    inlineCharts: chartsIn(allProse(document), catalogue, document.issuer),
    parts,
  };
}

function fullSection(catalogue: Catalogue, section: CataloguePart['sections'][number]) {
  const prefix = fullPrefix(section.part, section.section);
  return {
    heading: headingOf(section.record),
    anchor: prefix.slice(0, -1),
    href: links.section(section),
    prefix,
    prose: section.prose,
    metrics: shownMetrics(catalogue, section.record.metrics, prefix),
  };
}

/** Prepares a part's page. */
export function partModel(catalogue: Catalogue, document: CatalogueDocument, part: CataloguePart) {
  const [contents] = contentsOf(document, { part: part.part }, true).filter(({ here }) => here);
  return {
    chrome: chromeOf(catalogue),
    crumbs: partCrumbs(document, part),
    ...headOf(document),
    beside: links.beside(links.part(part)),
    kind: part.record.kind,
    heading: headingOf(part.record),
    period: part.record.period,
    prose: part.prose,
    metrics: shownMetrics(catalogue, part.record.metrics),
    inlineCharts: chartsIn(part.prose, catalogue, document.issuer),
    sections: contents?.sections ?? [],
  };
}

function cardOf(document: CatalogueDocument): DocumentCard {
  const { title, period, published } = document.record;
  return {
    title,
    href: links.document(document),
    issuer: document.issuerName,
    draft: document.record.status === 'draft',
    period,
    published,
    parts: contentsOf(document),
  };
}

function issuersOf(
  catalogue: Catalogue,
): { name: string; href: string; documents: number; disclosure: Disclosure }[] {
  return catalogue.site.issuers.flatMap(({ id, name }) => {
    const own = catalogue.documents.filter(({ issuer }) => issuer === id);
    if (own.length === 0) return [];
    return [{ name, href: links.issuer(id), documents: own.length, disclosure: disclosureOf(own) }];
  });
}

function disclosureOf(documents: readonly CatalogueDocument[]): Disclosure {
  return countDisclosure(documents.flatMap(placedMetrics).map(({ metric }) => metric));
}

function allProse(document: CatalogueDocument): ProseToken[] {
  return [
    ...document.prose,
    ...document.parts.flatMap((part) => [...part.prose, ...part.sections.flatMap(({ prose }) => prose)]),
  ];
}
