import type { SearchedSection } from './section-source.ts';

/** The sections that hold what was asked for. */
export interface Found {
  /** The query as it was read. */
  reading: Reading;
  /** Best first. */
  hits: Hit[];
  /** Other words that the reader may have meant, and that stand somewhere: 您是不是要找. */
  others: string[];
  /** What comes near where nothing is found (相近结果), best first; never hits. */
  near: NearHit[];
}

/** How a query is read: as it is written, in simplified characters, its letters as pinyin, or by words that sound or look alike. */
export interface Reading {
  query: string;
  how: 'written' | 'simplified' | 'pinyin' | 'alike';
}

/** A section that was found; the higher its score, the better. */
export interface Hit {
  section: SearchedSection;
  score: number;
}

/** A section that holds pieces of a query. */
export interface NearHit extends Hit {
  /** The pieces that it holds, to be marked. */
  words: string[];
}
