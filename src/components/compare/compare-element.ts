/**
 * `<gongbao-compare>`: keeps how a comparison is shown in the address, `?view=inline&changes=only`, so that the view can be sent on.
 * The choices themselves work without it: the style sheet reads them.
 */
class GongbaoCompare extends HTMLElement {
  connectedCallback(): void {
    const chosen = new URLSearchParams(location.search);
    for (const input of this.#inputs) {
      const value = chosen.get(input.name);
      if (value !== null) input.checked = value === input.value;
    }
    this.addEventListener('change', () => this.#store());
  }

  get #inputs(): NodeListOf<HTMLInputElement> {
    return this.querySelectorAll('input');
  }

  /** Writes what differs from the page as it comes, without a step of history. */
  #store(): void {
    const chosen = [...this.#inputs].filter(({ checked, defaultChecked }) => checked && !defaultChecked);
    const query = new URLSearchParams(chosen.map(({ name, value }) => [name, value])).toString();
    history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`);
  }
}

customElements.define('gongbao-compare', GongbaoCompare);
