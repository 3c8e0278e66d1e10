import type { Library } from './library.ts';
import { findNear, type NearSection } from './near.ts';
import { ReadingTables } from './reading-tables.ts';
import { readSimplified, reread, type Reread } from './reread.ts';

/** Reads queries that find nothing as they are written; what it needs is loaded when a query reaches it. */
export class Readings {
  readonly #library: Library;
  readonly #tables: ReadingTables;

  /** Takes the site's base path, and what may be asked of the index. */
  constructor(base: string, library: Library) {
    this.#library = library;
    this.#tables = new ReadingTables(base);
  }

  /** Reads a query in other ways until one finds something. */
  reread(query: string): Promise<Reread> {
    return reread(query, this.#library, this.#tables);
  }

  /** Writes the words of a query that stand nowhere in simplified characters. */
  simplify(query: string): Promise<string> {
    return readSimplified(query, this.#library, this.#tables);
  }

  /** Finds the sections that hold pieces of what a query asks for, the nearest first. */
  findNear(query: string, sectionCount: number): Promise<NearSection[]> {
    return findNear(query, this.#library, sectionCount);
  }
}
