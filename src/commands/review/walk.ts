import type { ReviewSession, Step } from '../../import/review/session.ts';
import { decideCommitment } from './commitment/decide.ts';
import { decideMetric } from './metric/decide.ts';
import { decidePair } from './pair/decide.ts';
import type { Terminal } from './terminal.ts';

const DECIDE = { metrics: decideMetric, commitments: decideCommitment, pairs: decidePair };

/**
 * Walks through what is open, or with `isAgain` through everything: numbers, promises, pairs. Ends when all is decided but the promises
 * that the person has put off. Returns whether the person wants to go on later.
 */
export async function walk(
  session: ReviewSession,
  terminal: Terminal,
  isAgain = false,
): Promise<'done' | 'later'> {
  const { steps } = session;
  const putOff = new Set<string>();
  const promiseOf = ({ list, index }: Step): string | undefined =>
    list === 'pairs' ? session.pairs[index]?.outcome.of : undefined;
  const findNext = (behind: number): number | undefined => {
    const left = steps.flatMap((step, at) =>
      (isAgain || session.isOpen(step)) && !putOff.has(promiseOf(step) ?? '') ? [at] : [],
    );
    return left.find((at) => at > behind) ?? (isAgain ? undefined : left[0]);
  };
  let at = findNext(-1);
  while (at !== undefined) {
    const step = steps[at];
    if (step === undefined) break;
    const move = await DECIDE[step.list](session, step.index, { at, total: steps.length }, terminal);
    if (move === 'later') return move;
    // Its other candidates wait with it.
    if (move === 'skip') putOff.add(promiseOf(step) ?? '');
    at = move === 'back' ? at - 1 : findNext(at);
  }
  return 'done';
}
