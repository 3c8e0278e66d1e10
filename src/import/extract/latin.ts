import type { MetricKind } from '../../model/metric.ts';
import type { PartKind } from '../../model/part.ts';
import { clauseBefore } from './sentence.ts';

const PROMISE =
  /\b(?:will|plans?|planned|planning|aims?|goals?|targets?|commit(?:s|ted)?|must|should|shall|at least|expects?|intends?|no (?:more|less|fewer) than|less than|up to)\b/iu;
const REPORT =
  /\b(?:has|have|had|was|were|achieved?|reached|completed|resulted|accessed|launched|increased|reduced|rose|fell|now)\b/iu;
/** What something takes or who is there is a size. */
const SIZE = /\b(?:team of|staff of|compared (?:to|with) the|vs\.|takes|took|consists? of|wait)\b/iu;
const MEAN = /\baverage\b/iu;
const LONGEST_LABEL = 60;

/** Says what a number of an English sentence is: promised in its clause, reached, or a plain size. */
export function latinKindOf(sentence: string, start: number, end: number, part: PartKind): MetricKind {
  const before = clauseBefore(sentence, start);
  const around = before + sentence.slice(start, end);
  if (SIZE.test(before.slice(-40)) && !MEAN.test(before) && !/less than|at least|at most/iu.test(around))
    return 'count';
  if (PROMISE.test(around)) return 'target';
  return part === 'plan' && !REPORT.test(before) ? 'target' : 'result';
}

/** Finds the year that an English sentence names: `In 2024 we built`. Two different years tell nothing. */
export function latinPeriodOf(sentence: string): string | undefined {
  const years = new Set(
    [...sentence.matchAll(/\b(?:in|by|during|of|for|FY) ?((?:19|20)\d{2})\b/giu)].map((match) => match[1]),
  );
  return years.size === 1 ? [...years][0] : undefined;
}

/** Names what is counted: the words behind the number, or before it where none follow. */
export function latinLabelOf(sentence: string, start: number, end: number): string {
  const behind = /^(?:[^.,;:()|]|[.,](?=\d))*/u.exec(sentence.slice(end))?.[0].trim() ?? '';
  const before = clauseBefore(sentence, start).trim();
  return (
    cut(behind === '' ? before : before === '' ? behind : `${before} … ${behind}`) ||
    sentence.slice(start, end)
  );
}

/** Cuts at a word, from the end of what stands before the number. */
function cut(words: string): string {
  if (words.length <= LONGEST_LABEL) return words;
  return words.slice(-LONGEST_LABEL).replace(/^\S*\s/u, '');
}
