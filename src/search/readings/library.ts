import type { Hit } from '../finder.ts';
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
