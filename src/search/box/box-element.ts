import { rememberQuery } from '../recent.ts';

/**
 * `<gongbao-search-box>`: a search form that shows the first results while one types. It loads what it needs when the reader turns to it;
 * before, and where that fails, it is a plain form.
 */
class GongbaoSearchBox extends HTMLElement {
  #isAwake = false;
  #isComposing = false;

  connectedCallback(): void {
    const input = this.querySelector('input');
    const list = this.querySelector('[role=listbox]');
    if (input === null || list === null) return;
    input.role = 'combobox';
    input.ariaAutoComplete = 'list';
    input.ariaExpanded = 'false';
    input.setAttribute('aria-controls', list.id);
    this.querySelector('.clear')?.removeAttribute('hidden');
    this.addEventListener('compositionstart', () => (this.#isComposing = true));
    this.addEventListener('compositionend', () => (this.#isComposing = false));
    // What is not narrowed has a short address.
    this.addEventListener('formdata', ({ formData }) => {
      if (formData.get('document') === '') formData.delete('document');
    });
    // Who is quick submits before the rest is loaded.
    this.addEventListener('submit', () => rememberQuery(this.dataset['base'] ?? '/', input.value));
    for (const turn of ['focusin', 'input']) this.addEventListener(turn, () => void this.#wake());
    if (this.contains(document.activeElement)) void this.#wake();
  }

  async #wake(): Promise<void> {
    if (this.#isAwake) return;
    this.#isAwake = true;
    try {
      const { SearchBox } = await import('./search-box.ts');
      new SearchBox(this).begin(this.#isComposing);
    } catch {
      // The next focus or letter tries again.
      this.#isAwake = false;
    }
  }
}

customElements.define('gongbao-search-box', GongbaoSearchBox);
