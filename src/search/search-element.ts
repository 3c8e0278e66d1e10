import { zh } from '../words/zh-CN.ts';
import { narrow, type Choice } from './facets.ts';
import { Finder, type Found, type Hit } from './finder.ts';
import { resultCard } from './result-card.ts';

const words = zh.searchPage;
const PAGE = 10;
const PAUSE_MS = 250;

/** `<gongbao-search>`: the search page. Its state is the address: `?q=幼儿园&year=2023`. */
export class GongbaoSearch extends HTMLElement {
  #finder: Finder | undefined;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #results: Hit[] = [];
  #shown = 0;
  #reading = '';

  connectedCallback(): void {
    const form = this.#one('form', HTMLFormElement);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#store();
      void this.#search();
    });
    form.addEventListener('input', (event) => {
      if (event instanceof InputEvent && event.isComposing) return;
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.#store();
        void this.#search();
      }, PAUSE_MS);
    });
    this.#one('.more', HTMLButtonElement).addEventListener('click', () => void this.#showMore(this.#turn));
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Writes the form into the address, without a step of history for each letter. */
  #store(): void {
    const fields = [...new FormData(this.#one('form', HTMLFormElement))].filter(([, value]) => value !== '');
    const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }

  /** Reads the address into the form, and searches. */
  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    this.#one('#q', HTMLInputElement).value = parameters.get('q') ?? '';
    for (const select of this.querySelectorAll('select')) select.value = parameters.get(select.name) ?? '';
    void this.#search();
  }

  /** Finds the sections that hold the words of a query. */
  find(query: string): Promise<Found> {
    return this.#open().find(query);
  }

  #open(): Finder {
    this.#finder ??= new Finder(this.dataset['base'] ?? '/');
    return this.#finder;
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const fields = new FormData(this.#one('form', HTMLFormElement));
    const query = String(fields.get('q') ?? '').trim();
    const choice: Choice = Object.fromEntries(
      [...fields]
        .filter(([name, value]) => name !== 'q' && value !== '')
        .map(([name, value]) => [name, String(value)]),
    );
    if (query === '') {
      this.#clear([]);
      this.#say('');
      return;
    }
    this.#say(words.loading);
    try {
      const { reading, hits } = await this.find(query);
      const results = narrow(hits, choice);
      if (turn !== this.#turn) return;
      this.#reading = reading.query;
      this.#clear(results);
      await this.#showMore(turn);
      if (turn === this.#turn) this.#sayTotal(results.length, query);
    } catch {
      if (turn === this.#turn) this.#say(words.failed);
    }
  }

  #clear(results: Hit[]): void {
    this.#results = results;
    this.#shown = 0;
    this.#one('.results', HTMLOListElement).replaceChildren();
    this.#one('.more', HTMLButtonElement).hidden = true;
  }

  /** Shows the next results. The button goes at once, so that a second tap does not ask for the same ones. */
  async #showMore(turn: number): Promise<void> {
    const more = this.#one('.more', HTMLButtonElement);
    more.hidden = true;
    const next = this.#results.slice(this.#shown, this.#shown + PAGE);
    const page = await Promise.all(
      next.map(async ({ section }) => ({ section, blocks: await this.#open().source.text(section) })),
    );
    if (turn !== this.#turn) return;
    this.#shown += page.length;
    this.#one('.results', HTMLOListElement).append(
      ...page.map(({ section, blocks }) => resultCard(section, blocks, this.#reading)),
    );
    more.hidden = this.#shown >= this.#results.length;
  }

  #say(...words: (string | Node)[]): void {
    this.#one('.search-status', HTMLElement).replaceChildren(...words);
  }

  #sayTotal(total: number, query: string): void {
    const shown = document.createElement('span');
    shown.dataset['searchTotal'] = '';
    shown.textContent = String(total);
    const [before, after] = total === 0 ? words.none(query) : words.found;
    this.#say(before, shown, after);
  }

  #one<T extends HTMLElement>(selector: string, type: abstract new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`gongbao-search lacks ${selector}`);
    return found;
  }
}

customElements.define('gongbao-search', GongbaoSearch);
