import type { ReviewSession } from '../../../import/review/session.ts';
import { findQuotation, periodOf } from '../../../import/review/subject.ts';
import type { CommitmentProposal } from '../../../model/review.ts';
import { commitment as words } from '../../../words/review-promises.ts';
import { words as shared } from '../../../words/review.ts';
import { readDue } from '../answers.ts';
import type { Ask } from '../ask.ts';
import type { Terminal } from '../terminal.ts';
import { dueOf, targetOf } from './card.ts';

type Field = keyof typeof words.fields;
type Edit = (proposal: CommitmentProposal, session: ReviewSession, ask: Ask) => Promise<CommitmentProposal>;

const NAMES: readonly Field[] = ['text', 'owner', 'due', 'target'];
const EDITS: Record<Field, Edit> = { text: askText, owner: askOwner, due: askDue, target: askTarget };

/** Lets a person correct what was understood of a promise, one field after another. */
export async function editCommitment(
  session: ReviewSession,
  index: number,
  { ask }: Terminal,
): Promise<void> {
  let name: Field | 'done' | undefined;
  for (;;) {
    const proposal = session.commitments[index];
    if (proposal === undefined) throw new RangeError(`no promise ${index}`);
    const shown = shownOf(proposal, session);
    name = await ask.choose<Field | 'done'>(
      shared.editWhat,
      [
        ...NAMES.map((value) => ({ value, name: `${words.fields[value]}  ${shown[value]}` })),
        { value: 'done', name: shared.editDone },
      ],
      name === undefined ? undefined : 'done',
    );
    if (name === 'done') return;
    await session.changeCommitment(index, await EDITS[name](proposal, session, ask));
  }
}

function shownOf(
  { in: name, commitment }: CommitmentProposal,
  session: ReviewSession,
): Record<Field, string> {
  return {
    text: commitment.text,
    owner: commitment.owner ?? words.noOwner,
    due: dueOf(commitment, periodOf(session.subject, name)),
    target: targetOf(commitment, session, name),
  };
}

/** A promise may be cut longer or shorter, but every word of it is the text's. */
async function askText(
  proposal: CommitmentProposal,
  session: ReviewSession,
  ask: Ask,
): Promise<CommitmentProposal> {
  const { commitment, sentence, offset } = proposal;
  const find = (answer: string): string | undefined =>
    findQuotation(session.subject, proposal.in, answer, commitment.at);
  const check = (answer: string): string | undefined =>
    find(answer) === undefined ? words.badText : undefined;
  const answer = await ask.write(words.askText, commitment.text, check);
  const text = find(answer) ?? commitment.text;
  const [place] = [sentence.lastIndexOf(text, offset), sentence.indexOf(text, offset)]
    .filter((at) => at !== -1)
    .toSorted((a, b) => Math.abs(a - offset) - Math.abs(b - offset));
  // What reaches beyond the sentence is quoted by itself.
  const quotation = place === undefined ? { sentence: text, offset: 0 } : { sentence, offset: place };
  return { ...proposal, ...quotation, commitment: { ...commitment, text } };
}

async function askOwner(
  proposal: CommitmentProposal,
  _: ReviewSession,
  ask: Ask,
): Promise<CommitmentProposal> {
  const { commitment } = proposal;
  const owner = await ask.write(words.askOwner, commitment.owner ?? '', () => undefined);
  return { ...proposal, commitment: { ...commitment, owner: owner === '' ? undefined : owner } };
}

async function askDue(
  proposal: CommitmentProposal,
  session: ReviewSession,
  ask: Ask,
): Promise<CommitmentProposal> {
  const { commitment } = proposal;
  const read = (answer: string) => readDue(answer, periodOf(session.subject, proposal.in));
  const check = (answer: string): string | undefined =>
    read(answer) === undefined ? words.badDue : undefined;
  const current = commitment.dueWithheld === true ? words.withheldDue : (commitment.due ?? '');
  const answer = await ask.write(words.askDue, current, check);
  return {
    ...proposal,
    commitment: { ...commitment, due: undefined, dueWithheld: undefined, ...read(answer) },
  };
}

/** The values of the same sentence stand first. */
async function askTarget(
  proposal: CommitmentProposal,
  session: ReviewSession,
  ask: Ask,
): Promise<CommitmentProposal> {
  const { commitment, sentence } = proposal;
  const values = session.valuesIn(proposal.in).map(({ id, label, written }) => ({
    value: id,
    name: words.value(label, written),
    isNear: sentence.includes(written),
  }));
  const target = await ask.choose<string | undefined>(
    words.askTarget,
    [
      ...values.filter(({ isNear }) => isNear),
      ...values.filter(({ isNear }) => !isNear),
      { value: undefined, name: words.noSuchTarget },
    ],
    commitment.target,
  );
  return { ...proposal, commitment: { ...commitment, target } };
}
