import { SEARCH_FILTERS, type SearchFilter } from '../model/search-table.ts';
import type { Hit } from './found.ts';

/** What a reader narrows a search to: one value of a filter, or none. */
export type Choice = Readonly<Partial<Record<SearchFilter, string>>>;

/** Keeps the hits that have every chosen value. */
export function narrow<T extends Hit>(hits: readonly T[], choice: Choice): T[] {
  return hits.filter((hit) => SEARCH_FILTERS.every((filter) => hasChosen(hit, filter, choice)));
}

/** Counts for each value of each filter how many hits it would leave beside the choices in the other filters. */
export function countFacets(hits: readonly Hit[], choice: Choice): Record<SearchFilter, Map<string, number>> {
  const counts = Object.fromEntries(
    SEARCH_FILTERS.map((filter) => [filter, new Map<string, number>()]),
  ) as Record<SearchFilter, Map<string, number>>;
  for (const hit of hits) {
    const missed = SEARCH_FILTERS.filter((filter) => !hasChosen(hit, filter, choice));
    // What one filter alone keeps out would be left by another value of it.
    const counted = missed.length === 0 ? SEARCH_FILTERS : missed.length === 1 ? missed : [];
    for (const filter of counted)
      for (const value of hit.section.values[filter])
        counts[filter].set(value, (counts[filter].get(value) ?? 0) + 1);
  }
  return counts;
}

/** Orders hits as the documents are listed, the newest first. */
export function newestFirst(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.section.number - b.section.number);
}

function hasChosen({ section }: Hit, filter: SearchFilter, choice: Choice): boolean {
  const chosen = choice[filter];
  return chosen === undefined || section.values[filter].includes(chosen);
}
