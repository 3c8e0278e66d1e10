import { SEARCH_TABLE, searchTextAddress, withBase } from '../model/address.ts';
import { sectionsOf, type SearchTable, type TableSection } from '../model/search-table.ts';
import type { PageBlock } from './page-blocks.ts';
import { fetchUnpacked, fetchWhole } from './site-file.ts';
import { parseText } from './text-file.ts';

/** A section with its number in the index, and its address with base. */
export interface SearchedSection extends TableSection {
  number: number;
  href: string;
}

/** Loads what the site tells of its sections, each thing once; a failure is tried again the next time. */
export class SectionSource {
  readonly #base: string;
  readonly #texts = new Map<string, Promise<PageBlock[]>>();
  #sections: Promise<SearchedSection[]> | undefined;

  /** Takes the site's base path. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Lists the sections by their numbers, the newest first. */
  sections(): Promise<SearchedSection[]> {
    this.#sections ??= this.#loadTable().catch((error: unknown) => {
      this.#sections = undefined;
      throw error;
    });
    return this.#sections;
  }

  /** Gives the paragraphs, headings and cells of a section. */
  text({ place }: SearchedSection): Promise<PageBlock[]> {
    const address = withBase(this.#base, searchTextAddress(place));
    const known = this.#texts.get(address);
    if (known !== undefined) return known;
    const loading = fetchText(address).catch((error: unknown) => {
      this.#texts.delete(address);
      throw error;
    });
    this.#texts.set(address, loading);
    return loading;
  }

  async #loadTable(): Promise<SearchedSection[]> {
    const response = await fetchWhole(withBase(this.#base, SEARCH_TABLE));
    const table = (await response.json()) as SearchTable;
    return sectionsOf(table).map((section, number) => ({
      ...section,
      number,
      href: withBase(this.#base, section.address),
    }));
  }
}

async function fetchText(address: string): Promise<PageBlock[]> {
  return parseText(await (await fetchUnpacked(address)).text());
}
