import { SEARCH_INDEX, SEARCH_STARTS, withBase } from '../model/address.ts';
import { fingerprint } from './fingerprint.ts';
import type { Found, Hit, NearHit } from './found.ts';
import { onceUnlessItFails } from './once-unless-it-fails.ts';
import type { PageBlock } from './page-blocks.ts';
import { openIndex, type IndexHit, type PagefindClient } from './pagefind-client.ts';
import { needsText, parseQuery, readingsOf, wholeOf, type Words } from './query.ts';
import type { Readings } from './readings/index.ts';
import { SectionSource, type SearchedSection } from './section-source.ts';
import { findWords } from './signs.ts';
import { fetchWhole } from './site-file.ts';
import { pairsOf } from './tokens.ts';

/** In how many of the best hits a whole piece of a sentence is looked for. */
const LOOKED_UP = 30;

/** Finds sections in the index of one publication of a site, of which all that is loaded must be. */
export class SiteIndex {
  /** What the site tells of its sections. */
  readonly source: SectionSource;
  readonly #base: string;
  readonly #attempt: number;
  readonly #open = onceUnlessItFails(() => this.#openIndex());
  readonly #sections = onceUnlessItFails(() => this.#ownSections());
  readonly #starts = onceUnlessItFails(() => this.#fetchStarts());
  #readings: Readings | undefined;

  /** Takes the site's base path, and how many openings of its index came before. */
  constructor(base: string, attempt: number) {
    this.#base = base;
    this.#attempt = attempt;
    this.source = new SectionSource(base);
  }

  /**
   * Finds exactly the sections that hold the words of a query; where none does, those of the words that it may stand for, and what comes
   * near. Throws where the index cannot be loaded.
   */
  async find(query: string): Promise<Found> {
    const written = readingsOf(query);
    for (const reading of written) {
      const hits = await this.#read(reading);
      if (hits.length > 0) return this.#excluding(reading, hits);
    }
    const readings = await this.#openReadings();
    const { found, others, simplified } = await readings.reread(written[0] ?? '');
    if (found !== undefined) return { ...found, others, near: [] };
    const near = await this.#near(readings, simplified);
    return { reading: { query: written.at(-1) ?? '', how: 'written' }, hits: [], others, near };
  }

  /** What is to be left out is read in simplified characters where it stands nowhere: it would be left in without a word. */
  async #excluding(reading: string, hits: Hit[]): Promise<Found> {
    const unwanted = parseQuery(reading).unwanted.flatMap(({ runs }) => runs);
    const held = await Promise.all(unwanted.map((run) => this.#holding(run)));
    const isLost = held.some((own) => own.length === 0);
    const meant = isLost ? await (await this.#openReadings()).simplify(reading) : reading;
    if (meant === reading) return { reading: { query: reading, how: 'written' }, hits, others: [], near: [] };
    const left = await this.#read(meant);
    return { reading: { query: meant, how: 'simplified' }, hits: left, others: [], near: [] };
  }

  async #read(reading: string): Promise<Hit[]> {
    const { wanted, unwanted } = parseQuery(reading);
    const runs = [...new Set(wanted.flatMap((words) => words.runs))];
    if (runs.length === 0) return [];
    const [sections, ...found] = await Promise.all([
      this.#sections(),
      ...runs.map((run) => this.#holding(run)),
    ]);
    let hits = inAll(found).flatMap(({ section, score }) => {
      const known = sections[section];
      return known === undefined ? [] : [{ section: known, score }];
    });
    for (const words of wanted.filter(needsText)) hits = await this.#asWritten(hits, words.text);
    for (const words of unwanted) hits = await this.#without(hits, words);
    return this.#wholeFirst(hits, reading);
  }

  /** Puts those of the best hits first that hold a piece of a sentence with its punctuation. */
  async #wholeFirst(hits: readonly Hit[], reading: string): Promise<Hit[]> {
    const whole = wholeOf(reading);
    if (whole === undefined || hits.length < 2) return [...hits];
    // An order is no reason to fail: a text that does not come leaves its section where it is.
    const best = await holding(hits.slice(0, LOOKED_UP), whole, (section) =>
      this.source.textIfThere(section),
    );
    const holders = new Set(best);
    return [...holders, ...hits.filter((hit) => !holders.has(hit))];
  }

  /** Finds the sections that hold a run, scored over its pairs (BM25). */
  async #holding(run: string): Promise<IndexHit[]> {
    const units = [...run];
    const client = await this.#open();
    if (units.length === 1) await this.#loadSingle(client, run);
    const pairs = pairsOf(run);
    const hits = await client.search([...new Set(pairs)].join(' '));
    // Each pair leads to one other, so that as many in a row are the run itself; a phrase search takes as long again.
    if (new Set(units).size === units.length) {
      const holders = hits.filter(({ words }) => hasInRow(words, pairs.length));
      return holders.length > 0 && (await this.#isKnown(client, pairs.at(-1))) ? holders : [];
    }
    const phrases = await client.search(`"${pairs.join(' ')}"`);
    const holders = new Set(phrases.map(({ section }) => section));
    return hits.filter(({ section }) => holders.has(section));
  }

  /** Finds the sections that hold pieces of what a query asks for. */
  async #near(readings: Readings, query: string): Promise<NearHit[]> {
    const sections = await this.#sections();
    const found = await readings.findNear(query, sections.length);
    let hits = found.flatMap(({ section, pieces, weight }) => {
      const known = sections[section];
      return known === undefined ? [] : [{ section: known, score: weight, words: pieces }];
    });
    for (const words of parseQuery(query).unwanted) hits = await this.#without(hits, words);
    return hits;
  }

  /** Pagefind reads a pair that it does not know as its first unit, which stands alone where a run ends: so may the last pair of a run. */
  async #isKnown(client: PagefindClient, pair: string | undefined): Promise<boolean> {
    return pair === undefined || [...pair].length < 2 || (await client.search(`"${pair}"`)).length > 0;
  }

  async #without<T extends Hit>(hits: T[], words: Words): Promise<T[]> {
    const held = inAll(await Promise.all(words.runs.map((run) => this.#holding(run))));
    const holders = new Set(held.map(({ section }) => section));
    const suspects = hits.filter(({ section }) => holders.has(section.number));
    const guilty = new Set<Hit>(needsText(words) ? await this.#asWritten(suspects, words.text) : suspects);
    return hits.filter((hit) => !guilty.has(hit));
  }

  /** Keeps the hits of which a paragraph or heading holds words as they are written. */
  async #asWritten(hits: readonly Hit[], words: string): Promise<Hit[]> {
    return holding(hits, words, (section) => this.source.text(section));
  }

  /** A single character is the start of many pairs, and Pagefind loads only the chunk where it would itself stand. */
  async #loadSingle(client: PagefindClient, single: string): Promise<void> {
    const all = await this.#starts();
    if (fingerprint(all) !== client.mark.starts) throw new Error(`${SEARCH_STARTS} belongs to another index`);
    const starts = all.filter((start) => start.startsWith(single));
    await client.preload([single, ...starts].join(' '));
  }

  async #fetchStarts(): Promise<string[]> {
    return (await (await fetchWhole(withBase(this.#base, SEARCH_STARTS))).json()) as string[];
  }

  /** Only who finds nothing needs it. */
  async #openReadings(): Promise<Readings> {
    const { Readings } = await import('./readings/index.ts');
    this.#readings ??= new Readings(this.#base, {
      holding: (run) => this.#holding(run),
      read: (query) => this.#read(query),
      blocks: async (section) => {
        const known = (await this.#sections())[section];
        return known === undefined ? [] : this.source.text(known);
      },
    });
    return this.#readings;
  }

  /** Lists the sections that the numbers of the index stand for. */
  async #ownSections(): Promise<SearchedSection[]> {
    const [sections, { mark }] = await Promise.all([this.source.sections(), this.#open()]);
    if (fingerprint(sections.map(({ address }) => address)) !== mark.sections)
      throw new Error('the list of sections belongs to another index');
    return sections;
  }

  async #openIndex(): Promise<PagefindClient> {
    // Some browsers keep a script that did not come, and all keep one that did: another address asks again.
    const again = this.#attempt === 0 ? '' : `?again=${this.#attempt}`;
    try {
      return await openIndex(withBase(this.#base, `${SEARCH_INDEX}pagefind.js${again}`));
    } catch (error) {
      // Of a column without any section there is no index.
      if ((await this.source.sections()).length === 0) return EMPTY_INDEX;
      throw error;
    }
  }
}

const EMPTY_INDEX: PagefindClient = {
  mark: { sections: fingerprint([]), starts: fingerprint([]) },
  preload: async () => {},
  search: async () => [],
};

/** Keeps the hits whose text holds words as they are written. */
async function holding(
  hits: readonly Hit[],
  words: string,
  load: (section: SearchedSection) => Promise<PageBlock[]>,
): Promise<Hit[]> {
  const texts = await Promise.all(hits.map(({ section }) => load(section)));
  return hits.filter((_, index) => texts[index]?.some(({ text }) => findWords(text, words).length > 0));
}

/** Joins what was found for each run: what stands in all of them, by the sum of its scores; the newest first where these are equal. */
function inAll(found: readonly (readonly IndexHit[])[]): Omit<IndexHit, 'words'>[] {
  const [first = [], ...others] = found;
  const scores = others.map((hits) => new Map(hits.map(({ section, score }) => [section, score])));
  return first
    .filter(({ section }) => scores.every((of) => of.has(section)))
    .map(({ section, score }) => ({
      section,
      score: scores.reduce((sum, of) => sum + (of.get(section) ?? 0), score),
    }))
    .sort((a, b) => b.score - a.score || a.section - b.section);
}

/** Says whether so many places follow each other without a gap. */
function hasInRow(places: readonly number[], count: number): boolean {
  let length = 0;
  return places.some((place, index) => {
    length = place - 1 === places[index - 1] ? length + 1 : 1;
    return length >= count;
  });
}
