import { searchBoxWords as words } from '../../words/search-box.ts';
import { sharedSearchWords as shared } from '../../words/search-shared.ts';
import { newElement } from '../new-element.ts';
import { pieceOf } from '../piece-of.ts';
import { forgetQueries, recentQueries, rememberQuery } from '../recent.ts';
import { isSearchable } from '../query.ts';
import { Combobox } from './combobox.ts';
import { actionOption, linkOption, resultOption } from './option.ts';
import { sharedFinder } from './shared-finder.ts';
import { suggest, type Suggestions } from './suggest.ts';

/** Long enough that one does not search for half a word. */
const PAUSE_MS = 150;
/** A quick answer comes before any word of waiting. */
const WAIT_MS = 300;
/** Screen readers are told when nobody has typed for so long. */
const SETTLED_MS = 600;

/** What a search form shows below its field. */
export class SearchBox {
  readonly #host: HTMLElement;
  readonly #form: HTMLFormElement;
  readonly #input: HTMLInputElement;
  readonly #scope: HTMLSelectElement | null;
  readonly #popup: HTMLElement;
  readonly #combobox: Combobox;
  /** Counts what was asked for: an answer that comes too late is dropped. */
  #turn = 0;
  #typed: ReturnType<typeof setTimeout> | undefined;
  #settled: ReturnType<typeof setTimeout> | undefined;

  /** Takes the element that holds the form. */
  constructor(host: HTMLElement) {
    this.#host = host;
    this.#form = this.#one('form', HTMLFormElement);
    this.#input = this.#one('input', HTMLInputElement);
    this.#scope = host.querySelector('select');
    this.#popup = this.#one('.search-popup', HTMLElement);
    this.#combobox = new Combobox(this.#input, this.#one('[role=listbox]', HTMLElement), {
      open: () => void this.#suggest(),
      escape: () => this.#escape(),
    });
  }

  /** Follows what the reader does in the form, who may be in the middle of a composition. */
  begin(isComposing: boolean): void {
    this.#input.addEventListener('input', (event) => {
      if (!event.isComposing) this.#follow();
    });
    this.#input.addEventListener('compositionend', () => this.#follow());
    this.#input.addEventListener('focus', () => this.#follow());
    this.#input.addEventListener('click', () => this.#popup.hidden && this.#follow());
    this.#scope?.addEventListener('change', () => void this.#suggest());
    this.#scope?.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#close());
    this.#one('.clear', HTMLButtonElement).addEventListener('click', () => {
      this.#input.value = '';
      this.#input.focus();
      this.#follow();
    });
    this.#host.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.#host.contains(relatedTarget))) this.#close();
    });
    // A press on an option leaves the focus in the field.
    this.#popup.addEventListener('mousedown', (event) => event.preventDefault());
    this.#one('button[type=submit]', HTMLElement).addEventListener('focus', () => this.#close());
    if (document.activeElement === this.#input && !isComposing) this.#follow();
  }

  get #base(): string {
    return this.#host.dataset['base'] ?? '/';
  }

  get #query(): string {
    return this.#input.value.trim();
  }

  get #document(): string {
    return this.#scope?.value ?? '';
  }

  #follow(): void {
    clearTimeout(this.#typed);
    this.#turn++;
    if (this.#query === '') this.#showRecent();
    else this.#typed = setTimeout(() => void this.#suggest(), PAUSE_MS);
  }

  async #suggest(): Promise<void> {
    clearTimeout(this.#typed);
    const turn = ++this.#turn;
    const query = this.#query;
    if (query === '') {
      this.#showRecent();
      return;
    }
    if (!isSearchable(query)) {
      this.#show([shared.unasked]);
      this.#announce(shared.unasked);
      return;
    }
    const waiting = setTimeout(() => turn === this.#turn && this.#show([shared.searching]), WAIT_MS);
    try {
      const found = await suggest(sharedFinder(this.#base), query, this.#document);
      if (turn === this.#turn) this.#showSuggestions(query, found);
    } catch {
      if (turn === this.#turn) {
        this.#show([shared.failed]);
        this.#announce(shared.failed);
      }
    } finally {
      clearTimeout(waiting);
    }
  }

  #showSuggestions(query: string, found: Suggestions): void {
    const { reading, results, total, everywhere, others, hasNear } = found;
    const lines =
      everywhere === 0 || reading.query === query ? [] : [shared.read[reading.how](query, reading.query)];
    const options: HTMLElement[] = results.map((result) =>
      this.#remembering(resultOption(result, reading.query)),
    );
    if (total > 0) {
      options.push(this.#search(query, 'all', words.all(total)));
      this.#announce(...lines, words.found(total, results.length));
    } else if (everywhere > 0) {
      lines.push(words.noneHere(reading.query));
      options.push(actionOption(words.searchEverywhere(everywhere), () => this.#widen()));
      this.#announce(...lines);
    } else {
      lines.push(shared.none(query));
      options.push(...others.map((other) => this.#search(other, 'other', words.other(other))));
      if (hasNear) options.push(this.#search(query, 'all', words.near));
      this.#announce(...lines);
    }
    this.#show(lines, options);
  }

  #showRecent(): void {
    const queries = recentQueries(this.#base);
    if (queries.length === 0) {
      this.#close();
      return;
    }
    const options = queries.map((query) => this.#search(query, 'recent', query));
    const forget = actionOption(shared.forget, () => {
      forgetQueries(this.#base);
      this.#close();
      this.#announce(words.forgotten);
    });
    this.#show([shared.recent], [...options, forget]);
    this.#announce(words.remembered(queries.length));
  }

  /** Builds an option that leads to the search page. */
  #search(query: string, kind: string, text: string): HTMLAnchorElement {
    const parameters = new URLSearchParams({ q: query });
    if (this.#document !== '') parameters.set('document', this.#document);
    return this.#remembering(linkOption(`${this.#form.action}?${parameters}`, kind, text), query);
  }

  #remembering(option: HTMLAnchorElement, query = this.#query): HTMLAnchorElement {
    option.addEventListener('click', () => rememberQuery(this.#base, query));
    return option;
  }

  #widen(): void {
    if (this.#scope !== null) this.#scope.value = '';
    void this.#suggest();
  }

  #show(lines: readonly string[], options: readonly HTMLElement[] = []): void {
    this.#one('.search-lines', HTMLElement).replaceChildren(
      ...lines.map((text) => newElement('p', {}, text)),
    );
    this.#combobox.show(options);
    this.#popup.hidden = false;
  }

  #close(): void {
    clearTimeout(this.#typed);
    clearTimeout(this.#settled);
    this.#turn++;
    this.#popup.hidden = true;
    this.#combobox.close();
    this.#say('');
  }

  #escape(): void {
    if (!this.#popup.hidden) this.#close();
    else this.#input.value = '';
  }

  #announce(...sentences: readonly string[]): void {
    clearTimeout(this.#settled);
    this.#settled = setTimeout(() => this.#say(sentences.join('，')), SETTLED_MS);
  }

  #say(sentence: string): void {
    this.#one('[role=status]', HTMLElement).textContent = sentence;
  }

  #one<T extends HTMLElement>(selector: string, type: abstract new () => T): T {
    return pieceOf(this.#host, selector, type);
  }
}
