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

  /** Lists the values of each filter. */
  async filters(): Promise<Record<string, Record<string, number>>> {
    return (await this.#open()).filters();
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
    const [ranked, ...sets] = await Promise.all([
      this.#rank(runs, filters),
      ...runs.map((run) => this.#holding(run, filters)),
    ]);
    let results = ranked.filter(({ id }) => sets.every((set) => set.has(id)));
    for (const words of wanted.filter(needsText)) results = await keep(results, words, true);
    for (const words of unwanted) results = await this.#without(results, words, filters);
    return results;
  }

  /** Orders by Pagefind's score (BM25) over everything that is asked for. */
  async #rank(runs: readonly string[], filters: Filters): Promise<PagefindResult[]> {
    await this.#loadSingles(runs);
    const client = await this.#open();
    const pairs = new Set(runs.flatMap(pairsOf));
    return (await client.search([...pairs].join(' '), { filters })).results;
  }

  async #holding(run: string, filters: Filters): Promise<ReadonlySet<string>> {
    await this.#loadSingles([run]);
    const pairs = pairsOf(run).join(' ');
    const isSingle = [...run].length === 1;
    const { results } = await (await this.#open()).search(isSingle ? pairs : `"${pairs}"`, { filters });
    return new Set(results.map(({ id }) => id));
  }

  async #without(results: PagefindResult[], words: Words, filters: Filters): Promise<PagefindResult[]> {
    const sets = await Promise.all(words.runs.map((run) => this.#holding(run, filters)));
    const suspects = results.filter(({ id }) => sets.every((set) => set.has(id)));
    const innocent = needsText(words) ? await keep(suspects, words, false) : [];
    return results.filter((result) => !suspects.includes(result) || innocent.includes(result));
  }

  /** A single character is the start of many pairs, and Pagefind loads only the chunk where it would itself stand. */
  async #loadSingles(runs: readonly string[]): Promise<void> {
    const singles = runs.filter((run) => [...run].length === 1);
    if (singles.length === 0) return;
    this.#starts ??= fetch(new URL(STARTS, new URL(this.#script, location.href))).then(
      (response) => response.json() as Promise<string[]>,
    );
    const starts = await this.#starts;
    const needed = starts.filter((start) => singles.some((single) => start.startsWith(single)));
    await (await this.#open()).preload([...singles, ...needed].join(' '));
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

/** Keeps the results of which a paragraph or heading holds words as they are written, or those of which none does. */
async function keep(
  results: readonly PagefindResult[],
  words: Words,
  isWanted: boolean,
): Promise<PagefindResult[]> {
  const held = await Promise.all(
    results.map(async (result) =>
      blocksOf((await result.data()).content).some(({ text }) => findWords(text, words.text).length > 0),
    ),
  );
  return results.filter((_, index) => held[index] === isWanted);
}
