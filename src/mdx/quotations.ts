import type { Commitment, Outcome } from '../model/commitment.ts';
import { seatAll } from '../model/seating.ts';
import { withoutBlanks } from '../model/text.ts';
import type { Mark, Marked } from './marks.ts';
import type { WordRange } from './passages.ts';
import type { WordBlock } from './words.ts';
import { beginningOf, occurrencesOf, type Stretch } from './written.ts';

/** What a record holds of promises. */
export interface FollowUp {
  commitments: readonly Commitment[];
  outcomes: readonly Outcome[];
}

/** Words that a record quotes: of a promise, or of an answer. */
export interface Quotation {
  list: keyof FollowUp;
  index: number;
  text: string;
  at: string;
  marked: Marked;
  /** Where the words stand below their anchor, as far as nobody else has that place; undefined where they do not. */
  place: Stretch | undefined;
}

/**
 * Looks for everything that a record quotes, each within one paragraph. Of equal words each is one of its own as long as there are
 * any; then one sentence may be two promises.
 */
export function quotationsOf(
  { commitments, outcomes }: FollowUp,
  paragraphs: readonly WordBlock[],
  ranges: ReadonlyMap<string, WordRange>,
): Quotation[] {
  const quoted = [
    ...commitments.map(({ id, text, at }, index) => {
      const marked: Marked = { tag: 'promise', id };
      return { list: 'commitments' as const, index, text, at, marked };
    }),
    ...outcomes.map(({ of, text, at }, index) => {
      const marked: Marked = { tag: 'answer', of };
      return { list: 'outcomes' as const, index, text, at, marked };
    }),
  ];
  const places = quoted.map(({ text, at }) => {
    const range = ranges.get(at);
    const found = range === undefined ? [] : occurrencesOf(paragraphs, text, range);
    return new Map(found.map((place) => [JSON.stringify([beginningOf(place), withoutBlanks(text)]), place]));
  });
  const seats = seatAll(places.map((own) => [...own.keys()]));
  return quoted.map((one, index) => {
    const [first] = places[index]?.values() ?? [];
    return { ...one, place: places[index]?.get(seats.get(index) ?? '') ?? first };
  });
}

/** Says where words lie that were found. */
export function marksOf(quotations: readonly Quotation[]): Mark[] {
  return quotations.flatMap(({ text, place, marked }) => {
    if (place === undefined) return [];
    const from = beginningOf(place);
    return [{ from, to: from + withoutBlanks(text).length, marked }];
  });
}
