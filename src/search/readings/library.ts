import type { Hit } from '../found.ts';
import type { PageBlock } from '../page-blocks.ts';
import type { IndexHit } from '../pagefind-client.ts';

/** What a reading of a query asks of the index. */
export interface Library {
  /** Finds the sections that hold a run. */
  holding(run: string): Promise<IndexHit[]>;
  /** Finds the sections that answer a whole query as it is written. */
  read(query: string): Promise<Hit[]>;
  /** Gives the paragraphs of a section. */
  blocks(section: number): Promise<PageBlock[]>;
}

/** Makes a library that looks up each run once. */
export function remember(library: Library): Library {
  const known = new Map<string, Promise<IndexHit[]>>();
  return {
    ...library,
    holding: (run) => {
      const hits = known.get(run) ?? library.holding(run);
      known.set(run, hits);
      return hits;
    },
  };
}
