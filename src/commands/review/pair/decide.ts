import type { ReviewSession } from '../../../import/review/session.ts';
import type { Obstacle } from '../../../import/review/obstacle.ts';
import type { PairProposal } from '../../../model/review.ts';
import { pair as words } from '../../../words/review-promises.ts';
import { choicesOf } from '../actions.ts';
import type { Position } from '../layout.ts';
import type { Move } from '../move.ts';
import type { Terminal } from '../terminal.ts';
import { pairCard } from './card.ts';
import { askStatus } from './status.ts';

type Action = keyof typeof words.actions;

const ACTIONS: readonly Action[] = ['keep', 'drop', 'skip', 'later', 'back'];

type Hindrance = keyof typeof words.cannot;

/** Shows one pair until the person has decided on it or puts it off. */
export async function decidePair(
  session: ReviewSession,
  index: number,
  position: Position,
  terminal: Terminal,
): Promise<Move> {
  for (;;) {
    pairCard(session, index, position, terminal.width()).forEach(terminal.say);
    const step = { list: 'pairs', index } as const;
    const hindrance = hindranceOf(session.obstacleAt(step));
    const decision = session.decisionAt(step);
    const action = await terminal.ask.choose(
      words.what,
      choicesOf(ACTIONS, words, position.at === 0, (one) =>
        one === 'keep' && hindrance !== undefined ? words.cannot[hindrance] : undefined,
      ),
      hindrance === undefined ? decision : 'skip',
    );
    if (action === 'keep') {
      if (await confirm(session, index, terminal)) return 'next';
    } else if (action === 'drop') {
      await session.changePair(index, { decision: action });
      return 'next';
    } else return action;
  }
}

/** What a person cannot mend by choosing a word. */
function hindranceOf(obstacle: Obstacle | undefined): Hindrance | undefined {
  return obstacle === 'text' || obstacle === 'promise' || obstacle === 'answered' ? obstacle : undefined;
}

/** Confirms a pair, and drops what cannot stand or need not be asked beside it; false where the person goes back. */
async function confirm(session: ReviewSession, index: number, terminal: Terminal): Promise<boolean> {
  const pair = session.pairs[index];
  if (pair === undefined) throw new RangeError(`no pair ${index}`);
  const rivals = rivalsOf(session.pairs, pair, index);
  const confirmed = rivals.find((one) => one.pair.decision === 'keep' && one.isSameEntry);
  if (confirmed !== undefined && (await askWhich(confirmed.pair, terminal)) === 'that') {
    await session.changePair(index, { decision: 'drop' });
    return true;
  }
  const answer = await askStatus(pair, session, terminal);
  if (answer === undefined) return false;
  const elsewhere = rivals.filter((one) => !one.isSameEntry && one.pair.decision === undefined);
  const isOnlyOne = elsewhere.length > 0 && (await askOthers(elsewhere.length, terminal)) === 'once';
  // The record of one text holds one answer to a promise.
  const dropped = rivals.filter((one) => one.isSameEntry || (isOnlyOne && elsewhere.includes(one)));
  await session.changePair(
    index,
    { outcome: { ...pair.outcome, ...answer }, decision: 'keep' },
    dropped.map((one) => one.index),
  );
  return true;
}

interface Rival {
  pair: PairProposal;
  index: number;
  isSameEntry: boolean;
}

/** The other candidates of the same promise that were not dropped. */
function rivalsOf(pairs: readonly PairProposal[], pair: PairProposal, own: number): Rival[] {
  return pairs.flatMap((one, index) =>
    index !== own && one.outcome.of === pair.outcome.of && one.decision !== 'drop'
      ? [{ pair: one, index, isSameEntry: one.in === pair.in }]
      : [],
  );
}

function askWhich({ outcome }: PairProposal, { ask, say }: Terminal): Promise<'this' | 'that'> {
  say(words.confirmedBefore(outcome.text));
  return ask.choose<'this' | 'that'>(words.askWhich, [
    { value: 'this', name: words.thisOne },
    { value: 'that', name: words.thatOne },
  ]);
}

function askOthers(count: number, { ask }: Terminal): Promise<'once' | 'twice'> {
  return ask.choose<'once' | 'twice'>(words.askOthers(count), [
    { value: 'once', name: words.answeredOnce },
    { value: 'twice', name: words.answeredTwice },
  ]);
}
