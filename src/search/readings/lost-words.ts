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
 * Joins the runs of a query that are pinyin of one word: those with only an apostrophe between them, and where every letter of the query
 * belongs to single syllables (qing lian xue xiao) those with blanks. Only what holds a lost run is given.
 */
export function joinLost(
  query: string,
  lost: readonly PlacedRun[],
  isSyllable: (letters: string) => boolean,
): LostWords[] {
  const starts = new Set(lost.map(({ start }) => start));
  const runs = runsIn(query).filter(({ isQuoted, isUnwanted }) => !isQuoted && !isUnwanted);
  const letters = runs.filter(({ run }) => LATIN.test(run));
  const isSpaced = letters.every(({ run }) => isSyllable(run.replace(/\d$/u, '')));
  const groups: (LostWords & { isLost: boolean })[] = [];
  let before: PlacedRun | undefined;
  for (const one of runs) {
    const between = query.slice(before?.end ?? 0, one.start);
    const isOne = /^['’‘＇`]$/u.test(between) || (isSpaced && /^\s+$/u.test(between));
    const last = groups.at(-1);
    const isLost = starts.has(one.start);
    if (isOne && last !== undefined && LATIN.test(before?.run ?? '') && LATIN.test(one.run)) {
      last.words += DIVIDER + one.run;
      last.end = one.end;
      last.isLost ||= isLost;
    } else groups.push({ words: one.run, start: one.start, end: one.end, isLost });
    before = one;
  }
  return groups.filter(({ isLost }) => isLost).map(({ words, start, end }) => ({ words, start, end }));
}

/** Writes a query with other words in place of some. */
export function withChanges(query: string, changes: readonly Change[]): string {
  return changes
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, instead }) => text.slice(0, start) + instead + text.slice(end), query);
}
