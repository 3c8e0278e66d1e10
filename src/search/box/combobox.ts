/** What becomes of a combobox's keys. */
interface ComboboxEffects {
  /** Down or up in a closed list. */
  open(): void;
  /** Escape: first closes, then clears. */
  escape(): void;
}

/** After a composition ends, Safari still sends the key that ended it. */
const COMPOSED_MS = 40;

/**
 * Keys and attributes of an editable combobox with a list (ARIA Authoring Practices): the focus stays in the field, the active option is
 * named by `aria-activedescendant`.
 */
export class Combobox {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #effects: ComboboxEffects;
  #active = -1;
  #composedAt = -Infinity;

  /** Takes the field and the list that holds its options. */
  constructor(input: HTMLInputElement, list: HTMLElement, effects: ComboboxEffects) {
    this.#input = input;
    this.#list = list;
    this.#effects = effects;
    input.addEventListener('compositionend', ({ timeStamp }) => (this.#composedAt = timeStamp));
    // Other words are in the field: whoever presses Enter means them.
    input.addEventListener('input', () => this.#choose(-1));
    input.addEventListener('keydown', (event) => this.#press(event));
  }

  /** Shows options, none of them active. */
  show(options: readonly HTMLElement[]): void {
    options.forEach((option, index) => {
      option.id = `${this.#list.id}-${index + 1}`;
      option.role = 'option';
      option.tabIndex = -1;
    });
    this.#list.replaceChildren(...options);
    this.#list.hidden = options.length === 0;
    this.#input.ariaExpanded = String(options.length > 0);
    this.#choose(-1);
  }

  /** Closes the list. */
  close(): void {
    this.show([]);
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')];
  }

  #press(event: KeyboardEvent): void {
    const { key, isComposing, timeStamp } = event;
    if (isComposing || timeStamp - this.#composedAt < COMPOSED_MS) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (key === 'ArrowDown' || key === 'ArrowUp') this.#step(key === 'ArrowDown' ? 1 : -1);
    else if (key === 'Enter' && this.#active !== -1) this.#options[this.#active]?.click();
    else if (key === 'Escape') this.#effects.escape();
    else {
      // Moving in the words is leaving the options.
      if (/^(?:ArrowLeft|ArrowRight|Home|End)$/u.test(key)) this.#choose(-1);
      return;
    }
    event.preventDefault();
  }

  /** Goes through the options and, between the last and the first, back to the words in the field. */
  #step(by: 1 | -1): void {
    const count = this.#options.length;
    if (count === 0) this.#effects.open();
    else this.#choose(((this.#active + by + 1 + count + 1) % (count + 1)) - 1);
  }

  #choose(index: number): void {
    this.#active = index;
    this.#options.forEach((option, place) => (option.ariaSelected = String(place === index)));
    const option = this.#options[index];
    if (option === undefined) this.#input.removeAttribute('aria-activedescendant');
    else this.#input.setAttribute('aria-activedescendant', option.id);
    option?.scrollIntoView({ block: 'nearest' });
  }
}
