import { cutWords } from './cut-words.ts';
import { readLost, type Guess } from './read-lost.ts';
import { remember, type Library } from './library.ts';
import { groupLost, joinRuns, lostRuns, withChanges, type Change } from './lost-words.ts';
import { isSyllable } from './pinyin.ts';
import type { ReadingTables } from './reading-tables.ts';
import { simplify, simplifySure } from './simplified.ts';
import { openCutter } from './word-cut.ts';

/** What a query was read as that finds nothing as it is written. */
export interface Reread extends Guess {
  /** The query in simplified characters. */
  simplified: string;
}

/**
 * Reads a query in simplified characters, its letters as pinyin, and its misspelt words as what they are like; only what stands nowhere is
 * changed.
 */
export async function reread(query: string, index: Library, tables: ReadingTables): Promise<Reread> {
  const library = remember(index);
  const simplified = await readSimplified(query, library, tables);
  const lost = await lostRuns(simplified, library);
  const wanted = lost.filter(({ isUnwanted }) => !isUnwanted);
  if (simplified !== query && wanted.length === 0) {
    const hits = await library.read(simplified);
    if (hits.length > 0)
      return { found: { reading: { query: simplified, how: 'simplified' }, hits }, others: [], simplified };
  }
  // What is quoted stays as it is, so that no reading of the rest would find anything.
  if (wanted.length === 0 || wanted.some(({ isQuoted }) => isQuoted)) return { others: [], simplified };
  const [sounds, graph] = await Promise.all([tables.sounds(), tables.pairs()]);
  const means = { library, sounds, graph, cut: openCutter() };
  const groups = groupLost(simplified, wanted, (letters) => isSyllable(letters, sounds));
  const joined = groups.map(joinRuns);
  for (const find of [async () => joined, async () => cutWords(groups, means)]) {
    const result = await readLost(simplified, await find(), means);
    if (result.found !== undefined || result.others.length > 0) return { ...result, simplified };
  }
  return { others: [], simplified };
}

/** Writes the runs that stand nowhere in simplified characters, where these stand somewhere in their less likely ones. */
async function readSimplified(query: string, library: Library, tables: ReadingTables): Promise<string> {
  if (!/\p{Script=Han}/u.test(query)) return query;
  const lost = await lostRuns(query, library);
  if (lost.length === 0) return query;
  const table = await tables.simplified();
  const changes = lost.map(async ({ run, start, end }): Promise<Change[]> => {
    const change = (instead: string): Change => ({ words: run, start, end, instead });
    for (const instead of simplify(run, table))
      if ((await library.holding(instead)).length > 0) return [change(instead)];
    const sure = simplifySure(run, table);
    return sure === run ? [] : [change(sure)];
  });
  return withChanges(query, (await Promise.all(changes)).flat());
}
