import type { ReviewSession } from '../../../import/review/session.ts';
import { words } from '../../../words/review.ts';
import { choicesOf } from '../actions.ts';
import type { Position } from '../layout.ts';
import type { Move } from '../move.ts';
import type { Terminal } from '../terminal.ts';
import { metricCard } from './card.ts';
import { askPeriod, editMetric } from './edit.ts';
import { joinIndicator } from './join.ts';

type Action = keyof typeof words.actions;

const ACTIONS: readonly Action[] = ['keep', 'edit', 'drop', 'join', 'later', 'back'];
/** A number whose words are gone from the text can only be dropped. */
const NEED_WORDS: ReadonlySet<Action> = new Set<Action>(['keep', 'edit', 'join']);

/** Shows one number, again after every change, until the person goes to another. */
export async function decideMetric(
  session: ReviewSession,
  index: number,
  position: Position,
  terminal: Terminal,
): Promise<Move> {
  for (let isChanged = false; ; isChanged = true) {
    metricCard(session, index, position, terminal.width()).forEach(terminal.say);
    const step = { list: 'metrics', index } as const;
    const isGone = session.obstacleAt(step) === 'text';
    const action = await terminal.ask.choose(
      words.what,
      choicesOf(ACTIONS, words, position.at === 0, (one) =>
        isGone && NEED_WORDS.has(one) ? words.gone : undefined,
      ),
      isGone ? 'later' : isChanged ? 'keep' : session.decisionAt(step),
    );
    if (action === 'back' || action === 'later') return action;
    if (action === 'edit') await editMetric(session, index, terminal);
    else if (action === 'join') await joinIndicator(session, index, terminal);
    else if (action === 'drop' || (await completePeriod(session, index, terminal))) {
      await session.changeMetric(index, { decision: action });
      return 'next';
    }
  }
}

/** Asks for an open period; false where the person leaves it open. */
async function completePeriod(session: ReviewSession, index: number, { ask }: Terminal): Promise<boolean> {
  const metric = session.metrics[index]?.metric;
  if (metric === undefined || metric.period !== undefined) return true;
  const period = await askPeriod(words.askPeriod, undefined, session, ask);
  if (period !== undefined) await session.changeMetric(index, { metric: { ...metric, period } });
  return period !== undefined;
}
