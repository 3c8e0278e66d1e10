import { findQuantities } from '../model/quantity/find.ts';
import { alignInOrder, type Couple } from './in-order.ts';
import { FUNCTION_CHARACTERS } from './wording.ts';

/** A clause with the mark that ends it. */
export interface Clause {
  text: string;
  /** Joined they are the text. */
  words: string[];
  /** Those that it is about, each once. */
  content: ReadonlySet<string>;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });
/** Behind a mark that ends a clause, and what closes with it. A comma or colon between digits ends none. */
const ENDS = /(?<=(?:[。！？!?；;，：\n]|[,:](?!\d))[”’」』）)]?)(?![”’」』）)。！？!?；;，：\n])/u;
/** Cuts a text into clauses. */
export function clausesOf(text: string): Clause[] {
  return text.split(ENDS).map((clause) => {
    const words = wordsOf(clause);
    return { text: clause, words, content: new Set(words.filter(isContent)) };
  });
}

/** Says whether a word is what a clause is about. Numbers are not: they are what changes. */
function isContent(word: string): boolean {
  return /^\p{L}+$/u.test(word) && !FUNCTION_CHARACTERS.has(word);
}

/** Cuts words apart. A number is one word with its unit and the words that bound it: 不低于95%, 1.2亿元. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = 0;
  const cutUpTo = (end: number): void => {
    for (const { segment } of SEGMENTER.segment(text.slice(from, end))) words.push(segment);
  };
  for (const { start, end, written } of findQuantities(text)) {
    cutUpTo(start);
    words.push(written);
    from = end;
  }
  cutUpTo(text.length);
  return words;
}

/** More comparisons than two long sections need. Of longer texts one replaces the other. */
const MOST_COMPARISONS = 4e6;

/** Aligns clauses in their order, so that as many words as possible stand beside their like. */
export function alignClauses(before: readonly Clause[], after: readonly Clause[]): Couple<Clause>[] {
  if (before.length * after.length > MOST_COMPARISONS)
    return [
      ...before.map((clause): Couple<Clause> => [clause, undefined]),
      ...after.map((clause): Couple<Clause> => [undefined, clause]),
    ];
  return alignInOrder(before, after, sharedBy);
}

/** Least share of their words that clauses have in common which stand for each other. */
const LEAST_SHARED = 0.4;

/** Counts the words that two clauses have in common, where they are enough; equal clauses come first. */
function sharedBy(one: Clause, other: Clause): number {
  if (one.text === other.text) return one.content.size + 1;
  let shared = 0;
  for (const word of one.content) if (other.content.has(word)) shared++;
  return 2 * shared < LEAST_SHARED * (one.content.size + other.content.size) ? 0 : shared;
}
