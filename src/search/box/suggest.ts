import { narrow } from '../facets.ts';
import type { Finder, Reading } from '../finder.ts';
import type { PageBlock } from '../page-blocks.ts';
import type { SearchedSection } from '../section-source.ts';

/** How many results the box shows. */
const FIRST = 5;

/** A section with its text. */
export interface Suggestion {
  section: SearchedSection;
  blocks: readonly PageBlock[];
}

/** What the box can say to a query. */
export interface Suggestions {
  reading: Reading;
  /** The first results. */
  results: Suggestion[];
  /** How many sections hold the words, in the document that was chosen and on the whole site. */
  total: number;
  everywhere: number;
  /** Other words that the reader may have meant. */
  others: readonly string[];
  hasNear: boolean;
}

/** Finds what the box shows for a query; `document` is `<issuer>/<document>`, or empty for all. */
export async function suggest(finder: Finder, query: string, document: string): Promise<Suggestions> {
  const { reading, hits, others, near } = await finder.find(query);
  const kept = document === '' ? hits : narrow(hits, { document });
  const results = await Promise.all(
    kept
      .slice(0, FIRST)
      .map(async ({ section }) => ({ section, blocks: await finder.source.textIfThere(section) })),
  );
  return {
    reading,
    results,
    total: kept.length,
    everywhere: hits.length,
    others,
    hasNear: near.length > 0,
  };
}
