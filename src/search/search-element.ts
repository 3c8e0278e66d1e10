import { sharedFinder } from './box/shared-finder.ts';
import type { Finder, Found, Hit } from './finder.ts';
import { answerOf, type Answer } from './page/answer.ts';
import { addressOf, readState, type SearchState } from './page/address-state.ts';
import { keepChosen, keepSubmitted, keepTyped, keepVisited } from './page/history-steps.ts';
import { resultCard, type Result } from './page/result-card.ts';
import { SearchScreen } from './page/screen.ts';
import { isSearchable } from './query.ts';
import { rememberQuery } from './recent.ts';

const PAUSE_MS = 200;
/** How many near sections are shown; the first are the nearest. */
const NEAR_SHOWN = 10;

/** `<gongbao-search>`: the search page. Its state is the address: `?q=幼儿园&year=2023`. */
export class GongbaoSearch extends HTMLElement {
  readonly #title = document.title;
  #screen = new SearchScreen(this);
  #state = readState('', () => false);
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last: { query: string; found: Found } | undefined;

  connectedCallback(): void {
    const { form, input, retry } = this.#screen;
    // Some servers give the page without its slash, too; links to its states begin with it.
    if (location.pathname.endsWith('/search'))
      history.replaceState(history.state, '', `search/${location.search}`);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    input.addEventListener('input', (event) => {
      this.#screen.follow(this.#asked());
      if (!(event instanceof InputEvent && event.isComposing)) this.#typeSoon();
    });
    input.addEventListener('compositionend', () => {
      this.#screen.follow(this.#asked());
      this.#typeSoon();
    });
    input.addEventListener('focus', () => void this.#finder.source.sections().catch(() => undefined));
    retry.addEventListener('click', () => void this.#show(retry));
    this.addEventListener('click', (event) => this.#follow(event));
    addEventListener('popstate', () => this.#return());
    this.#restore();
  }

  /** Finds the sections that hold the words of a query. */
  find(query: string): Promise<Found> {
    return this.#finder.find(query);
  }

  get #finder(): Finder {
    return sharedFinder(this.#screen.base);
  }

  #typeSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const typed = this.#asked();
      if (typed.query !== this.#state.query) {
        keepTyped(typed, this.#state);
        this.#state = typed;
      }
      void this.#show();
    }, PAUSE_MS);
  }

  #submit(): void {
    this.#state = this.#asked();
    keepSubmitted(this.#state);
    rememberQuery(this.#screen.base, this.#state.query);
    void this.#show();
  }

  /** The state with what stands in the form; another query begins at its first page. */
  #asked(): SearchState {
    const query = this.#screen.input.value.trim();
    return query === this.#state.query ? this.#state : { ...this.#state, query, page: 1 };
  }

  /** Goes back or on in the history; a step to another place of the page is none. */
  #return(): void {
    if (addressOf(this.#addressed()) !== addressOf(this.#state)) this.#restore();
  }

  #addressed(): SearchState {
    return readState(location.search, (filter, value) => this.#screen.choices.has(filter, value));
  }

  /** Reads the address into the page, and searches. */
  #restore(control?: HTMLElement): void {
    this.#state = this.#addressed();
    this.#screen.input.value = this.#state.query;
    void this.#show(control);
  }

  /** Follows links to other states of this page without leaving it. */
  #follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null) return;
    if (link.closest('.results, .near-results') !== null) {
      keepVisited();
      rememberQuery(this.#screen.base, this.#state.query);
    }
    const isPlain =
      event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const isHere = link.origin === location.origin && link.pathname === location.pathname && link.hash === '';
    if (!isPlain || !isHere) return;
    event.preventDefault();
    keepChosen(link.href);
    this.#restore(link);
  }

  /** Searches for what the state says, and shows it when all of it is there; the latest search wins. */
  async #show(control?: HTMLElement): Promise<void> {
    clearTimeout(this.#timer);
    const turn = ++this.#turn;
    const [state, screen] = [this.#state, this.#screen];
    const isTurning = (control?.closest('.page-turns') ?? null) !== null;
    document.title = [state.query, this.#title].filter((one) => one !== '').join(' - ');
    screen.begin(state);
    if (state.query === '') screen.showIdle();
    else if (!isSearchable(state.query)) screen.showUnasked();
    else {
      const loaded = await this.#load(state).catch((error: unknown) => console.error(error));
      if (turn !== this.#turn) return;
      if (loaded === undefined) screen.showFailed();
      else screen.showAnswer(loaded.found, loaded.answer, loaded.cards);
    }
    if (isTurning) screen.goToResults();
    else screen.announce();
    if (control !== undefined && !isTurning) screen.leave(control);
  }

  async #load(state: SearchState): Promise<{ found: Found; answer: Answer; cards: HTMLLIElement[] }> {
    const { query } = state;
    this.#last = this.#last?.query === query ? this.#last : { query, found: await this.find(query) };
    const { found } = this.#last;
    const answer = answerOf(found, state);
    const near = answer.near.slice(0, NEAR_SHOWN);
    const cards = await Promise.all([
      ...answer.hits.map((hit) => this.#card(hit, found.reading.query, 'result')),
      ...near.map((hit) => this.#card(hit, hit.words.join(' '), 'near')),
    ]);
    return { found, answer, cards };
  }

  async #card({ section }: Hit, asked: string, kind: Result['kind']): Promise<HTMLLIElement> {
    const blocks = await this.#finder.source.textIfThere(section);
    return resultCard({ section, blocks, asked, kind }, this.#screen.base, this.#screen.choices);
  }
}

customElements.define('gongbao-search', GongbaoSearch);
