import { ledgerWords } from '../../words/ledger.ts';

const words = ledgerWords.list;
/** The order of the table itself, which the address does not name. */
const OWN_ORDER = 'due';

/** `<gongbao-ledger>`: chooses and sorts the rows of the table that it holds. Its state is the address: `?status=overdue&sort=owner`. */
class GongbaoLedger extends HTMLElement {
  #rows: HTMLTableRowElement[] = [];

  connectedCallback(): void {
    const form = this.#one('form', HTMLFormElement);
    this.#rows = [...this.querySelectorAll<HTMLTableRowElement>('tbody tr')];
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.#change());
    this.#one('button', HTMLButtonElement).addEventListener('click', () => {
      form.reset();
      this.#change();
    });
    addEventListener('popstate', () => this.#restore());
    this.#restore();
  }

  /** Shows what the form asks for, as a step of history of its own. */
  #change(): void {
    const chosen = [...this.#chosen()].filter(([name, value]) => name !== 'sort' || value !== OWN_ORDER);
    const query = new URLSearchParams(chosen).toString();
    history.pushState(null, '', query === '' ? location.pathname : `?${query}`);
    this.#show();
  }

  /** Reads the address into the form; what the form does not offer is left out. */
  #restore(): void {
    const parameters = new URLSearchParams(location.search);
    for (const select of this.querySelectorAll('select')) {
      const asked = parameters.get(select.name);
      const offered = [...select.options].some(({ value }) => value === asked);
      select.value = offered && asked !== null ? asked : (select.options[0]?.value ?? '');
    }
    this.#show();
  }

  #chosen(): Map<string, string> {
    const fields = [...new FormData(this.#one('form', HTMLFormElement))];
    return new Map(fields.flatMap(([name, value]) => (value === '' ? [] : [[name, String(value)]])));
  }

  #show(): void {
    const chosen = this.#chosen();
    const is = (name: string, ...values: (string | undefined)[]): boolean =>
      !chosen.has(name) || values.includes(chosen.get(name));
    let shown = 0;
    for (const row of this.#rows) {
      const { status, owner = '', topics = '' } = row.dataset;
      row.hidden = !(
        is('status', status) &&
        is('owner', ...owner.split('、')) &&
        is('topic', ...topics.split(' '))
      );
      if (!row.hidden) shown++;
    }
    this.#one('tbody', HTMLTableSectionElement).append(...this.#sorted(chosen.get('sort')));
    this.#one('[role=status]', HTMLElement).textContent = shown === 0 ? words.noneShown : words.shown(shown);
  }

  /** Sorts the rows; equal ones stay in the order of the table, and those without an owner stand last. */
  #sorted(by: string | undefined): HTMLTableRowElement[] {
    if (by === 'status')
      return this.#rows.toSorted((a, b) => Number(a.dataset['order']) - Number(b.dataset['order']));
    if (by !== 'owner') return this.#rows;
    return this.#rows.toSorted(({ dataset: { owner: a } }, { dataset: { owner: b } }) => {
      if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
      return a.localeCompare(b, 'zh-CN');
    });
  }

  #one<T extends HTMLElement>(selector: string, type: abstract new () => T): T {
    const found = this.querySelector(selector);
    if (!(found instanceof type)) throw new Error(`gongbao-ledger lacks ${selector}`);
    return found;
  }
}

customElements.define('gongbao-ledger', GongbaoLedger);
