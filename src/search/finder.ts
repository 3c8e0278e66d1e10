import {
  STARTS,
  openIndex,
  type Filters,
  type PagefindClient,
  type PagefindResult,
} from './pagefind-client.ts';
import { needsText, parseQuery, readingsOf, type Words } from './query.ts';
import { findWords } from './signs.ts';
import { blocksOf, pairsOf } from './tokens.ts';

/** The sections that hold what was asked for. */
export interface Found {
  /** The query as it was read. */
  reading: string;
  /** Best first. */
  results: PagefindResult[];
}

/** Finds sections in an index; nothing of it is loaded before the first question. */
export class Finder {
  readonly #script: string;
  #client: Promise<PagefindClient> | undefined;
  #starts: Promise<string[]> | undefined;

  /** Takes the address of Pagefind's script, which stands beside the index. */
  constructor(script: string) {
    this.#script = script;
  }

  /** Finds exactly the sections that hold the words of a query. */
  async find(query: string, filters: Filters = {}): Promise<Found> {
    const readings = readingsOf(query);
    for (const reading of readings) {
      const results = await this.#read(reading, filters);
      if (results.length > 0) return { reading, results };
    }
    return { reading: readings.at(-1) ?? '', results: [] };
  }

  async #read(reading: string, filters: Filters): Promise<PagefindResult[]> {
    const { wanted, unwanted } = parseQuery(reading);
    const runs = [...new Set(wanted.flatMap((words) => words.runs))];
    if (runs.length === 0) return [];
    const found = await Promise.all(runs.map((run) => this.#holding(run, filters)));
    let results = inAll(found);
    for (const words of wanted.filter(needsText)) results = await holding(results, words);
    for (const words of unwanted) results = await this.#without(results, words, filters);
    return results;
  }

  /** Finds the sections that hold a run, scored over its pairs (BM25). */
  async #holding(run: string, filters: Filters): Promise<PagefindResult[]> {
    const units = [...run];
    const client = await this.#open();
    if (units.length === 1) await this.#loadSingle(client, run);
    const pairs = pairsOf(run);
    const { results } = await client.search([...new Set(pairs)].join(' '), { filters });
    // Each pair leads to one other, so that as many in a row are the run itself; a phrase search takes as long again.
    if (new Set(units).size === units.length)
      return results.filter(({ words }) => hasInRow(words, pairs.length));
    const phrases = (await client.search(`"${pairs.join(' ')}"`, { filters })).results;
    const ids = new Set(phrases.map(({ id }) => id));
    return results.filter(({ id }) => ids.has(id));
  }

  async #without(results: PagefindResult[], words: Words, filters: Filters): Promise<PagefindResult[]> {
    const held = inAll(await Promise.all(words.runs.map((run) => this.#holding(run, filters))));
    const ids = new Set(held.map(({ id }) => id));
    const suspects = results.filter(({ id }) => ids.has(id));
    const guilty = new Set(needsText(words) ? await holding(suspects, words) : suspects);
    return results.filter((result) => !guilty.has(result));
  }

  /** A single character is the start of many pairs, and Pagefind loads only the chunk where it would itself stand. */
  async #loadSingle(client: PagefindClient, single: string): Promise<void> {
    const all = (this.#starts ??= fetchStarts(this.#script).catch((error: unknown) => {
      this.#starts = undefined;
      throw error;
    }));
    const starts = (await all).filter((start) => start.startsWith(single));
    await client.preload([single, ...starts].join(' '));
  }

  #open(): Promise<PagefindClient> {
    this.#client ??= openIndex(this.#script).catch((error: unknown) => {
      // The next search tries again.
      this.#client = undefined;
      throw error;
    });
    return this.#client;
  }
}

async function fetchStarts(script: string): Promise<string[]> {
  const response = await fetch(new URL(STARTS, new URL(script, location.href)));
  if (!response.ok) throw new Error(`no ${STARTS} beside the index`);
  return (await response.json()) as string[];
}

/** Joins what was found for each run: what stands in all of them, by the sum of its scores. */
function inAll(found: readonly (readonly PagefindResult[])[]): PagefindResult[] {
  const [first = [], ...others] = found;
  const scores = others.map((results) => new Map(results.map(({ id, score }) => [id, score])));
  const sumOf = ({ id, score }: PagefindResult): number =>
    scores.reduce((sum, of) => sum + (of.get(id) ?? 0), score);
  // The results themselves, not copies: Pagefind forgets what a result leads to when nobody holds it.
  return first
    .filter(({ id }) => scores.every((of) => of.has(id)))
    .map((result) => ({ result, sum: sumOf(result) }))
    .sort((a, b) => b.sum - a.sum)
    .map(({ result }) => result);
}

/** Says whether so many places follow each other without a gap. */
function hasInRow(places: readonly number[], count: number): boolean {
  let length = 0;
  return places.some((place, index) => {
    length = place - 1 === places[index - 1] ? length + 1 : 1;
    return length >= count;
  });
}

/** Keeps the results of which a paragraph or heading holds words as they are written. */
async function holding(results: readonly PagefindResult[], words: Words): Promise<PagefindResult[]> {
  const held = await Promise.all(
    results.map(async (result) =>
      blocksOf((await result.data()).content).some(({ text }) => findWords(text, words.text).length > 0),
    ),
  );
  return results.filter((_, index) => held[index]);
}
