import type { MetricInput } from '../../model/metric.ts';
import type { Proposal } from '../../model/review.ts';
import { withoutBlanks } from '../../model/text.ts';
import type { DocumentDraft, Entries } from '../entries.ts';
import type { FoundProposal } from './index.ts';

/**
 * Gives what a person has still to decide: numbers that no record holds already. A proposal that stands in the same words as
 * one of an earlier review keeps what was decided about it.
 */
export function openProposals(
  found: readonly FoundProposal[],
  entries: Entries,
  own: DocumentDraft['metrics'],
  earlier: readonly Proposal[],
): Proposal[] {
  const held = heldIn(entries, own);
  return unheld(found, held).map(({ path: _, ...proposal }) => {
    const before = earlier.find((one) => isSame(one, proposal));
    if (before?.decision === undefined) return proposal;
    const { at } = proposal.metric;
    return { ...proposal, metric: { ...before.metric, at }, decision: before.decision };
  });
}

/** Metrics of each entry's record. */
function heldIn({ parts }: Entries, own: DocumentDraft['metrics']): Map<string, readonly MetricInput[]> {
  return new Map<string, readonly MetricInput[]>([
    ['index', own ?? []],
    ...parts.flatMap((part) => [
      [part.slug, part.record.metrics ?? []] as const,
      ...part.sections.map(
        ({ record }, index) => [`${part.slug}/${index + 1}`, record.metrics ?? []] as const,
      ),
    ]),
  ]);
}

/** Leaves out one proposal for each metric of its entry with the same words: the one with its label first. */
function unheld(found: readonly FoundProposal[], held: Map<string, readonly MetricInput[]>): FoundProposal[] {
  const taken = new Set<FoundProposal>();
  const match = (fits: (one: FoundProposal, metric: MetricInput) => boolean): void => {
    for (const [name, metrics] of held)
      held.set(
        name,
        metrics.filter((metric) => {
          const one = found.find(
            (proposal) =>
              proposal.in === name &&
              !taken.has(proposal) &&
              isWritten(proposal, metric) &&
              fits(proposal, metric),
          );
          if (one !== undefined) taken.add(one);
          return one === undefined;
        }),
      );
  };
  match(({ metric }, { label, at }) => metric.label === label && metric.at === at);
  match(({ metric }, { at }) => metric.at === at);
  match(() => true);
  return found.filter((proposal) => !taken.has(proposal));
}

/** A person may have kept fewer or more of the words: 近12% holds 12%. */
function isWritten({ metric }: FoundProposal, { written }: MetricInput): boolean {
  const [proposed, kept] = [withoutBlanks(metric.written), withoutBlanks(written)];
  return proposed.includes(kept) || kept.includes(proposed);
}

function isSame(one: Proposal, other: Proposal): boolean {
  return (
    one.sentence === other.sentence &&
    one.offset === other.offset &&
    one.metric.written === other.metric.written
  );
}
