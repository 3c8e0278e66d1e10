import { SEARCH_FILTERS } from '../../model/search-table.ts';
import { searchWords } from '../../words/search.ts';
import { newElement } from '../new-element.ts';
import { addressOf, withChoice, type SearchState } from './address-state.ts';
import type { Choices } from './choices.ts';

/** Shows what a search is narrowed to; each link takes one choice back, the last one all. */
export function showChips(list: HTMLElement, state: SearchState, choices: Choices): void {
  const chips = SEARCH_FILTERS.flatMap((filter) => {
    const value = state.choice[filter];
    if (value === undefined) return [];
    const name = choices.name(filter, value);
    const href = addressOf(withChoice(state, filter, undefined));
    const said = filter === 'document' ? searchWords.onlyDocument(name) : name;
    const drop = newElement('span', { class: 'hidden' }, searchWords.drop);
    return [newElement('li', {}, newElement('a', { class: 'chip', href }, drop, said))];
  });
  const none = addressOf({ ...state, choice: {}, page: 1 });
  const clear = newElement('li', {}, newElement('a', { href: none }, searchWords.clear));
  list.replaceChildren(...chips, ...(chips.length > 0 ? [clear] : []));
  list.hidden = chips.length === 0;
}
