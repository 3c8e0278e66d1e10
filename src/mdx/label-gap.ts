import { countBelow } from './ascending.ts';
import { indexesOf, sentenceBounds, type WordBlock } from './words.ts';
import type { Stretch } from './written.ts';

/** Measures how far labels stand from stretches. A label is sought once in each block, a sentence once around each stretch. */
export class LabelGaps {
  readonly #places = new Map<string, Map<WordBlock, readonly number[]>>();
  readonly #sentences = new Map<Stretch, Sentence>();

  /** Says how far a label, without blanks, stands before a stretch in its sentence; undefined where the sentence does not hold it. */
  gapOf(stretch: Stretch, label: string): number | undefined {
    if (label === '') return 0;
    const { from, start, end } = this.#sentenceOf(stretch);
    const places = this.#placesOf(label, stretch.block);
    const before = places[countBelow(places, from - label.length + 1) - 1];
    if (before !== undefined && before >= start) return from - before - label.length;
    const next = places[countBelow(places, start)];
    return next !== undefined && next + label.length <= end ? end - start : undefined;
  }

  #placesOf(label: string, block: WordBlock): readonly number[] {
    const own = this.#places.get(label) ?? new Map<WordBlock, readonly number[]>();
    this.#places.set(label, own);
    const places = own.get(block) ?? findAll(block.compact, label);
    own.set(block, places);
    return places;
  }

  #sentenceOf(stretch: Stretch): Sentence {
    const known = this.#sentences.get(stretch);
    if (known !== undefined) return known;
    const { block, from, to } = stretch;
    const [start, end] = sentenceBounds(block, from, to);
    const compact = (index: number): number => countBelow(indexesOf(block), index);
    const sentence = { from: compact(from), start: compact(start), end: compact(end) };
    this.#sentences.set(stretch, sentence);
    return sentence;
  }
}

/** Where a stretch and its sentence stand among the words of a block without blanks. */
interface Sentence {
  from: number;
  start: number;
  end: number;
}

function findAll(words: string, sought: string): number[] {
  const places: number[] = [];
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1)) places.push(at);
  return places;
}
