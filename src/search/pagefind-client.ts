import { findIndexMark, parseSectionId, type IndexMark } from './section-id.ts';

/** The part of Pagefind's browser interface that we use (pagefind.app/docs/api, 1.6). */
interface PagefindInstance {
  init(): Promise<void>;
  preload(query: string): Promise<void>;
  /** Finds every section where the query is null. */
  search(query: string | null): Promise<{ results: { id: string; score: number; words: number[] }[] }>;
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

/** An index that is open: it answers, and says what belongs to it. */
export interface PagefindClient {
  readonly mark: IndexMark;
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
  // Only a question tells whether the index came; this one needs no chunk of it.
  const { results } = await instance.search(null);
  const mark = findIndexMark(results.map(({ id }) => id));
  if (mark === undefined) throw new Error(`${script} opened an index that is not ours`);
  return {
    mark,
    preload: (query) => instance.preload(query),
    search: async (query) => {
      const { results } = await instance.search(query);
      return results.map(({ id, score, words }) => ({ section: parseSectionId(id), score, words }));
    },
  };
}
