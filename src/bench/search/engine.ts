import type { Page } from 'playwright-core';
import type { InventedSection } from '../invented/sections.ts';

/** A way to search that is measured against others, over the same sections and by the same queries. */
export interface Engine {
  name: string;
  /** Puts the page that searches into an empty folder. */
  prepare(folder: string): Promise<void>;
  /** Writes the index of sections into that folder, which is then served. */
  index(sections: readonly InventedSection[], folder: string): Promise<void>;
  /** The page that a query is asked on, below the folder; with a query in it where the page asks by itself. */
  address(query?: string): string;
  /** Asks once as a reader does who comes by a link, and waits for what they see first. */
  askFirst(page: Page, query: string): Promise<void>;
  /** Asks one query after the other on a page that is open. */
  ask(page: Page, queries: readonly string[]): Promise<Answer[]>;
  /** Says whether a file belongs to the index; what results show is part of it. */
  holdsIndex(pathname: string): boolean;
  /** Says whether a file holds what a result shows, and not what finds it. */
  isCard(pathname: string): boolean;
}

/** Which sections a query finds, by their numbers, and how long that takes in milliseconds. */
export interface Answer {
  found: number[];
  time: number;
}
