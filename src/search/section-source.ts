import { SEARCH_TABLE, searchTextAddress, withBase } from '../model/address.ts';
import { sectionsOf, type SearchTable, type TableSection } from '../model/search-table.ts';
import type { PageBlock } from './page-blocks.ts';
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

/** Fetches a file. Throws where the host does not have it. */
export async function fetchWhole(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return response;
}

async function fetchText(address: string): Promise<PageBlock[]> {
  const bytes = await (await fetchWhole(address)).blob();
  const head = new Uint8Array(await bytes.slice(0, 2).arrayBuffer());
  // Some hosts say that the file is compressed, and the browser has opened it already.
  const isCompressed = head[0] === 0x1f && head[1] === 0x8b;
  const stream = isCompressed ? bytes.stream().pipeThrough(new DecompressionStream('gzip')) : bytes.stream();
  return parseText(await new Response(stream).text());
}
