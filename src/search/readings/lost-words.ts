import { runsIn, type PlacedRun } from '../query.ts';
import type { Library } from './library.ts';
import { DIVIDER } from './pinyin.ts';

/** Words of a query that stand nowhere; those of pinyin may be several runs, with dividers between them. */
export interface LostWords {
  words: string;
  start: number;
  end: number;
}

/** Words to stand in place of others in a query. */
export interface Change extends LostWords {
  instead: string;
}

const LATIN = /^[a-z]+[1-5]?$/u;

/** Lists the runs of a query that stand nowhere. */
export async function lostRuns(query: string, library: Library): Promise<PlacedRun[]> {
  const runs = runsIn(query);
  const held = await Promise.all(runs.map(async ({ run }) => (await library.holding(run)).length > 0));
  return runs.filter((_, index) => !held[index]);
}

/**
 * Groups the runs of a query that may be pinyin of one word: those with only an apostrophe between them, and where some letters of the query
 * are a single syllable (qing lian xue xiao, yi wu jiaoyu), so that its blanks divide no words, those with blanks. Only groups with a lost
 * run are given.
 */
export function groupLost(
  query: string,
  lost: readonly PlacedRun[],
  isSyllable: (letters: string) => boolean,
): PlacedRun[][] {
  const starts = new Set(lost.map(({ start }) => start));
  const runs = runsIn(query).filter(({ isQuoted, isUnwanted }) => !isQuoted && !isUnwanted);
  const letters = runs.filter(({ run }) => LATIN.test(run));
  const isSpaced = letters.some(({ run }) => isSyllable(run.replace(/\d$/u, '')));
  const groups: PlacedRun[][] = [];
  for (const one of runs) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const between = query.slice(before?.end ?? 0, one.start);
    const isOne = /^['’‘＇`]$/u.test(between) || (isSpaced && /^\s+$/u.test(between));
    if (isOne && LATIN.test(before?.run ?? '') && LATIN.test(one.run)) group?.push(one);
    else groups.push([one]);
  }
  return groups.filter((group) => group.some(({ start }) => starts.has(start)));
}

/** Joins runs to the words that they are read as. */
export function joinRuns(runs: readonly PlacedRun[]): LostWords {
  return {
    words: runs.map(({ run }) => run).join(DIVIDER),
    start: runs[0]?.start ?? 0,
    end: runs.at(-1)?.end ?? 0,
  };
}

/** Writes a query with other words in place of some. */
export function withChanges(query: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end), query);
}
