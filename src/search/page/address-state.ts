import { LONGEST_QUERY, SEARCH_FILTERS, type SearchFilter } from '../../model/search-table.ts';
import type { Choice } from '../facets.ts';

/** Orders of results; the first is the one that the address does not name. */
const SORTS = ['relevance', 'newest'] as const;
/** How many results a page may have; the first is the one that the address does not name. */
export const SIZES = [10, 20, 50] as const;

/** What the search page shows, as its address says it. */
export interface SearchState {
  query: string;
  choice: Choice;
  sort: (typeof SORTS)[number];
  size: (typeof SIZES)[number];
  /** From 1; there may be fewer pages. */
  page: number;
}

/** Says whether the column has a value to narrow by. */
type IsOffered = (filter: SearchFilter, value: string) => boolean;

/** Reads the query of an address; what is no such value is as if it were not there. */
export function readState(address: string, isOffered: IsOffered): SearchState {
  const parameters = new URLSearchParams(address);
  const chosen = SEARCH_FILTERS.flatMap((filter) => {
    const value = parameters.get(filter);
    return value !== null && isOffered(filter, value) ? [[filter, value]] : [];
  });
  const page = parameters.get('page') ?? '';
  return {
    query: (parameters.get('q') ?? '').trim().slice(0, LONGEST_QUERY),
    choice: Object.fromEntries(chosen) as Choice,
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? SORTS[0],
    size: SIZES.find((size) => String(size) === parameters.get('size')) ?? SIZES[0],
    page: /^[1-9]\d{0,8}$/u.test(page) ? Number(page) : 1,
  };
}

/** Writes the address of a state, from the search page itself; what is usual is left out. */
export function addressOf({ query, choice, sort, size, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const filter of SEARCH_FILTERS) {
    const value = choice[filter];
    if (value !== undefined) parameters.set(filter, value);
  }
  if (sort !== SORTS[0]) parameters.set('sort', sort);
  if (size !== SIZES[0]) parameters.set('size', String(size));
  if (page !== 1) parameters.set('page', String(page));
  return parameters.size === 0 ? './' : `?${parameters}`;
}

/** Chooses a value of a filter, or none, and goes to the first page. */
export function withChoice(state: SearchState, filter: SearchFilter, value: string | undefined): SearchState {
  return { ...state, choice: chosen(state.choice, filter, value), page: 1 };
}

function chosen(choice: Choice, filter: SearchFilter, value: string | undefined): Choice {
  const others = Object.entries(choice).filter(([name]) => name !== filter);
  return Object.fromEntries(value === undefined ? others : [...others, [filter, value]]) as Choice;
}
