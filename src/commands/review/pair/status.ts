import { suggestStatus } from '../../../import/follow-up/declared.ts';
import type { ReviewSession } from '../../../import/review/session.ts';
import { DECLARED_STATUSES, type DeclaredStatus } from '../../../model/commitment.ts';
import type { PairProposal } from '../../../model/review.ts';
import type { StatusRule } from '../../../model/status.ts';
import { pair as words } from '../../../words/review-promises.ts';
import type { Choice } from '../ask.ts';
import type { Terminal } from '../terminal.ts';

type Answer = DeclaredStatus | 'undeclared' | 'back';

/** A figure so far may be on its way or behind; done or not is for the numbers to say. */
const EARLY: readonly DeclaredStatus[] = ['on-track', 'behind'];

/** The pair without the status that its words suggest or a person chose. */
export function undeclared(pair: PairProposal): PairProposal {
  return { ...pair, outcome: { ...pair.outcome, status: undefined } };
}

/**
 * The word that a pair has, or that its sentence suggests, of those that a person can choose where a row of the rule fits without.
 * Where a number is withheld or proves nothing, only what the pair was proposed with: 建成xx公里 does not say that enough were built.
 */
export function suggestionFor(
  { outcome }: PairProposal,
  rule: StatusRule | undefined,
): DeclaredStatus | undefined {
  const isCounted = rule === 'withheld' || (rule === 'undecided' && outcome.result !== undefined);
  const suggested = outcome.status ?? (isCounted ? undefined : suggestStatus(outcome.text));
  return wordsFor(rule).find((one) => one === suggested);
}

function wordsFor(rule: StatusRule | undefined): readonly DeclaredStatus[] {
  return rule === 'early' ? EARLY : DECLARED_STATUSES;
}

/**
 * Asks what the sentence declares of its promise, unless the numbers tell: one of the four words, or nothing where the rule says something
 * without. Undefined where the person goes back.
 */
export async function askStatus(
  pair: PairProposal,
  session: ReviewSession,
  { ask }: Terminal,
): Promise<{ status: DeclaredStatus | undefined } | undefined> {
  const rule = session.judgementOf(undeclared(pair))?.rule;
  if (rule === 'met' || rule === 'missed') return { status: undefined };
  const isOpen = rule === 'early' || rule === 'withheld';
  const declared = wordsFor(rule);
  const choices: Choice<Answer>[] = [
    ...declared.map((value) => ({ value, name: words.declared[value] })),
    ...(isOpen ? [{ value: 'undeclared' as const, name: words.undeclared[rule] }] : []),
    { value: 'back', name: words.statusBack },
  ];
  const answer = await ask.choose<Answer>(
    words.askStatus,
    choices,
    // 已完成 stands first: without a sign in the words nobody shall publish it by pressing Enter.
    suggestionFor(pair, rule) ?? (isOpen ? 'undeclared' : 'back'),
  );
  if (answer === 'back') return undefined;
  return { status: answer === 'undeclared' ? undefined : answer };
}
