import { zh } from '../words/zh-CN.ts';
import { phrasesOf } from './characters.ts';
import type { PagefindClient, PagefindResult } from './pagefind-client.ts';
import { resultCard } from './result-card.ts';

const words = zh.searchPage;
const PAGE = 10;
const PAUSE_MS = 250;

/** `<gongbao-search>`: the search page. Its state is the address: `?q=幼儿园&year=2023`. */
class GongbaoSearch extends HTMLElement {
  #client: Promise<PagefindClient> | undefined;
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #results: PagefindResult[] = [];
  #shown = 0;
  #query = '';

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
    addEventListener('popstate', () => void this.#restore());
    void this.#restore();
  }

  /** Writes the form into the address, without a step of history for each letter. */
  #store(): void {
    const fields = [...new FormData(this.#one('form', HTMLFormElement))].filter(([, value]) => value !== '');
    const query = new URLSearchParams(fields.map(([name, value]) => [name, String(value)])).toString();
    history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
  }

  /** Reads the address into the form: the words at once, the filters when the index has named their values. */
  async #restore(): Promise<void> {
    const parameters = new URLSearchParams(location.search);
    this.#one('#q', HTMLInputElement).value = parameters.get('q') ?? '';
    try {
      await this.#fillFilters();
    } catch {
      this.#say(words.failed);
      return;
    }
    for (const select of this.querySelectorAll('select')) select.value = parameters.get(select.name) ?? '';
    await this.#search();
  }

  async #fillFilters(): Promise<void> {
    const filters = await (await this.#load()).filters();
    for (const select of this.querySelectorAll('select')) {
      if (select.options.length > 1) continue;
      const values = Object.keys(filters[select.name] ?? {}).sort((a, b) => b.localeCompare(a, 'zh-CN'));
      for (const value of values) select.append(new Option(value, value));
    }
  }

  /** Loads the index once, when it is first needed. */
  #load(): Promise<PagefindClient> {
    this.#client ??= (async () => {
      const client = (await import(/* @vite-ignore */ this.dataset['index'] ?? '')) as PagefindClient;
      await client.options({ excerptLength: 60 });
      await client.init();
      return client;
    })().catch((error: unknown) => {
      // The next search tries again.
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }

  async #search(): Promise<void> {
    const turn = ++this.#turn;
    const fields = new FormData(this.#one('form', HTMLFormElement));
    this.#query = String(fields.get('q') ?? '').trim();
    const filters = Object.fromEntries(
      [...fields]
        .filter(([name, value]) => name !== 'q' && value !== '')
        .map(([name, value]) => [name, String(value)]),
    );
    if (this.#query === '') {
      this.#clear([]);
      this.#say('');
      return;
    }
    this.#say(words.loading);
    try {
      const results = await this.#find(this.#query, filters);
      if (turn !== this.#turn) return;
      this.#clear(results);
      await this.#showMore(turn);
      if (turn === this.#turn)
        this.#say(results.length === 0 ? words.none(this.#query) : words.found(results.length));
    } catch {
      this.#say(words.failed);
    }
  }

  /** Finds the sections that hold every run of the query, in the order of the first. */
  async #find(query: string, filters: Record<string, string>): Promise<PagefindResult[]> {
    const client = await this.#load();
    const found = await Promise.all(phrasesOf(query).map((phrase) => client.search(phrase, { filters })));
    const [first, ...others] = found.map(({ results }) => results);
    return (first ?? []).filter(({ id }) =>
      others.every((results) => results.some((result) => result.id === id)),
    );
  }

  #clear(results: PagefindResult[]): void {
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
    const page = await Promise.all(next.map((result) => result.data()));
    if (turn !== this.#turn) return;
    this.#shown += page.length;
    this.#one('.results', HTMLOListElement).append(...page.map((data) => resultCard(data, this.#query)));
    more.hidden = this.#shown >= this.#results.length;
  }

  #say(status: string): void {
    this.#one('.search-status', HTMLElement).textContent = status;
  }

  #one<T extends HTMLElement>(selector: string, type: abstract new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`gongbao-search lacks ${selector}`);
    return found;
  }
}

customElements.define('gongbao-search', GongbaoSearch);
