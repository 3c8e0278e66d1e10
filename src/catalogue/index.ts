import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import type { Indicator } from '../model/indicator.ts';
import type { Issuer, Site } from '../model/site.ts';
import { kinOf, type Kin } from './kin.ts';
import { ledgerOf, type Ledger } from './ledger.ts';
import { newestFirst } from './newest-first.ts';
import { topicsOf, type CatalogueTopic } from './topics.ts';
import { placedMetrics, type PlacedValue } from './values.ts';

type DocumentEntry = CollectionEntry<'documents'>['data'];
type PartEntry = CollectionEntry<'parts'>['data'];
type SectionEntry = CollectionEntry<'sections'>['data'];

/** A part with its sections in order. */
export interface CataloguePart extends PartEntry {
  sections: SectionEntry[];
}

/** A document with its parts in order. */
export interface CatalogueDocument extends DocumentEntry {
  issuerName: string;
  parts: CataloguePart[];
}

export interface Catalogue {
  site: Site;
  /** Newest first. */
  documents: CatalogueDocument[];
  /** By identifier, in the order of their file. */
  indicators: ReadonlyMap<string, Indicator>;
  /** Values that name an indicator, by its identifier; those of the oldest document stand first. */
  values: ReadonlyMap<string, readonly PlacedValue[]>;
  /** By identifier, in the order of their file. */
  topics: ReadonlyMap<string, CatalogueTopic>;
  /** Promises, and what became of them. */
  ledger: Ledger;
  /** Which documents are compared, and in which others they go on. */
  kin: Kin;
  /** Owner's pages that are published. */
  pages: CollectionEntry<'pages'>[];
}

/** Gives the component that shows an owner's page. */
export async function contentOf(page: CollectionEntry<'pages'>) {
  return (await render(page)).Content;
}

let built: Promise<Catalogue> | undefined;

/** Gives the whole column, joined once a build; the preview of writing joins anew. */
export function loadCatalogue(): Promise<Catalogue> {
  if (import.meta.env.DEV || built === undefined) built = joinCatalogue();
  return built;
}

async function joinCatalogue(): Promise<Catalogue> {
  const site = await getEntry('site', 'site');
  if (site === undefined) throw new Error('the site collection is empty');
  const [documents, parts, sections, indicators, topics, pages] = await Promise.all([
    getCollection('documents'),
    getCollection('parts'),
    getCollection('sections'),
    getCollection('indicators'),
    getCollection('topics'),
    getCollection('pages'),
  ]);
  const sectionsOf = Map.groupBy(
    sections.map(({ data }) => data),
    ({ issuer, document, part }) => `${issuer}/${document}/${part}`,
  );
  const partsOf = Map.groupBy(
    parts.map(({ data }) => data),
    ({ issuer, document }) => `${issuer}/${document}`,
  );
  const showDrafts = process.env['GONGBAO_DRAFTS'] === '1';
  const joined = documents
    .map(({ data }): CatalogueDocument => ({
      ...data,
      issuerName: issuerName(site.data.issuers, data.issuer),
      parts: (partsOf.get(`${data.issuer}/${data.document}`) ?? [])
        .sort((a, b) => a.record.order - b.record.order || (a.part < b.part ? -1 : 1))
        .map((part) => ({
          ...part,
          sections: (sectionsOf.get(`${part.issuer}/${part.document}/${part.part}`) ?? []).sort(
            (a, b) => a.section - b.section,
          ),
        })),
    }))
    .filter(({ record }) => showDrafts || record.status === 'published')
    .sort(newestFirst);
  const hidden = new Set(site.data.hiddenPages);
  const defined = new Map(
    indicators.toSorted((a, b) => a.data.order - b.data.order).map(({ data }) => [data.id, data]),
  );
  return {
    site: site.data,
    documents: joined,
    indicators: defined,
    values: valuesOf(joined),
    topics: topicsOf(
      topics.toSorted((a, b) => a.data.order - b.data.order).map(({ data }) => data),
      joined,
    ),
    ledger: ledgerOf({ documents: joined, indicators: defined }),
    kin: kinOf(joined),
    pages: pages.filter(({ id }) => !hidden.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function valuesOf(documents: readonly CatalogueDocument[]): Catalogue['values'] {
  const values = new Map<string, PlacedValue[]>();
  for (const placed of documents.toReversed().flatMap(placedMetrics)) {
    const { indicator } = placed.metric;
    if (indicator === undefined) continue;
    const own = values.get(indicator);
    if (own === undefined) values.set(indicator, [placed]);
    else own.push(placed);
  }
  return values;
}

function issuerName(issuers: readonly Issuer[], id: string): string {
  return issuers.find((issuer) => issuer.id === id)?.name ?? id;
}
