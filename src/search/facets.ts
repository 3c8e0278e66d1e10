import { SEARCH_FILTERS, type SearchFilter } from '../model/search-table.ts';
import type { Hit } from './finder.ts';

/** What a reader narrows a search to: one value of a filter, or none. */
export type Choice = Readonly<Partial<Record<SearchFilter, string>>>;

/** Keeps the hits that have every chosen value. */
export function narrow(hits: readonly Hit[], choice: Choice): Hit[] {
  return hits.filter((hit) => SEARCH_FILTERS.every((filter) => hasChosen(hit, filter, choice)));
}

/** Counts for each value of each filter how many hits it would leave beside the choices in the other filters. */
export function countFacets(hits: readonly Hit[], choice: Choice): Record<SearchFilter, Map<string, number>> {
  const countsOf = (filter: SearchFilter): Map<string, number> => {
    const others = SEARCH_FILTERS.filter((other) => other !== filter);
    const counts = new Map<string, number>();
    for (const hit of hits)
      if (others.every((other) => hasChosen(hit, other, choice)))
        for (const value of hit.section.values[filter]) counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
  };
  return Object.fromEntries(SEARCH_FILTERS.map((filter) => [filter, countsOf(filter)])) as Record<
    SearchFilter,
    Map<string, number>
  >;
}

/** Orders hits as the documents are listed, the newest first. */
export function newestFirst(hits: readonly Hit[]): Hit[] {
  return hits.toSorted((a, b) => a.section.number - b.section.number);
}

function hasChosen({ section }: Hit, filter: SearchFilter, choice: Choice): boolean {
  const chosen = choice[filter];
  return chosen === undefined || section.values[filter].includes(chosen);
}
