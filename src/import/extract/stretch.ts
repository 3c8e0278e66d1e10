import { clauseBefore, clauseBehind } from './sentence.ts';

/** Gives the clauses that a text takes up at a place in some words, from the beginning of the first to the end of the last. */
export function stretchAt(words: string, start: number, text: string): string {
  return clauseBefore(words, start) + text + clauseBehind(words, start + text.length);
}

/** Finds each place where a text stands in some words. */
export function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  if (text === '') return places;
  for (let at = words.indexOf(text); at !== -1; at = words.indexOf(text, at + 1)) places.push(at);
  return places;
}

/** Finds each place where a stretch stands in some words and nothing of its clauses stands outside it. */
export function wholePlacesOf(words: string, stretch: string): number[] {
  return placesOf(words, stretch).filter((start) => stretchAt(words, start, stretch) === stretch);
}
