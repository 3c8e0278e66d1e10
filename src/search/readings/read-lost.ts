import type { Hit, Reading } from '../found.ts';
import { runsIn } from '../query.ts';
import { candidatesFor, type Means } from './candidates.ts';
import { combine } from './combine.ts';
import { withChanges, type LostWords } from './lost-words.ts';

/** What a query may have meant. */
export interface Guess {
  /** Undefined where nothing that was surely meant finds anything. */
  found?: { reading: Reading; hits: Hit[] };
  /** Queries that may have been meant as well, and find something; the most hits first. */
  others: string[];
}

/** How many other queries are offered, and how many combinations of words are tried. */
const MOST_OTHERS = 5;
const MOST_TRIED = 12;
/** A query with more words that stand nowhere is another text, and no slip of the pen. */
const MOST_LOST = 8;

/**
 * Reads words of a query that stand nowhere; the first combination of their readings that finds something is the answer. Of too many words
 * there is none.
 */
export async function readLost(query: string, lost: readonly LostWords[], means: Means): Promise<Guess> {
  if (lost.length > MOST_LOST) return { others: [] };
  const candidates = await Promise.all(lost.map(({ words }) => candidatesFor(words, means)));
  const kept = runsIn(query).filter(
    ({ start, isUnwanted }) => !isUnwanted && !lost.some((one) => one.start <= start && start < one.end),
  );
  const holders = await Promise.all(
    kept.map(async ({ run }) => new Set((await means.library.holding(run)).map(({ section }) => section))),
  );
  const answers: (Reading & { isSure: boolean; isWord: boolean; hits: Hit[] })[] = [];
  for (const combination of combine(candidates, holders).slice(0, MOST_TRIED)) {
    const changes = lost.map((words, index) => ({
      ...words,
      instead: combination[index]?.text ?? words.words,
    }));
    const reading = withChanges(query, changes);
    const hits = await means.library.read(reading);
    if (hits.length === 0) continue;
    const how = combination.some((one) => one.how === 'alike') ? 'alike' : 'pinyin';
    const isSure = combination.every((one) => one.isSure);
    const isWord = combination.every((one) => one.isSure || one.isWord);
    answers.push({ query: reading, how, isSure, isWord, hits });
  }
  const answer = answers.find(({ isSure }) => isSure);
  const others = answers
    .filter((one) => one !== answer && one.isWord)
    .slice(0, MOST_OTHERS)
    .sort((a, b) => b.hits.length - a.hits.length)
    .map((one) => one.query);
  if (answer === undefined) return { others };
  const { query: read, how, hits } = answer;
  return { found: { reading: { query: read, how }, hits }, others };
}
