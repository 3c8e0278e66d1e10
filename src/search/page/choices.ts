import type { SearchFilter } from '../../model/search-table.ts';

/** What the page was built with to narrow a search by, and what each value is called there. */
export class Choices {
  readonly #names: ReadonlyMap<string, string>;

  /** Reads the filters and the list of documents on the page. */
  constructor(page: ParentNode) {
    const named = [...page.querySelectorAll<HTMLElement>('[data-choice]')];
    this.#names = new Map(named.map((one) => [one.dataset['choice'] ?? '', one.textContent.trim()]));
  }

  /** Says whether the column has a value. */
  has(filter: SearchFilter, value: string): boolean {
    return this.#names.has(`${filter}=${value}`);
  }

  /** Says what a value is called. */
  name(filter: SearchFilter, value: string): string {
    return this.#names.get(`${filter}=${value}`) ?? value;
  }
}
