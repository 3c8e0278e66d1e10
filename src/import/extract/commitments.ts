import type { CommitmentProposal } from '../../model/review.ts';
import type { Entries } from '../entries.ts';
import { readItem, type FoundPromise, type GoalsOf } from './commitment/item.ts';
import type { FoundProposal } from './index.ts';
import { passagesIn, type Passage } from './passages.ts';

/** A proposal, and the path of the heading below which it stands. */
export interface FoundCommitment extends CommitmentProposal {
  path: string;
}

/** More promises than any plan has, and than a person could decide on. */
export const MOST_COMMITMENTS = 1000;

/**
 * Finds what the plans of a document promise, in the order of the text, up to the greatest count that makes sense. Identifiers
 * count on in each entry, as those of numbers do, until `openCommitments` gives those that stay; targets name numbers that were found.
 */
export function extractCommitments(
  entries: Entries,
  period: string | undefined,
  numbers: readonly FoundProposal[],
): FoundCommitment[] {
  const goalsOf = goalsIn(numbers);
  const counts = new Map<string, number>();
  const found: FoundCommitment[] = [];
  for (const item of itemsIn(passagesIn(entries, period))) {
    if (found.length >= MOST_COMMITMENTS) break;
    const [first] = item;
    if (first?.kind !== 'plan') continue;
    for (const promise of readItem(item, goalsOf).slice(0, MOST_COMMITMENTS - found.length)) {
      const count = (counts.get(first.in) ?? 0) + 1;
      counts.set(first.in, count);
      const commitment = commitmentOf(promise, `c${count}`);
      const { sentence, offset } = promise;
      found.push({ in: first.in, path: first.path, commitment, sentence, offset });
    }
  }
  return found;
}

/** Cuts passages where the heading above them changes. */
function itemsIn(passages: readonly Passage[]): Passage[][] {
  const items: Passage[][] = [];
  for (const passage of passages) {
    const last = items.at(-1);
    if (last?.[0]?.in === passage.in && last[0].path === passage.path) last.push(passage);
    else items.push([passage]);
  }
  return items;
}

function goalsIn(numbers: readonly FoundProposal[]): GoalsOf {
  const goals = Map.groupBy(
    numbers.filter(({ metric }) => metric.kind === 'target'),
    (one) => `${one.in} ${one.metric.at} ${one.sentence}`,
  );
  return ({ in: name, at }, sentence) =>
    (goals.get(`${name} ${at} ${sentence}`) ?? []).map(({ metric: { id, written }, offset }) => ({
      id,
      written,
      start: offset,
      end: offset + written.length,
    }));
}

function commitmentOf(
  { text, at, owner, due, target }: FoundPromise,
  id: string,
): CommitmentProposal['commitment'] {
  return {
    id,
    text,
    at,
    ...(owner !== undefined && { owner }),
    ...(due === 'withheld' ? { dueWithheld: true as const } : due !== undefined && { due }),
    ...(target !== undefined && { target }),
  };
}
