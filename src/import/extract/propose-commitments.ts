import type { CommitmentInput } from '../../model/commitment.ts';
import type { CommitmentProposal } from '../../model/review.ts';
import { withoutBlanks } from '../../model/text.ts';
import { recordsIn, type DocumentDraft, type Entries } from '../entries.ts';
import type { FoundCommitment } from './commitments.ts';
import type { OpenNumbers } from './propose.ts';
import { clauseBefore } from './sentence.ts';
import { stretchAt, wholePlacesOf } from './stretch.ts';

/** What stands before the proposals of an import. */
export interface Before {
  /** Promises of the document's own record. */
  own: DocumentDraft['commitments'];
  /** Proposals of an earlier import. */
  earlier: readonly CommitmentProposal[];
  /** The greatest number of an identifier in each old record, that of dropped promises included. */
  highest: ReadonlyMap<string, number>;
}

/**
 * Gives the promises that no record holds already. One that stands in the same words as one of an earlier review keeps what was
 * decided about it; a new one takes an identifier behind all that its entry had. Targets name numbers as they are called now.
 */
export function openCommitments(
  found: readonly FoundCommitment[],
  entries: Entries,
  { own, earlier, highest }: Before,
  numbers: OpenNumbers,
): CommitmentProposal[] {
  const held = heldIn(entries, own);
  const decided = earlier.filter(({ decision }) => decision !== undefined);
  const left = new Set(decided);
  const next = nextNumbers(held, decided, highest);
  const open = found.filter((one) => !(held.get(one.in) ?? []).some((commitment) => isHeld(one, commitment)));
  return open.map(({ path: _, ...proposal }) => {
    const target = numbers.ids.get(`${proposal.in} ${proposal.commitment.target}`);
    const same = findSame(proposal, left);
    if (same !== undefined) {
      left.delete(same.before);
      return { ...asDecided(proposal, same.before, target, numbers), offset: same.offset };
    }
    const id = next.get(proposal.in) ?? 1;
    next.set(proposal.in, id + 1);
    return { ...proposal, commitment: withTarget({ ...proposal.commitment, id: `c${id}` }, target) };
  });
}

/** A person may have changed words and target; a target that nobody has decided on is looked up anew. */
function asDecided(
  proposal: CommitmentProposal,
  before: CommitmentProposal,
  target: string | undefined,
  { settled }: OpenNumbers,
): CommitmentProposal {
  const { commitment, decision } = before;
  const isSettled = settled.has(`${before.in} ${commitment.target}`);
  const kept = commitment.target === undefined || isSettled ? commitment.target : target;
  return {
    ...proposal,
    commitment: withTarget({ ...commitment, at: proposal.commitment.at }, kept),
    decision,
  };
}

function withTarget(
  { target: _, ...commitment }: CommitmentProposal['commitment'],
  target: string | undefined,
): CommitmentProposal['commitment'] {
  return target === undefined ? commitment : { ...commitment, target };
}

type Held = ReadonlyMap<string, readonly CommitmentInput[]>;

/** Promises of each entry's record. */
function heldIn(entries: Entries, own: DocumentDraft['commitments']): Held {
  return new Map([
    ['index', own ?? []],
    ...recordsIn(entries).map(([name, record]) => [name, record.commitments ?? []] as const),
  ]);
}

/** The number of the next identifier of each entry. */
function nextNumbers(
  held: Held,
  decided: readonly CommitmentProposal[],
  highest: ReadonlyMap<string, number>,
): Map<string, number> {
  const names = new Set([...held.keys(), ...highest.keys()]);
  return new Map(
    [...names].map((name) => {
      const own = decided.filter((one) => one.in === name).map(({ commitment }) => commitment);
      const last = Math.max(highest.get(name) ?? 0, highestId(held.get(name)), highestId(own));
      return [name, last + 1];
    }),
  );
}

/** Says whether a record has a proposed promise: a person may have kept fewer or more of its words. */
function isHeld({ commitment: one }: FoundCommitment, held: CommitmentInput): boolean {
  const [proposed, kept] = [withoutBlanks(one.text), withoutBlanks(held.text)];
  return proposed === kept || (one.at === held.at && (proposed.includes(kept) || kept.includes(proposed)));
}

/** Finds a decided proposal whose clauses stand unchanged where a new one was found, and its place in the new sentence. */
function findSame(
  { in: name, commitment, sentence, offset }: CommitmentProposal,
  decided: ReadonlySet<CommitmentProposal>,
): { before: CommitmentProposal; offset: number } | undefined {
  const end = offset + commitment.text.length;
  for (const before of [...decided].filter((one) => one.in === name)) {
    const { text } = before.commitment;
    const stretch = stretchAt(before.sentence, before.offset, text);
    const at = wholePlacesOf(sentence, stretch).find(
      (start) => start < end && offset < start + stretch.length,
    );
    if (at !== undefined) return { before, offset: at + clauseBefore(before.sentence, before.offset).length };
  }
  return undefined;
}

/** Gives the greatest number that an identifier of some promises has: 3 of c1 and c3. */
export function highestId(commitments: readonly Pick<CommitmentInput, 'id'>[] = []): number {
  return Math.max(0, ...commitments.map(({ id }) => Number(id.slice(1))));
}
