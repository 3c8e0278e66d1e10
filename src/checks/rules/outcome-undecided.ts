import { isComparable } from '../../model/status.ts';
import { words } from '../../words/checks.ts';
import { inEachOutcome, type WholeRule } from '../whole.ts';

/** Every outcome says what has become of the promise: the publisher declares it, or two numbers show it, or one of them is withheld. */
export const outcomeUndecided: WholeRule = (content) =>
  inEachOutcome(content, ({ outcome, result, of }, { key, target, due }, findings) => {
    if (outcome.status !== undefined || due === 'withheld') return;
    if (target?.withheld === true || result?.withheld === true) return;
    if (target !== undefined && result !== undefined && isComparable(target, result)) return;
    findings.add('outcome-undecided', of, key, words.undecided(target?.written, result?.written));
  });
