import { markWordsBar as words } from '../words/search-box.ts';
import { clearMarks, markWords, type MarkedPlace } from './mark-words.ts';
import { newElement } from './new-element.ts';

/** A status that comes with its words is not announced. */
const QUIET_MS = 100;
/** How much of what was asked for is shown: an address may ask for anything. */
const LONGEST = 30;
/** How much of the text is read out around a place. */
const AROUND = 30;
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, td, th, blockquote';

/** Marks words in a text, and goes from place to place in a bar above it. */
export class MarkBar {
  readonly #places: readonly MarkedPlace[];
  readonly #bar = newElement('section', { class: 'mark-bar', 'aria-label': words.name });
  readonly #status = newElement('p', { role: 'status' });
  readonly #query: string;
  #current = 0;

  /** Marks what a query asks for in a text. */
  constructor(text: HTMLElement, asked: string) {
    const query = asked.replace(/["“”＂「」『』]/gu, '').trim();
    this.#query = query.length > LONGEST ? `${query.slice(0, LONGEST)}…` : query;
    this.#places = markWords(text, asked);
    this.#bar.append(this.#status, ...this.#buttons());
    text.before(this.#bar);
  }

  /** Goes to the first place in or below an item. */
  begin(item: HTMLElement | null): void {
    const below = this.#places.findIndex(([mark]) => mark !== undefined && isInOrBelow(mark, item));
    this.#go(Math.max(below, 0));
    setTimeout(() => this.#tell(), QUIET_MS);
  }

  #buttons(): HTMLButtonElement[] {
    if (this.#places.length === 0) return [button('close', words.close, () => this.#clear(''))];
    const clear = button('clear-marks', words.clear, () => this.#clear(words.cleared));
    if (this.#places.length === 1) return [clear];
    return [
      button('previous', words.previous, () => this.#step(-1)),
      button('next', words.next, () => this.#step(1)),
      clear,
    ];
  }

  #step(by: 1 | -1): void {
    this.#go(this.#current + by);
    this.#tell();
  }

  #go(to: number): void {
    const total = this.#places.length;
    this.#current = total === 0 ? 0 : (to + total) % total;
    this.#places.forEach((place, index) =>
      place.forEach((mark) => (mark.ariaCurrent = index === this.#current ? 'true' : null)),
    );
    this.#mark?.scrollIntoView({ block: 'center' });
  }

  get #mark(): HTMLElement | undefined {
    return this.#places[this.#current]?.[0];
  }

  #tell(): void {
    const total = this.#places.length;
    if (this.#mark === undefined) this.#status.textContent = words.none(this.#query);
    else
      this.#status.replaceChildren(
        newElement('span', { class: 'mark-query' }, `“${this.#query}”`),
        newElement(
          'span',
          { class: 'mark-count' },
          total === 1 ? words.count(total) : words.place(this.#current + 1, total),
        ),
        newElement('span', { class: 'hidden' }, `：${around(this.#mark)}`),
      );
  }

  /** Takes the marks out; who goes on by keyboard goes on in the paragraph of the last place. */
  #clear(said: string): void {
    const link = this.#mark?.closest(BLOCKS)?.querySelector<HTMLElement>('.permalink');
    clearMarks(this.#places);
    (link ?? document.getElementById('main'))?.focus({ preventScroll: true });
    this.#bar.className = 'hidden';
    this.#bar.ariaLabel = null;
    this.#bar.replaceChildren(this.#status);
    this.#status.textContent = said;
  }
}

function isInOrBelow(mark: HTMLElement, item: HTMLElement | null): boolean {
  if (item === null || item.contains(mark)) return true;
  return (item.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** Gives the words around a mark, for those who do not see where the page went. */
function around(mark: HTMLElement): string {
  const block = mark.closest(BLOCKS);
  if (block === null) return mark.textContent;
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEndBefore(mark);
  const start = before.toString().length;
  return block.textContent.slice(Math.max(start - AROUND, 0), start + mark.textContent.length + AROUND);
}

function button(className: string, text: string, act: () => void): HTMLButtonElement {
  // On a phone there is no room for the words of the arrows.
  const attributes = { type: 'button', class: className, 'aria-label': text };
  const one = newElement('button', attributes, newElement('span', {}, text));
  one.addEventListener('click', act);
  return one;
}
