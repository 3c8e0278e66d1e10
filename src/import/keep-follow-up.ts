import { SEPARATOR } from '../mdx/passages.ts';
import type { Commitment, CommitmentInput, Outcome, OutcomeInput } from '../model/commitment.ts';
import { withoutBlanks } from '../model/text.ts';
import { highestId } from './extract/propose-commitments.ts';
import { placesOf, stretchAt, wholePlacesOf } from './extract/stretch.ts';
import type { OldEntry } from './keep-old.ts';
import { findPlace, type Passage, type Slot } from './keep-slots.ts';
import { note, WHOLE_FILE, type Note } from './notes.ts';

/**
 * Puts promises and outcomes that people kept where their clauses stand unchanged. A promise keeps its identifier in its
 * entry; in another one it takes the next one there, for its address is new in any case. Notes name what moved
 * and what found no place.
 */
export function keepFollowUp(old: readonly OldEntry[], slots: readonly Slot[]): Note[] {
  const highest = highestIn(old);
  return old.flatMap(({ in: name, record, passages }) => [
    ...record.commitments.flatMap((commitment) => {
      const place = placeOf(commitment, name, passages, slots, () => true);
      if (place === undefined) return [note('commitment-dropped', WHOLE_FILE, named(name, commitment))];
      const id = place.slot.in === name ? commitment.id : nextId(place.slot.in, highest);
      place.slot.commitments.push(withTarget({ ...commitment, id, at: place.at }, place.slot));
      if (place.slot.in === name) return [];
      const moved = `${named(name, commitment)} → ${place.slot.in}#${id}`;
      return [note('commitment-moved', WHOLE_FILE, moved)];
    }),
    ...record.outcomes.flatMap((outcome) => {
      const isFree = ({ outcomes }: Slot): boolean => outcomes.every(({ of }) => of !== outcome.of);
      const place = placeOf(outcome, name, passages, slots, isFree);
      place?.slot.outcomes.push(withResult({ ...outcome, at: place.at }, place.slot));
      return place === undefined
        ? [note('outcome-dropped', WHOLE_FILE, `${outcome.of} ${outcome.text}`)]
        : [];
    }),
  ]);
}

/** Gives the greatest number of a promise's identifier in each old record. */
export function highestIn(old: readonly OldEntry[]): Map<string, number> {
  return new Map(old.map(({ in: name, record }) => [name, highestId(record.commitments)]));
}

function nextId(name: string, highest: Map<string, number>): string {
  const next = (highest.get(name) ?? 0) + 1;
  highest.set(name, next);
  return `c${next}`;
}

function named(name: string, { id, text }: Commitment): string {
  return `${name}#${id} ${text}`;
}

/** Finds where the clauses that an old text took up stand unchanged. */
function placeOf(
  { text, at }: Commitment | Outcome,
  name: string,
  passages: ReadonlyMap<string, string>,
  slots: readonly Slot[],
  isFree: (slot: Slot) => boolean,
): { slot: Slot; at: string } | undefined {
  const stretches = stretchesOf(passages.get(at) ?? '', withoutBlanks(text));
  if (stretches.length === 0) return undefined;
  const stands = ({ words }: Passage): boolean => stretches.every((stretch) => standsWhole(words, stretch));
  return findPlace({ in: name, at }, slots, stands, isFree);
}

/** The clauses that a text takes up wherever it stands in some words. */
function stretchesOf(words: string, text: string): string[] {
  return words
    .split(SEPARATOR)
    .flatMap((piece) => placesOf(piece, text).map((start) => stretchAt(piece, start, text)));
}

function standsWhole(words: string, stretch: string): boolean {
  return words.split(SEPARATOR).some((piece) => wholePlacesOf(piece, stretch).length > 0);
}

/** A target that did not find its words again is one no more. */
function withTarget({ target, ...commitment }: Commitment, { metrics }: Slot): CommitmentInput {
  return metrics.some(({ id }) => id === target) ? { ...commitment, target } : commitment;
}

function withResult({ result, ...outcome }: Outcome, { metrics }: Slot): OutcomeInput {
  return metrics.some(({ id }) => id === result) ? { ...outcome, result } : outcome;
}
