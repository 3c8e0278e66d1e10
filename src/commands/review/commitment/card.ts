import type { ReviewSession } from '../../../import/review/session.ts';
import { periodOf } from '../../../import/review/subject.ts';
import type { Commitment } from '../../../model/commitment.ts';
import { endOf, formatDue } from '../../../model/due.ts';
import { commitment as words } from '../../../words/review-promises.ts';
import { field, inOneLine, quotedCard, type Position } from '../layout.ts';

/** Lays a promise out for a terminal: where it stands, its sentence with the promise marked, what was understood. */
export function commitmentCard(
  session: ReviewSession,
  index: number,
  position: Position,
  width: number,
): string[] {
  const proposal = session.commitments[index];
  if (proposal === undefined) return [];
  const { in: name, commitment } = proposal;
  const isGone = session.obstacleAt({ list: 'commitments', index }) !== undefined;
  const { fields } = words;
  return quotedCard(
    session,
    { ...proposal, at: commitment.at, marked: commitment.text },
    {
      fields: [
        inOneLine(
          field(fields.owner, commitment.owner ?? words.noOwner),
          field(fields.due, dueOf(commitment, periodOf(session.subject, name))),
        ),
        field(fields.target, targetOf(commitment, session, name)),
      ],
      obstacle: isGone ? words.gone : undefined,
    },
    position,
    width,
  );
}

/** Writes a deadline as people read it, and as the file has it. */
export function dueOf(
  { due, dueWithheld }: Pick<Commitment, 'due' | 'dueWithheld'>,
  period: string | undefined,
): string {
  if (dueWithheld === true) return words.withheldDue;
  if (due !== undefined) return words.due(due, formatDue(due));
  return period === undefined ? words.openDue : words.endOfPlan(formatDue(endOf(period)));
}

/** Writes the value that a promise is measured by. */
export function targetOf(
  { target }: Pick<Commitment, 'target'>,
  session: ReviewSession,
  name: string,
): string {
  if (target === undefined) return words.noTarget;
  const value = session.valuesIn(name).find(({ id }) => id === target);
  return value === undefined ? words.droppedTarget : words.value(value.label, value.written);
}
