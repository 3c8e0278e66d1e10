import { withoutBlanks } from '../model/text.ts';
import type { Near } from '../words/problems.ts';
import type { WordRange } from './passages.ts';
import { nearest } from './record.ts';
import { beginningOf, type Stretch } from './written.ts';

/** Gives the anchor with the fewest words that stands above a place; a heading's where a heading's is wanted. */
export function anchorAbove(
  place: number,
  ofHeading: boolean,
  ranges: ReadonlyMap<string, WordRange>,
): string | undefined {
  const above = [...ranges]
    .filter(([, { from, to }]) => from <= place && place < to)
    .sort(([, a], [, b]) => a.to - a.from - (b.to - b.from))
    .map(([anchor]) => anchor);
  return above.find((anchor) => anchor.startsWith('item-') === ofHeading) ?? above[0];
}

/** An anchor of a heading may be mistyped; one of a paragraph is made of its words, and no other is like it. */
export function likeAnchor(at: string, ranges: ReadonlyMap<string, WordRange>): string {
  return at.startsWith('item-') ? nearest(at, ranges.keys()) : '';
}

/** Says what stands instead of sought words, where, and below which anchor of the kind that the record named. */
export function nearAt(
  stretch: Stretch,
  sought: { words: string; at: string },
  ranges: ReadonlyMap<string, WordRange>,
): Near & { at: string } {
  const { block, from, to } = stretch;
  const form = block.text.slice(from, to);
  return {
    form: withoutBlanks(form) === withoutBlanks(sought.words) ? sought.words : form,
    line: block.placeAt(from).line,
    at: anchorAbove(beginningOf(stretch), sought.at.startsWith('item-'), ranges) ?? sought.at,
  };
}
