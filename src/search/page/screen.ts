import { sharedSearchWords as shared } from '../../words/search-shared.ts';
import { searchWords } from '../../words/search.ts';
import type { Found } from '../finder.ts';
import { newElement } from '../new-element.ts';
import { pieceOf } from '../piece-of.ts';
import { readState, type SearchState } from './address-state.ts';
import type { Answer } from './answer.ts';
import { Choices } from './choices.ts';
import { showChips } from './chosen-chips.ts';
import { linkFacets, showFacets } from './facet-groups.ts';
import { headline, readingLines, totalOf } from './headline.ts';
import { namedDocuments } from './named-documents.ts';
import { nextSteps } from './next-steps.ts';
import { linkOrder, linkPager, showOrder, showPager } from './pager.ts';
import { forgetRecent, showRecent } from './recent-list.ts';

/** What the search page can be showing. */
type View = 'idle' | 'searching' | 'found' | 'none' | 'unasked' | 'failed';

/** A quick answer comes before any word of waiting. */
const WAIT_MS = 300;

/** The search page as its reader sees it. The pieces stand in the HTML; this fills and shows them. */
export class SearchScreen {
  readonly form: HTMLFormElement;
  readonly input: HTMLInputElement;
  readonly retry: HTMLButtonElement;
  readonly choices: Choices;
  /** The site's base path. */
  readonly base: string;
  readonly #page: HTMLElement;
  #state = readState('', () => false);
  #view: View = 'idle';
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** Takes the element that holds the pieces. */
  constructor(page: HTMLElement) {
    this.#page = page;
    this.base = page.dataset['base'] ?? '/';
    this.form = this.#one('.search-form', HTMLFormElement);
    this.input = this.#one('#q', HTMLInputElement);
    this.retry = this.#one('.retry', HTMLButtonElement);
    this.choices = new Choices(page);
    const recent = this.#one('.recent', HTMLElement);
    this.#one('.forget', HTMLButtonElement).addEventListener('click', () => {
      forgetRecent(recent, this.base);
      this.input.focus();
    });
    this.#foldFacets();
  }

  /** Begins a search; what was found before stays in its place until the answer is there. */
  begin(state: SearchState): void {
    this.#state = state;
    this.follow(state);
    if (['found', 'none', 'failed'].includes(this.#view)) {
      this.#found.ariaBusy = 'true';
      clearTimeout(this.#waiting);
      this.#waiting = setTimeout(() => this.#sayWaiting(), WAIT_MS);
    } else {
      showFacets(this.#facets, state, undefined);
      this.#show('searching', shared.searching);
    }
  }

  /** Leads every link on from what is asked for now, and takes the marks from old results: they answer another query. */
  follow(state: SearchState): void {
    showChips(this.#one('.chips', HTMLElement), state, this.choices);
    linkFacets(this.#facets, state);
    linkPager(this.#one('.pager', HTMLElement), state);
    linkOrder(this.#page, state);
    for (const advice of this.#advice) advice.inert = true;
    this.#one('[role=status]', HTMLElement).textContent = '';
    for (const name of ['data-search-total', 'data-search-result', 'data-search-near'])
      this.#page.querySelectorAll(`[${name}]`).forEach((one) => one.removeAttribute(name));
  }

  /** Shows how to search, before anything is asked. */
  showIdle(): void {
    showFacets(this.#facets, this.#state, undefined);
    this.#show('idle');
    showRecent(this.#one('.recent', HTMLElement), this.base, this.#state);
  }

  /** Says that a query of punctuation asks for nothing. */
  showUnasked(): void {
    showFacets(this.#facets, this.#state, undefined);
    const total = totalOf(0);
    total.hidden = true;
    this.#fill([]);
    this.#lines.replaceChildren(newElement('p', {}, searchWords.unaskedHint));
    this.#show('unasked', shared.unasked, total);
  }

  /** Says that the index cannot be reached, and offers to try again. */
  showFailed(): void {
    this.#fill([]);
    this.#lines.replaceChildren(newElement('p', {}, searchWords.failedHint));
    this.#show('failed', shared.failed);
  }

  /** Shows what was found: cards of results, or of near sections where there are none. */
  showAnswer(found: Found, answer: Answer, cards: readonly HTMLLIElement[]): void {
    const isFound = answer.total > 0;
    this.#fill(isFound ? cards : [], isFound ? [] : cards);
    this.#lines.replaceChildren(...readingLines(answer, this.#state));
    this.#one('.near-note', HTMLElement).textContent = searchWords.near(this.#state.query);
    this.#one('.next-steps', HTMLElement).replaceChildren(
      ...(isFound
        ? []
        : [
            ...namedDocuments(this.#one('.search-documents', HTMLElement), this.#state.query),
            ...nextSteps(found, this.#state, this.choices),
          ]),
    );
    showFacets(this.#facets, this.#state, answer);
    showPager(this.#one('.pager', HTMLElement), this.#state, answer);
    showOrder(this.#page, this.#state, answer);
    this.#show(isFound ? 'found' : 'none', ...headline(answer, this.#state));
    if (isFound || cards.length === 0) this.#one('.near', HTMLElement).hidden = true;
  }

  /** Goes to the top of the results. */
  goToResults(): void {
    this.#heading.focus({ preventScroll: true });
    this.#heading.scrollIntoView();
  }

  /** Finds a place for the focus where the control that had it is gone. */
  leave(control: HTMLElement): void {
    const isFolding =
      control.closest('.facets') !== null && this.#one('summary', HTMLElement).checkVisibility();
    // On a phone the results stand below all filters.
    if (isFolding && this.#view !== 'idle') this.#facets.open = false;
    if (control.checkVisibility()) return;
    if (this.#heading.checkVisibility()) this.#heading.focus({ preventScroll: true });
    else this.input.focus();
  }

  /** Tells who does not see the page what it says now. */
  announce(): void {
    if (this.#view === 'idle') return;
    this.#one('[role=status]', HTMLElement).textContent = [this.#heading, this.#lines]
      .map((one) => one.innerText.trim())
      .join(' ');
  }

  #fill(results: readonly HTMLLIElement[], near: readonly HTMLLIElement[] = []): void {
    this.#one('.results', HTMLElement).replaceChildren(...results);
    this.#one('.near-results', HTMLElement).replaceChildren(...near);
  }

  /** On a slow line the number of the old results does not stay beside the new words. */
  #sayWaiting(): void {
    this.#heading.replaceChildren(shared.searching);
    this.#one('[role=status]', HTMLElement).textContent = shared.searching;
  }

  /** Shows the pieces that belong to a view: each names its own in `data-in`. */
  #show(view: View, ...heading: readonly (Node | string)[]): void {
    clearTimeout(this.#waiting);
    this.#view = view;
    this.#heading.replaceChildren(...heading);
    for (const piece of this.#page.querySelectorAll<HTMLElement>('[data-in]'))
      piece.hidden = !(piece.dataset['in'] ?? '').split(' ').includes(view);
    this.#found.ariaBusy = String(view === 'searching');
    for (const advice of this.#advice) advice.inert = false;
  }

  /** Where there is room the filters stand open beside the results. */
  #foldFacets(): void {
    const wide = matchMedia('(width >= 64rem)');
    const fold = (): void => {
      this.#facets.open = wide.matches;
    };
    wide.addEventListener('change', fold);
    fold();
  }

  get #facets(): HTMLDetailsElement {
    return this.#one('.facets', HTMLDetailsElement);
  }

  get #found(): HTMLElement {
    return this.#one('.found', HTMLElement);
  }

  get #heading(): HTMLElement {
    return this.#one('.found h2', HTMLElement);
  }

  /** What is said of one query alone: it leads nowhere while the next is on its way. */
  get #advice(): HTMLElement[] {
    return [this.#lines, this.#one('.next-steps', HTMLElement)];
  }

  get #lines(): HTMLElement {
    return this.#one('.reading-lines', HTMLElement);
  }

  #one<T extends HTMLElement>(selector: string, type: abstract new () => T): T {
    return pieceOf(this.#page, selector, type);
  }
}
