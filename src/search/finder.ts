import type { Found } from './found.ts';
import type { SectionSource } from './section-source.ts';
import { SiteIndex } from './site-index.ts';

export type { Found, Hit, NearHit, Reading } from './found.ts';

/** Finds sections in the index of a site; nothing of it is loaded before the first question. */
export class Finder {
  readonly #base: string;
  #index: SiteIndex;
  #attempt = 0;

  /** Takes the site's base path. */
  constructor(base: string) {
    this.#base = base;
    this.#index = new SiteIndex(base, this.#attempt);
  }

  /** Gives what the site tells of its sections. */
  get source(): SectionSource {
    return this.#index.source;
  }

  /**
   * Finds exactly the sections that hold the words of a query; where none does, those of the words that it may stand for, and what comes
   * near. Throws where the index cannot be loaded, or the site was published anew since it was opened; the next search opens it again.
   */
  async find(query: string): Promise<Found> {
    const index = this.#index;
    try {
      return await index.find(query);
    } catch (error) {
      // Of searches that fail together the first one leaves the index.
      if (this.#index === index) this.#index = new SiteIndex(this.#base, ++this.#attempt);
      throw error;
    }
  }
}
