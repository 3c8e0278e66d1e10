import type { PlacedRun } from '../query.ts';
import { pinyinCandidates, type Means } from './candidates.ts';
import { joinRuns, type LostWords } from './lost-words.ts';

/** Longer rows of syllables are another text. */
const MOST_RUNS = 16;

/** Cuts rows of syllables into the words that the texts have, from the start the longest first: you er yuan xue wei is 幼儿园 学位. */
export async function cutWords(
  groups: readonly (readonly PlacedRun[])[],
  means: Means,
): Promise<LostWords[]> {
  const cut = groups.map((runs) => (runs.length > MOST_RUNS ? [joinRuns(runs)] : cutRow(runs, means)));
  return (await Promise.all(cut)).flat();
}

async function cutRow(runs: readonly PlacedRun[], means: Means): Promise<LostWords[]> {
  const words: LostWords[] = [];
  let at = 0;
  while (at < runs.length) {
    let end = runs.length;
    while (end > at + 1 && !(await isHeld(joinRuns(runs.slice(at, end)), means))) end--;
    words.push(joinRuns(runs.slice(at, end)));
    at = end;
  }
  return words;
}

async function isHeld({ words }: LostWords, means: Means): Promise<boolean> {
  return (await pinyinCandidates(words, means)).length > 0;
}
