import { SEARCH_FILTERS, type SearchFilter } from '../../model/search-table.ts';
import { searchWords } from '../../words/search.ts';
import { addressOf, withChoice, type SearchState } from './address-state.ts';
import type { Answer } from './answer.ts';

/** Leads each value to what it narrows the present search to. */
export function linkFacets(facets: HTMLElement, state: SearchState): void {
  for (const link of facets.querySelectorAll<HTMLAnchorElement>('a[data-value]')) {
    const filter = filterOf(link.closest<HTMLElement>('[data-facet]'));
    if (filter === undefined) continue;
    const value = link.dataset['value'];
    const isChosen = value !== undefined && state.choice[filter] === value;
    link.href = addressOf(withChoice(state, filter, isChosen ? undefined : value));
    if (isChosen) link.ariaCurrent = 'true';
    else link.removeAttribute('aria-current');
  }
}

/** Offers what a search may be narrowed to, with what each choice would leave; before an answer, what the page was built with. */
export function showFacets(facets: HTMLElement, state: SearchState, answer: Answer | undefined): void {
  linkFacets(facets, state);
  const groups = [...facets.querySelectorAll<HTMLElement>('[data-facet]')];
  for (const group of groups) showGroup(group, state, answer);
  facets.hidden = groups.every(({ hidden }) => hidden);
  const active = Object.keys(state.choice).length;
  const shown = facets.querySelector('.active');
  if (shown !== null) shown.textContent = active === 0 ? '' : searchWords.active(active);
}

function showGroup(group: HTMLElement, state: SearchState, answer: Answer | undefined): void {
  const filter = filterOf(group);
  if (filter === undefined) return;
  const values = [...group.querySelectorAll<HTMLAnchorElement>('a[data-value]')];
  const offered = values.filter((link) => showValue(link, filter, state, answer));
  group.hidden = !(state.choice[filter] !== undefined || isChoice(offered, filter, answer));
}

/** Shows a value; one that would leave nothing is not offered. Says whether it is. */
function showValue(
  link: HTMLAnchorElement,
  filter: SearchFilter,
  state: SearchState,
  answer: Answer | undefined,
): boolean {
  const value = link.dataset['value'] ?? '';
  const count = answer?.counts[filter].get(value) ?? 0;
  const isOffered = answer === undefined || count > 0 || state.choice[filter] === value;
  const shown = link.querySelector('.count');
  if (shown !== null) shown.textContent = answer === undefined ? '' : String(count);
  if (link.parentElement !== null) link.parentElement.hidden = !isOffered;
  return isOffered;
}

function filterOf(group: HTMLElement | null): SearchFilter | undefined {
  return SEARCH_FILTERS.find((one) => one === group?.dataset['facet']);
}

/** What every section has is nothing to choose by. */
function isChoice(
  offered: readonly HTMLAnchorElement[],
  filter: SearchFilter,
  answer: Answer | undefined,
): boolean {
  if (answer === undefined) return offered.length > 1;
  return offered.some(({ dataset }) => answer.counts[filter].get(dataset['value'] ?? '') !== answer.total);
}
