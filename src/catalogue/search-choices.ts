import type { PartKind } from '../model/part.ts';
import { yearOfPeriod } from '../model/period.ts';
import type { CatalogueDocument } from './index.ts';

/** What a reader may narrow a search to; every choice leads to a section. */
export interface SearchChoices {
  issuers: string[];
  /** The newest first. */
  years: string[];
  kinds: PartKind[];
}

/** Lists what the sections of documents may be narrowed to, so that the page need not load the index to know it. */
export function searchChoices(documents: readonly CatalogueDocument[]): SearchChoices {
  const searched = documents.filter(({ parts }) => parts.some(({ sections }) => sections.length > 0));
  const parts = searched.flatMap((document) => document.parts).filter(({ sections }) => sections.length > 0);
  const years = searched.flatMap(({ record: { period } }) =>
    period === undefined ? [] : String(yearOfPeriod(period)),
  );
  return {
    issuers: [...new Set(searched.map(({ issuerName }) => issuerName))],
    years: [...new Set(years)].sort().reverse(),
    kinds: [...new Set(parts.map(({ record }) => record.kind))],
  };
}
