import type { ReviewSession } from '../../import/review/session.ts';
import { words } from '../../words/review.ts';
import type { Choice } from './ask.ts';
import { cardOf } from './card.ts';
import { askPeriod, editMetric } from './edit.ts';
import { joinIndicator } from './join.ts';
import type { Terminal } from './terminal.ts';

type Action = keyof typeof words.actions;
type Step = 'next' | 'back' | 'later';

/**
 * Walks through the open proposals, or with `isAgain` through all of them, until everything is decided. Returns whether the
 * person wants to go on later.
 */
export async function walk(
  session: ReviewSession,
  terminal: Terminal,
  isAgain = false,
): Promise<'done' | 'later'> {
  let index = isAgain ? 0 : session.nextOpen(-1);
  while (index !== undefined && index < session.proposals.length) {
    const step = await decide(session, index, terminal);
    if (step === 'later') return step;
    if (step === 'back') index--;
    else index = isAgain ? index + 1 : session.nextOpen(index);
  }
  return 'done';
}

/** Shows one proposal, again after every change, until the person goes to another. */
async function decide(session: ReviewSession, index: number, terminal: Terminal): Promise<Step> {
  for (let isChanged = false; ; isChanged = true) {
    const proposal = session.proposals[index];
    if (proposal === undefined) throw new RangeError(`no proposal ${index}`);
    cardOf(session, index, terminal.width()).forEach(terminal.say);
    const isGone = session.obstacleTo(proposal) === 'text';
    const action = await terminal.ask.choose(
      words.what,
      actionsFor(isGone, index === 0),
      isGone ? 'later' : isChanged ? 'keep' : proposal.decision,
    );
    if (action === 'back' || action === 'later') return action;
    if (action === 'edit') await editMetric(session, index, terminal);
    else if (action === 'join') await joinIndicator(session, index, terminal);
    else if (action === 'drop' || (await completePeriod(session, index, terminal))) {
      await session.change(index, { decision: action });
      return 'next';
    }
  }
}

/** In the order of their number keys, which stay the same from one proposal to the next. */
const ACTIONS: readonly Action[] = ['keep', 'edit', 'drop', 'join', 'later', 'back'];

/** A proposal whose words are gone from the text can only be dropped. */
function actionsFor(isGone: boolean, isFirst: boolean): Choice<Action>[] {
  return ACTIONS.filter((action) => action !== 'back' || !isFirst).map((value) => ({
    value,
    name: words.actions[value],
    hint: words.actionHints[value],
    disabled: isGone && ['keep', 'edit', 'join'].includes(value) ? words.gone : undefined,
  }));
}

/** Asks for an open period; false where the person leaves it open. */
async function completePeriod(session: ReviewSession, index: number, { ask }: Terminal): Promise<boolean> {
  const metric = session.proposals[index]?.metric;
  if (metric === undefined || metric.period !== undefined) return true;
  const period = await askPeriod(words.askPeriod, undefined, session, ask);
  if (period !== undefined) await session.change(index, { metric: { ...metric, period } });
  return period !== undefined;
}
