import { newElement } from '../new-element.ts';
import { forgetQueries, recentQueries } from '../recent.ts';
import { addressOf, type SearchState } from './address-state.ts';

/** Shows what was searched for on this device, and lets it be forgotten. */
export function showRecent(section: HTMLElement, base: string, state: SearchState): void {
  const links = recentQueries(base).map((query) =>
    newElement('li', {}, newElement('a', { href: addressOf({ ...state, query, page: 1 }) }, query)),
  );
  section.querySelector('ul')?.replaceChildren(...links);
  section.hidden = links.length === 0;
}

/** Forgets what was searched for on this device. */
export function forgetRecent(section: HTMLElement, base: string): void {
  forgetQueries(base);
  section.hidden = true;
}
