import { findQuantities } from '../model/quantity/find.ts';
import { MANY_YEARS, type Answer } from './answer.ts';

/** What speaks for a sentence as the answer to a promise; likenesses are from 0 to 1. */
export interface Evidence {
  /** The value of the sentence that answers the target of the promise. */
  answer: Answer | undefined;
  /** Likeness of the headings above. */
  heading: number;
  /** Likeness of the words. */
  words: number;
  /** The sentence bounds its numbers as plans do. */
  isBounded: boolean;
}

/** Why a sentence may answer a promise. */
export type Reason = 'indicator' | 'label' | 'heading' | 'words';

/** How sure a value of the same indicator makes, one with the very same label, and the very same words: a person named the indicator. */
const INDICATOR = 0.9;
const LABEL = 0.5;
const WORDS = 0.75;
/** Like headings let words weigh so much more; alone they answer nothing. */
const HEADING = 0.75;
const BOUNDED = 0.9;

/** Weighs what speaks for a sentence: from 0 to 1. The shares are measured on real reports. */
export function scoreOf({ answer, heading, words, isBounded }: Evidence): number {
  const doubt =
    (answer?.hasIndicator === true ? 1 - INDICATOR : 1) *
    (1 - LABEL * (answer?.label ?? 0)) *
    (1 - Math.min(WORDS, words * (1 + HEADING * heading)));
  return (1 - doubt) * (answer?.isOfManyYears === true ? MANY_YEARS : 1) * (isBounded ? BOUNDED : 1);
}

/** Likeness from which a reason is named. */
const NAMED = 0.15;

/** Names the reasons; the words are one where nothing else is. */
export function reasonsOf({ answer, heading, words }: Evidence): Reason[] {
  const reasons: Reason[] = [];
  if (answer?.hasIndicator === true) reasons.push('indicator');
  if (answer !== undefined && answer.label > 0) reasons.push('label');
  if (heading >= NAMED) reasons.push('heading');
  if (words >= NAMED || reasons.length === 0) reasons.push('words');
  return reasons;
}

/** Says whether a sentence bounds most of its numbers as plans do: a result is seldom 左右, 以内 or 以上. */
export function boundsNumbers(sentence: string): boolean {
  const quantities = findQuantities(sentence);
  const bounded = quantities.filter(({ comparator }) => ['>=', '<=', '~'].includes(comparator));
  return quantities.length > 0 && 2 * bounded.length >= quantities.length;
}
