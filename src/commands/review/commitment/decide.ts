import type { ReviewSession } from '../../../import/review/session.ts';
import { commitment as words } from '../../../words/review-promises.ts';
import { words as shared } from '../../../words/review.ts';
import { choicesOf } from '../actions.ts';
import type { Position } from '../layout.ts';
import type { Move } from '../move.ts';
import type { Terminal } from '../terminal.ts';
import { commitmentCard } from './card.ts';
import { editCommitment } from './edit.ts';

type Action = keyof typeof words.actions;

const ACTIONS: readonly Action[] = ['keep', 'edit', 'drop', 'later', 'back'];
/** A promise whose words are gone from the text can only be dropped. */
const NEED_WORDS: ReadonlySet<Action> = new Set<Action>(['keep', 'edit']);

/** Shows one promise, again after every change, until the person goes to another. */
export async function decideCommitment(
  session: ReviewSession,
  index: number,
  position: Position,
  terminal: Terminal,
): Promise<Move> {
  for (let isChanged = false; ; isChanged = true) {
    commitmentCard(session, index, position, terminal.width()).forEach(terminal.say);
    const step = { list: 'commitments', index } as const;
    const isGone = session.obstacleAt(step) !== undefined;
    const action = await terminal.ask.choose(
      words.what,
      choicesOf(ACTIONS, words, position.at === 0, (one) =>
        isGone && NEED_WORDS.has(one) ? shared.gone : undefined,
      ),
      isGone ? 'later' : isChanged ? 'keep' : session.decisionAt(step),
    );
    if (action === 'back' || action === 'later') return action;
    if (action === 'edit') await editCommitment(session, index, terminal);
    else {
      await session.changeCommitment(index, { decision: action });
      return 'next';
    }
  }
}
