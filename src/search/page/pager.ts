import { searchWords } from '../../words/search.ts';
import { newElement } from '../new-element.ts';
import { addressOf, SIZES, type SearchState } from './address-state.ts';
import type { Answer } from './answer.ts';
import { pageNumbers } from './page-numbers.ts';

/** Shows the numbers of the pages, and the ways to the one before and behind. */
export function showPager(pager: HTMLElement, state: SearchState, { page, pages }: Answer): void {
  const linkTo = (number: number, name: string, rel = ''): HTMLAnchorElement =>
    newElement('a', { 'data-page': String(number), ...(rel === '' ? {} : { rel }) }, name);
  const items = pageNumbers(page, pages).map((number) => {
    if (number === 'gap') return newElement('li', { 'aria-hidden': 'true' }, '…');
    const link = linkTo(number, String(number));
    link.ariaLabel = searchWords.page(number);
    if (number === page) link.ariaCurrent = 'page';
    return newElement('li', {}, link);
  });
  if (page > 1) items.unshift(newElement('li', {}, linkTo(page - 1, searchWords.previous, 'prev')));
  if (page < pages) items.push(newElement('li', {}, linkTo(page + 1, searchWords.next, 'next')));
  pager.querySelector('ul')?.replaceChildren(...items);
  pager.hidden = pages < 2;
  linkPager(pager, state);
}

/** Leads the numbers to pages of the present search; a page that it does not have is its last. */
export function linkPager(pager: HTMLElement, state: SearchState): void {
  for (const link of pager.querySelectorAll<HTMLAnchorElement>('a[data-page]'))
    link.href = addressOf({ ...state, page: Number(link.dataset['page']) });
}

/** Offers the orders of results and the sizes of a page, where there is something to order or divide. */
export function showOrder(page: HTMLElement, state: SearchState, { total }: Answer): void {
  for (const group of page.querySelectorAll<HTMLElement>('[data-set]')) {
    group.hidden = total <= (group.dataset['set'] === 'sort' ? 1 : SIZES[0]);
  }
  linkOrder(page, state);
}

/** Leads the orders and sizes to those of the present search. */
export function linkOrder(page: HTMLElement, state: SearchState): void {
  for (const group of page.querySelectorAll<HTMLElement>('[data-set]')) {
    const isSort = group.dataset['set'] === 'sort';
    for (const link of group.querySelectorAll<HTMLAnchorElement>('a[data-value]')) {
      const value = link.dataset['value'];
      link.href = addressOf(changed(state, isSort, value));
      const isCurrent = value === (isSort ? state.sort : String(state.size));
      if (isCurrent) link.ariaCurrent = 'true';
      else link.removeAttribute('aria-current');
    }
  }
}

function changed(state: SearchState, isSort: boolean, value: string | undefined): SearchState {
  if (isSort) return { ...state, sort: value === 'newest' ? 'newest' : 'relevance', page: 1 };
  return { ...state, size: SIZES.find((size) => String(size) === value) ?? state.size, page: 1 };
}
