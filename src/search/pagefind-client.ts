/** The part of Pagefind's browser interface that we use (pagefind.app/docs/api, 1.6). */
export interface PagefindClient {
  preload(query: string): Promise<void>;
  search(query: string, options: { filters: Filters }): Promise<{ results: PagefindResult[] }>;
}

export type Filters = Readonly<Record<string, string>>;

export interface PagefindResult {
  /** One section of this index. */
  id: string;
  score: number;
  /** Which tokens of the section answer the query, in their order; of a query in quotation marks the first place alone. */
  words: number[];
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  url: string;
  /** The tokens of the section. */
  content: string;
  anchors: { id: string; location: number }[];
  meta: Record<string, string>;
}

/** Where chunks of the index begin: a single character may stand in several. */
export const STARTS = 'starts.json';

interface PagefindModule {
  createInstance(options: { excerptLength: number }): PagefindClient & { init(): Promise<void> };
}

/**
 * Opens the index. Pagefind cuts queries by the rules of the page's language, which our index does not follow; it reads that language
 * once, within this call, so the page has none for its length (Pagefind issue 1237).
 */
export async function openIndex(script: string): Promise<PagefindClient> {
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const page = document.documentElement;
  const language = page.lang;
  page.lang = 'und';
  try {
    const client = pagefind.createInstance({ excerptLength: 1 });
    page.lang = language;
    await client.init();
    return client;
  } finally {
    page.lang = language;
  }
}
