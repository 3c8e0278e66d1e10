import type { SearchFilter } from '../../model/search-table.ts';
import { countFacets, narrow, newestFirst } from '../facets.ts';
import type { Found, Hit, NearHit, Reading } from '../finder.ts';
import type { SearchState } from './address-state.ts';

/** What was found for a query, narrowed and divided into pages as a state asks for. */
export interface Answer {
  reading: Reading;
  others: string[];
  /** How many sections are found, and how many there were without filters. */
  total: number;
  unfiltered: number;
  counts: Record<SearchFilter, Map<string, number>>;
  /** The open page, which is there, and how many there are. */
  page: number;
  pages: number;
  /** Of the open page. */
  hits: Hit[];
  near: NearHit[];
}

/** Narrows, sorts and divides what was found; a page behind the last is the last. */
export function answerOf({ reading, hits, others, near }: Found, state: SearchState): Answer {
  const narrowed = narrow(hits, state.choice);
  const sorted = state.sort === 'newest' ? newestFirst(narrowed) : narrowed;
  const pages = Math.max(1, Math.ceil(sorted.length / state.size));
  const page = Math.min(state.page, pages);
  return {
    reading,
    others,
    total: sorted.length,
    unfiltered: hits.length,
    counts: countFacets(hits, state.choice),
    page,
    pages,
    hits: sorted.slice((page - 1) * state.size, page * state.size),
    near: narrow(near, state.choice),
  };
}
