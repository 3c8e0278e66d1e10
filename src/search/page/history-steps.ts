import { addressOf, type SearchState } from './address-state.ts';

/** An entry of the history that typing made; the next letter takes its place. */
const DRAFT = { isDraft: true };

/** Keeps what is being typed, without a step of history for each letter; the search before it keeps its own. */
export function keepTyped(state: SearchState, before: SearchState): void {
  const address = addressOf(state);
  if (before.query === '' || isDraft()) history.replaceState(DRAFT, '', address);
  else if (!isOpen(address)) history.pushState(DRAFT, '', address);
}

/** Keeps what was submitted; what was typed on the way to it is no step of its own. */
export function keepSubmitted(state: SearchState): void {
  const address = addressOf(state);
  if (isDraft() || isOpen(address)) history.replaceState(null, '', address);
  else history.pushState(null, '', address);
}

/** Goes to a state that was chosen, as a step of history of its own. */
export function keepChosen(address: string): void {
  keepVisited();
  if (!isOpen(address)) history.pushState(null, '', address);
}

/** Makes a step of what was typed, since the reader goes on from it. */
export function keepVisited(): void {
  if (isDraft()) history.replaceState(null, '');
}

function isDraft(): boolean {
  return (history.state as Partial<typeof DRAFT> | null)?.isDraft === true;
}

function isOpen(address: string): boolean {
  const { pathname, search } = new URL(address, location.href);
  return pathname === location.pathname && search === location.search;
}
