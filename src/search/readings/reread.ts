import type { Hit, Reading } from '../finder.ts';
import { runsIn } from '../query.ts';
import { alikeCandidates, pinyinCandidates, type Candidate, type Means } from './candidates.ts';
import type { Library } from './library.ts';
import { joinLost, lostRuns, withChanges, type Change, type LostWords } from './lost-words.ts';
import { isSyllable } from './pinyin.ts';
import type { ReadingTables } from './reading-tables.ts';
import { simplify, simplifySure } from './simplified.ts';
import { openCutter } from './word-cut.ts';

/** What a query was read as that finds nothing as it is written. */
export interface Reread {
  /** Undefined where no reading finds anything. */
  found?: { reading: Reading; hits: Hit[] };
  /** Queries that may have been meant as well, and find something; the most hits first. */
  others: string[];
  /** The query in simplified characters. */
  simplified: string;
}

/** How many other queries are offered, and how many combinations of words are tried. */
const MOST_OTHERS = 5;
const MOST_WORDS = 6;
const MOST_TRIED = 12;

/** Reads a query in simplified characters, its letters as pinyin, and its misspelt words as what they are like; only what stands nowhere is changed. */
export async function reread(query: string, library: Library, tables: ReadingTables): Promise<Reread> {
  const simplified = await readSimplified(query, library, tables);
  const lost = await lostRuns(simplified, library);
  if (simplified !== query && lost.length === 0) {
    const hits = await library.read(simplified);
    if (hits.length > 0)
      return { found: { reading: { query: simplified, how: 'simplified' }, hits }, others: [], simplified };
  }
  const isKept = lost.some(({ isQuoted, isUnwanted }) => isQuoted && !isUnwanted);
  if (lost.every(({ isUnwanted }) => isUnwanted) || isKept) return { others: [], simplified };
  const [sounds, graph] = await Promise.all([tables.sounds(), tables.pairs()]);
  const means = { library, sounds, graph, cut: openCutter() };
  const joined = joinLost(simplified, lost, (letters) => isSyllable(letters, sounds));
  const apart = joinLost(simplified, lost, () => false);
  for (const words of joined.length < apart.length ? [joined, apart] : [apart]) {
    const result = await readLost(simplified, words, means);
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

/** Reads words of a query that stand nowhere; the first combination of their readings that finds something is the answer. */
async function readLost(
  query: string,
  lost: readonly LostWords[],
  means: Means,
): Promise<Pick<Reread, 'found' | 'others'>> {
  const candidates = await Promise.all(
    lost.map(async ({ words }) =>
      /[a-z]/u.test(words) ? pinyinCandidates(words, means) : alikeCandidates(words, means),
    ),
  );
  const kept = runsIn(query).filter(
    ({ start, isUnwanted }) => !isUnwanted && !lost.some((one) => one.start <= start && start < one.end),
  );
  const holders = await Promise.all(
    kept.map(async ({ run }) => new Set((await means.library.holding(run)).map(({ section }) => section))),
  );
  const answers: { query: string; how: Reading['how']; isSure: boolean; hits: Hit[] }[] = [];
  for (const combination of combine(candidates, holders).slice(0, MOST_TRIED)) {
    const changes = combination.map((one, index) => ({ ...(lost[index] as LostWords), instead: one.text }));
    const reading = withChanges(query, changes);
    const hits = await means.library.read(reading);
    if (hits.length === 0) continue;
    const how = combination.some((one) => one.how === 'alike') ? 'alike' : 'pinyin';
    answers.push({ query: reading, how, isSure: combination.every(({ isSure }) => isSure), hits });
  }
  const answer = answers.find(({ isSure }) => isSure);
  const others = answers
    .filter((one) => one !== answer)
    .slice(0, MOST_OTHERS)
    .sort((a, b) => b.hits.length - a.hits.length)
    .map((one) => one.query);
  if (answer === undefined) return { others };
  const { query: read, how, hits } = answer;
  return { found: { reading: { query: read, how }, hits }, others };
}

/** Combines candidates of several words whose sections some section is common to; what is sure first, then the likeliest. */
function combine(
  candidates: readonly (readonly Candidate[])[],
  kept: readonly ReadonlySet<number>[],
): Candidate[][] {
  const [first, ...others] = kept;
  const all =
    first === undefined ? undefined : new Set([...first].filter((one) => others.every((of) => of.has(one))));
  let begun: { words: Candidate[]; common: ReadonlySet<number> | undefined }[] = [{ words: [], common: all }];
  for (const of of candidates)
    begun = begun.flatMap(({ words, common }) =>
      of.slice(0, MOST_WORDS).flatMap((one) => {
        const both =
          common === undefined
            ? one.holders
            : new Set([...common].filter((section) => one.holders.has(section)));
        return both.size === 0 ? [] : [{ words: [...words, one], common: both }];
      }),
    );
  const weight = (words: readonly Candidate[]): number =>
    words.reduce((product, one) => product * one.weight, 1);
  const isSure = (words: readonly Candidate[]): number => Number(words.every((one) => one.isSure));
  return begun.map(({ words }) => words).sort((a, b) => isSure(b) - isSure(a) || weight(b) - weight(a));
}
