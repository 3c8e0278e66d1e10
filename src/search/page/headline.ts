import { sharedSearchWords as shared } from '../../words/search-shared.ts';
import { searchWords } from '../../words/search.ts';
import { newElement } from '../new-element.ts';
import { addressOf, type SearchState } from './address-state.ts';
import type { Answer } from './answer.ts';

/** Says how many sections are found, and which of them are shown. */
export function headline(
  { total, page, pages, hits }: Answer,
  { query, size }: SearchState,
): (Node | string)[] {
  const [before, after] = searchWords.found;
  const first = (page - 1) * size + 1;
  const range = pages < 2 ? [] : [rangeOf(first, first + hits.length - 1)];
  // On paper there is no search box to tell.
  const asked = newElement('span', { class: 'asked' }, searchWords.asked(query));
  return [asked, before, totalOf(total), after, ...range];
}

/** The total as programs read it, also where readers are told more. */
export function totalOf(total: number): HTMLElement {
  return newElement('span', { 'data-search-total': '' }, String(total));
}

/** Says how a query was read where that is not how it was written, what was not found, and what else the reader may have meant. */
export function readingLines(answer: Answer, state: SearchState): HTMLElement[] {
  const { reading, others, total, unfiltered } = answer;
  const lines: HTMLElement[] = [];
  if (unfiltered > 0 && reading.query !== state.query)
    lines.push(newElement('p', {}, `${shared.read[reading.how](state.query, reading.query)}。`));
  const none = unfiltered > 0 ? searchWords.noneChosen(reading.query) : shared.none(state.query);
  if (total === 0) lines.push(newElement('p', {}, `${none}。`));
  if (others.length > 0) {
    const links = others.map((query) =>
      newElement('a', { href: addressOf({ ...state, query, page: 1 }) }, query),
    );
    const listed = links.flatMap((link, index) => (index === 0 ? [link] : ['、', link]));
    lines.push(newElement('p', {}, searchWords.others, ...listed));
  }
  return lines;
}

function rangeOf(first: number, last: number): HTMLElement {
  return newElement('span', { class: 'range' }, searchWords.range(first, last));
}
