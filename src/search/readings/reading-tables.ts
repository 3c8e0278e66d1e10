import { SEARCH_READINGS, withBase } from '../../model/address.ts';
import { onceUnlessItFails } from '../once-unless-it-fails.ts';
import { fetchUnpacked } from '../site-file.ts';
import { PairGraph } from './pair-graph.ts';
import { parseSimplified } from './simplified.ts';
import { Sounds } from './sounds.ts';

/** Loads the tables of readings, each when it is first needed; a failure is tried again the next time. */
export class ReadingTables {
  /** Gives the simplified characters. */
  readonly simplified = onceUnlessItFails(async () =>
    parseSimplified(await (await this.#fetch(SEARCH_READINGS.simplified)).text()),
  );
  /** Gives the sounds of characters. */
  readonly sounds = onceUnlessItFails(
    async () => new Sounds(await (await this.#fetch(SEARCH_READINGS.sounds)).text()),
  );
  /** Gives the pairs of characters. */
  readonly pairs = onceUnlessItFails(
    async () => new PairGraph(new Uint8Array(await (await this.#fetch(SEARCH_READINGS.pairs)).arrayBuffer())),
  );
  readonly #base: string;

  /** Takes the site's base path. */
  constructor(base: string) {
    this.#base = base;
  }

  #fetch(address: string): Promise<Response> {
    return fetchUnpacked(withBase(this.#base, address));
  }
}
