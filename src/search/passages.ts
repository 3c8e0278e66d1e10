import type { PageBlock } from './page-blocks.ts';
import { findWords, type Range } from './signs.ts';

/** Words with the places that were asked for. */
export interface Marked {
  text: string;
  marks: Range[];
}

/** What an item of a section holds of a query. */
export interface Passage {
  /** Anchor of the last heading before it; none where it stands before the first. */
  anchor?: string;
  heading?: Marked;
  /** The sentence that holds it; none where only the heading does. */
  sentence?: Marked;
  /** How many of the words it holds. */
  held: number;
}

/** How much of a paragraph is shown before the words, and in all. */
const BEFORE = 40;
const SHOWN = 120;
const SENTENCE_ENDS = '。！？；';
const CLAUSE_END = /[，、：]/u;

/**
 * Lists the items of a section that hold words of a query: those that hold the most first, then those with a sentence that does, then
 * in the order of the text.
 */
export function passagesOf(blocks: readonly PageBlock[], words: readonly string[]): Passage[] {
  const passages: (Passage & { words: Set<string> })[] = [];
  let current: (typeof passages)[number] = { held: 0, words: new Set() };
  for (const { text, anchor } of blocks) {
    const marks = words.flatMap((one) => findWords(text, one));
    const heldHere = words.filter((one) => findWords(text, one).length > 0);
    if (anchor !== undefined) current = { anchor, heading: { text, marks }, held: 0, words: new Set() };
    else if (marks.length > 0) current.sentence ??= sentenceOf(text, marks);
    if (marks.length > 0 && !passages.includes(current)) passages.push(current);
    heldHere.forEach((one) => current.words.add(one));
    current.held = current.words.size;
  }
  return passages.sort(
    (a, b) => b.held - a.held || Number(b.sentence !== undefined) - Number(a.sentence !== undefined),
  );
}

/** Cuts a paragraph to the first place, from the start of its sentence where that is near. */
function sentenceOf(text: string, marks: readonly Range[]): Marked {
  const first = Math.min(...marks.map(({ start }) => start));
  const last = Math.max(...marks.filter(({ start }) => start === first).map(({ end }) => end));
  const before = text.slice(0, first);
  const begin = Math.max(...[...SENTENCE_ENDS].map((end) => before.lastIndexOf(end) + 1));
  const start = first - begin > BEFORE ? startOfClause(text, first) : begin;
  const end = endOfSentences(text, last, Math.max(start + SHOWN, last));
  const isWhole = end === text.length || SENTENCE_ENDS.includes(text[end - 1] ?? '');
  const [head, tail] = [start > begin ? '…' : '', isWhole ? '' : '…'];
  return {
    text: `${head}${text.slice(start, end)}${tail}`,
    marks: marks
      .filter((mark) => mark.start >= start && mark.end <= end)
      .map((mark) => ({ start: mark.start - start + head.length, end: mark.end - start + head.length })),
  };
}

/** Ends with as many whole sentences as there is room for behind the words, else where the room ends. */
function endOfSentences(text: string, least: number, most: number): number {
  if (most >= text.length) return text.length;
  const ends = [...SENTENCE_ENDS].map((end) => text.lastIndexOf(end, most - 1) + 1);
  const last = Math.max(...ends);
  return last >= least ? last : most;
}

/** Begins at most so far before the words, behind a comma where there is one. */
function startOfClause(text: string, first: number): number {
  const comma = text.slice(first - BEFORE, first).search(CLAUSE_END);
  return comma === -1 ? first - BEFORE : first - BEFORE + comma + 1;
}
