import { withoutBlanks } from '../model/text.ts';

/** What is marked: a promise by its identifier, an answer by the promise that it answers. */
export type Marked = { tag: 'promise'; id: string } | { tag: 'answer'; of: string };

/** Marked words: a stretch of an entry's words, counted without blanks. */
export interface Mark {
  from: number;
  to: number;
  marked: Marked;
}

/** A piece of a text, the marks that lie over it, and those that end with it. */
export interface MarkedPiece {
  text: string;
  over: Marked[];
  ending: Marked[];
}

/**
 * Cuts a text where marks begin and end; `start` says how much of the entry's words, without blanks, stands before it. The pieces
 * together are the text.
 */
export function cutAtMarks(text: string, start: number, marks: readonly Mark[]): MarkedPiece[] {
  const indexes: number[] = [];
  for (let index = 0; index < text.length; index++)
    if (withoutBlanks(text[index] ?? '') !== '') indexes.push(index);
  const end = start + indexes.length;
  const spans = marks
    .filter(({ from, to }) => from < end && to > start)
    .map(({ from, to, marked }) => ({
      marked,
      first: from < start ? 0 : (indexes[from - start] ?? 0),
      last: to > end ? text.length : (indexes[to - start - 1] ?? 0) + 1,
      isEnding: to <= end,
    }));
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ first, last }) => [first, last])])];
  return cuts
    .sort((a, b) => a - b)
    .slice(1)
    .map((to, index) => {
      const from = cuts[index] ?? 0;
      return {
        text: text.slice(from, to),
        over: spans.filter(({ first, last }) => first <= from && to <= last).map(({ marked }) => marked),
        ending: spans.filter(({ last, isEnding }) => isEnding && last === to).map(({ marked }) => marked),
      };
    });
}
