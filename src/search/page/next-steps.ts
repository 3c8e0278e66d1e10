import { SEARCH_FILTERS } from '../../model/search-table.ts';
import { searchWords } from '../../words/search.ts';
import { narrow } from '../facets.ts';
import type { Found } from '../finder.ts';
import { newElement } from '../new-element.ts';
import { addressOf, withChoice, type SearchState } from './address-state.ts';
import type { Choices } from './choices.ts';
import { wordsAlone } from './words-alone.ts';

/** A way on where nothing is found. */
interface Step {
  state: SearchState;
  name: string;
}

/** Says what to do where nothing is found: take filters back, with what that would find, or ask for less. */
export function nextSteps(found: Found, state: SearchState, choices: Choices): HTMLElement[] {
  const hasHits = found.hits.length > 0;
  const steps = hasHits ? stepsWithout(found, state, choices) : stepsToWords(state);
  const links = steps.map(({ state: next, name }) =>
    newElement('li', {}, newElement('a', { href: addressOf(next) }, name)),
  );
  return [
    ...(links.length > 0 ? [newElement('ul', {}, ...links)] : []),
    newElement('p', {}, ...(hasHits ? [] : [searchWords.fewer]), searchWords.orDocuments),
  ];
}

function stepsWithout({ hits }: Found, state: SearchState, choices: Choices): Step[] {
  const chosen = SEARCH_FILTERS.filter((filter) => state.choice[filter] !== undefined);
  const each = chosen.flatMap((filter): Step[] => {
    const next = withChoice(state, filter, undefined);
    const count = narrow(hits, next.choice).length;
    const name = choices.name(filter, state.choice[filter] ?? '');
    return count === 0 ? [] : [{ state: next, name: searchWords.without(name, count) }];
  });
  const all = { state: { ...state, choice: {}, page: 1 }, name: searchWords.withoutAll(hits.length) };
  return chosen.length > 1 ? [...each, all] : each;
}

/** Of several words, each alone may stand somewhere. */
function stepsToWords(state: SearchState): Step[] {
  const words = wordsAlone(state.query);
  if (words.length < 2) return [];
  return words.map((query) => ({ state: { ...state, query, page: 1 }, name: searchWords.only(query) }));
}
