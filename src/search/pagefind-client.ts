/** The part of Pagefind's browser interface that we use (pagefind.app/docs/api, 1.6). */
export interface PagefindClient {
  options(options: { excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  filters(): Promise<Record<string, Record<string, number>>>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}

export interface PagefindResult {
  id: string;
  data(): Promise<PagefindData>;
}

export interface PagefindData {
  url: string;
  excerpt: string;
  meta: { title?: string; document?: string };
  sub_results: { title: string; url: string; excerpt: string }[];
}
