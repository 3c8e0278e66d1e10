import { SEARCH_TABLE, searchTextAddress, withBase } from '../model/address.ts';
import { sectionsOf, type SearchTable, type TableSection } from '../model/search-table.ts';
import { onceUnlessItFails } from './once-unless-it-fails.ts';
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
  /** Lists the sections by their numbers, the newest first. */
  readonly sections = onceUnlessItFails(() => this.#fetchTable());
  readonly #base: string;
  readonly #texts = new Map<string, () => Promise<PageBlock[]>>();

  /** Takes the site's base path. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Gives the paragraphs, headings and cells of a section. */
  text({ place }: SearchedSection): Promise<PageBlock[]> {
    const address = withBase(this.#base, searchTextAddress(place));
    const load = this.#texts.get(address) ?? onceUnlessItFails(() => fetchText(address));
    this.#texts.set(address, load);
    return load();
  }

  /** Gives the same, and nothing where it does not come: a result is one without its sentences too. */
  async textIfThere(section: SearchedSection): Promise<PageBlock[]> {
    try {
      return await this.text(section);
    } catch {
      return [];
    }
  }

  async #fetchTable(): Promise<SearchedSection[]> {
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
