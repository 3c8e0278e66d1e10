import type { Pairs } from './wording.ts';

/** Most places that one search looks at, however many texts there are: so many searches take so many times as long. */
const MOST_PLACES = 60;

/** Finds the texts that share words with others, by their indices: those with the rarest words first. */
export type Search = (pairs: Pairs) => number[];

/** Makes a search among texts by an index from pair to text. What is common to more texts than a search looks at is not searched for. */
export function searchAmong(texts: readonly Pairs[]): Search {
  const places = new Map<string, number[]>();
  texts.forEach((pairs, index) => {
    for (const pair of pairs) {
      const known = places.get(pair);
      if (known === undefined) places.set(pair, [index]);
      else known.push(index);
    }
  });
  return (pairs) => {
    const lists = [...pairs].map((pair) => places.get(pair) ?? []);
    const found = new Set<number>();
    let left = MOST_PLACES;
    for (const list of lists.sort((a, b) => a.length - b.length)) {
      left -= list.length;
      if (left < 0) break;
      for (const index of list) found.add(index);
    }
    return [...found];
  };
}
