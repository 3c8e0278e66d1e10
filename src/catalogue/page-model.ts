import type { Metric } from '../model/metric.ts';
import type { PartKind } from '../model/part.ts';
import { yearOfPeriod } from '../model/period.ts';
import type { ProseToken } from '../model/prose.ts';
import { fullPrefix } from '../model/address.ts';
import { headingLabel, joinHeading } from '../model/text.ts';
import { chartsIn, disclosureChart, valuesChart } from './charts.ts';
import { contentsOf, labelOf, type ContentsPart } from './contents.ts';
import type { Catalogue, CatalogueDocument, CataloguePart } from './index.ts';
import { links, type BesideLinks } from './links.ts';

/** A step of the breadcrumb; a part without heading has its kind only. */
export interface Crumb {
  label?: string | undefined;
  kind?: PartKind;
  index?: number;
  href: string;
}

/** What every page shows around its content. */
export interface Chrome {
  site: Catalogue['site'];
  home: string;
  search: string;
  data: string;
  icon: string;
  pages: { label: string; href: string }[];
}

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

/** Prepares what surrounds every page. */
export function chromeOf(catalogue: Catalogue): Chrome {
  const pages = catalogue.pages.map(({ id, data }) => ({ label: data.title, href: links.ownPage(id) }));
  return {
    site: catalogue.site,
    home: links.home,
    search: links.search,
    data: links.data,
    icon: links.icon,
    pages,
  };
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
    contents: contentsOf(document, undefined, true),
    disclosure: disclosureChart(document),
    values: valuesChart(document),
    inlineCharts: chartsIn(document.prose, catalogue),
  };
}

/** Prepares the page of the whole text. */
export function fullModel(catalogue: Catalogue, document: CatalogueDocument) {
  return {
    chrome: chromeOf(catalogue),
    crumbs: documentCrumbs(document),
    ...headOf(document),
    prose: document.prose,
    inlineCharts: chartsIn(allProse(document), catalogue),
    parts: document.parts.map((part) => ({
      kind: part.record.kind,
      heading: headingOf(part.record),
      anchor: fullPrefix(part.part, undefined).slice(0, -1),
      prefix: fullPrefix(part.part, undefined),
      prose: part.prose,
      sections: part.sections.map((section) => ({
        heading: headingOf(section.record),
        anchor: fullPrefix(part.part, section.section).slice(0, -1),
        href: links.section(section),
        prefix: fullPrefix(part.part, section.section),
        prose: section.prose,
        metrics: section.record.metrics,
      })),
    })),
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
    inlineCharts: chartsIn(part.prose, catalogue),
    sections: contents?.sections ?? [],
  };
}

/** What a section page shows. */
export interface SectionModel {
  chrome: Chrome;
  crumbs: Crumb[];
  document: ReturnType<typeof headOf>;
  beside: BesideLinks;
  /** Values that search filters by. */
  filters: { issuer: string; year: string | undefined; kind: PartKind };
  heading: string | undefined;
  index: number;
  prose: ProseToken[];
  metrics: Metric[];
  inlineCharts: ReturnType<typeof chartsIn>;
  contents: ContentsPart[];
  previous: Neighbour | undefined;
  next: Neighbour | undefined;
}

export interface Neighbour {
  label: string | undefined;
  index: number;
  href: string;
}

/** Prepares a section's page. */
export function sectionModel(
  catalogue: Catalogue,
  document: CatalogueDocument,
  part: CataloguePart,
  section: CataloguePart['sections'][number],
): SectionModel {
  const all = document.parts.flatMap(({ sections }) => sections);
  const index = all.indexOf(section);
  const { period } = document.record;
  return {
    chrome: chromeOf(catalogue),
    crumbs: [
      ...partCrumbs(document, part),
      { label: labelOf(section.record), index: section.section, href: links.section(section) },
    ],
    document: headOf(document),
    beside: links.beside(links.section(section)),
    filters: {
      issuer: document.issuerName,
      year: period === undefined ? undefined : String(yearOfPeriod(period)),
      kind: part.record.kind,
    },
    heading: headingOf(section.record),
    index: section.section,
    prose: section.prose,
    metrics: section.record.metrics,
    inlineCharts: chartsIn(section.prose, catalogue),
    contents: contentsOf(document, { part: part.part, section: section.section }),
    previous: neighbour(all[index - 1]),
    next: neighbour(all[index + 1]),
  };
}

function neighbour(section: CataloguePart['sections'][number] | undefined): Neighbour | undefined {
  return section && { label: labelOf(section.record), index: section.section, href: links.section(section) };
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

function issuersOf(catalogue: Catalogue): { name: string; href: string; documents: number }[] {
  return catalogue.site.issuers
    .map(({ id, name }) => ({
      name,
      href: links.issuer(id),
      documents: catalogue.documents.filter(({ issuer }) => issuer === id).length,
    }))
    .filter(({ documents }) => documents > 0);
}

function headOf(document: CatalogueDocument) {
  return {
    title: document.record.title,
    href: links.document(document),
    full: links.full(document),
    beside: links.beside(links.document(document)),
    issuer: document.issuerName,
    draft: document.record.status === 'draft',
  };
}

function headingOf({
  number,
  title,
}: {
  number?: string | undefined;
  title?: string | undefined;
}): string | undefined {
  return number === undefined && title === undefined ? undefined : joinHeading(number ?? '', title ?? '');
}

function documentCrumbs(document: CatalogueDocument): Crumb[] {
  return [
    { label: document.issuerName, href: links.issuer(document.issuer) },
    { label: headingLabel(document.record.title), href: links.document(document) },
  ];
}

function partCrumbs(document: CatalogueDocument, part: CataloguePart): Crumb[] {
  return [
    ...documentCrumbs(document),
    { label: labelOf(part.record), kind: part.record.kind, href: links.part(part) },
  ];
}

function allProse(document: CatalogueDocument): ProseToken[] {
  return [
    ...document.prose,
    ...document.parts.flatMap((part) => [...part.prose, ...part.sections.flatMap(({ prose }) => prose)]),
  ];
}
