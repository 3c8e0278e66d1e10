import type { Catalogue, CatalogueDocument } from './index.ts';
import { links } from './links.ts';

/** A link to the page that compares a document with an older one. */
export interface Comparison {
  /** The one before it, or that of the same time a year before. */
  relation: 'previous' | 'year-before';
  title: string;
  href: string;
}

/** Lists the pages that compare a document with older ones. */
export function comparisonsOf({ kin }: Catalogue, document: CatalogueDocument): Comparison[] {
  return (kin.compared.get(document) ?? []).map((other, index) => ({
    relation: index === 0 ? 'previous' : 'year-before',
    title: other.record.title,
    href: links.compare(document, other),
  }));
}
