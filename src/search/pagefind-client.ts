import { RADIX } from './radix.ts';

/** The part of Pagefind's browser interface that we use (pagefind.app/docs/api, 1.6). */
interface PagefindInstance {
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  search(query: string): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
}

interface PagefindModule {
  createInstance(options: { noWorker: boolean }): PagefindInstance;
}

/** A section in the index that holds what was asked for. */
export interface IndexHit {
  section: number;
  /** BM25 over the terms that were asked for. */
  score: number;
  /** Which tokens of the section answer the query, in their order; of a query in quotation marks the first place alone. */
  words: number[];
}

export interface PagefindClient {
  preload(query: string): Promise<void>;
  search(query: string): Promise<IndexHit[]>;
}

/**
 * Opens the index. Pagefind cuts queries by the rules of the page's language, which our index does not follow; it reads that language
 * once, within this call, so the page has none for its length (Pagefind issue 1237). It runs on the page itself: a page that demands
 * Trusted Types may start no worker from an address.
 */
export async function openIndex(script: string): Promise<PagefindClient> {
  const pagefind = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const page = document.documentElement;
  const language = page.lang;
  page.lang = 'und';
  let instance: PagefindInstance;
  try {
    instance = pagefind.createInstance({ noWorker: true });
  } finally {
    page.lang = language;
  }
  await instance.init();
  // Only a question tells whether the index came.
  await instance.preload('');
  return {
    preload: (query) => instance.preload(query),
    search: async (query) => {
      const { results } = await instance.search(query);
      return results.map(({ id, score, words }) => ({ section: Number.parseInt(id, RADIX), score, words }));
    },
  };
}
