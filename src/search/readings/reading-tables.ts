import { SEARCH_READINGS, withBase } from '../../model/address.ts';
import { fetchUnpacked } from '../site-file.ts';
import { PairGraph } from './pair-graph.ts';
import { parseSimplified, type SimplifiedTable } from './simplified.ts';
import { Sounds } from './sounds.ts';

/** Loads the tables of readings, each when it is first needed; a failure is tried again the next time. */
export class ReadingTables {
  readonly #base: string;
  #simplified: Promise<SimplifiedTable> | undefined;
  #sounds: Promise<Sounds> | undefined;
  #pairs: Promise<PairGraph> | undefined;

  /** Takes the site's base path. */
  constructor(base: string) {
    this.#base = base;
  }

  /** Gives the simplified characters. */
  simplified(): Promise<SimplifiedTable> {
    this.#simplified ??= this.#fetch(SEARCH_READINGS.simplified)
      .then(async (file) => parseSimplified(await file.text()))
      .catch((error: unknown) => {
        this.#simplified = undefined;
        throw error;
      });
    return this.#simplified;
  }

  /** Gives the sounds of characters. */
  sounds(): Promise<Sounds> {
    this.#sounds ??= this.#fetch(SEARCH_READINGS.sounds)
      .then(async (file) => new Sounds(await file.text()))
      .catch((error: unknown) => {
        this.#sounds = undefined;
        throw error;
      });
    return this.#sounds;
  }

  /** Gives the pairs of characters. */
  pairs(): Promise<PairGraph> {
    this.#pairs ??= this.#fetch(SEARCH_READINGS.pairs)
      .then(async (file) => new PairGraph(new Uint8Array(await file.arrayBuffer())))
      .catch((error: unknown) => {
        this.#pairs = undefined;
        throw error;
      });
    return this.#pairs;
  }

  #fetch(address: string): Promise<Response> {
    return fetchUnpacked(withBase(this.#base, address));
  }
}
