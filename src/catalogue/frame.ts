import type { PartKind } from '../model/part.ts';
import { headingLabel, joinHeading } from '../model/text.ts';
import { labelOf } from './contents.ts';
import type { Catalogue, CatalogueDocument, CataloguePart } from './index.ts';
import { links } from './links.ts';

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
  /** Absent where the column has no promise. */
  commitments: string | undefined;
  /** Absent where the column follows no indicator. */
  indicators: string | undefined;
  /** Absent where the column has no topics. */
  topics: string | undefined;
  icon: string;
  pages: { label: string; href: string }[];
}

/** Prepares what surrounds every page. */
export function chromeOf({ site, indicators, topics, ledger, pages }: Catalogue): Chrome {
  return {
    site,
    home: links.home,
    search: links.search,
    data: links.data,
    commitments: ledger.commitments.size > 0 ? links.commitments : undefined,
    indicators: indicators.size > 0 ? links.indicators : undefined,
    topics: topics.size > 0 ? links.topics : undefined,
    icon: links.icon,
    pages: pages.map(({ id, data }) => ({ label: data.title, href: links.ownPage(id) })),
  };
}

/** What the pages of a document say of it. */
export function headOf(document: CatalogueDocument) {
  return {
    title: document.record.title,
    href: links.document(document),
    full: links.full(document),
    beside: links.beside(links.document(document)),
    issuer: document.issuerName,
    draft: document.record.status === 'draft',
  };
}

/** Writes a heading as it stands in the text; undefined where there is none. */
export function headingOf({
  number,
  title,
}: {
  number?: string | undefined;
  title?: string | undefined;
}): string | undefined {
  return number === undefined && title === undefined ? undefined : joinHeading(number ?? '', title ?? '');
}

/** Gives the way from the start page to a document. */
export function documentCrumbs(document: CatalogueDocument): Crumb[] {
  return [
    { label: document.issuerName, href: links.issuer(document.issuer) },
    { label: headingLabel(document.record.title), href: links.document(document) },
  ];
}

/** Gives the way from the start page to a part. */
export function partCrumbs(document: CatalogueDocument, part: CataloguePart): Crumb[] {
  return [
    ...documentCrumbs(document),
    { label: labelOf(part.record), kind: part.record.kind, href: links.part(part) },
  ];
}
