import type { MetricInput } from '../../model/metric.ts';
import type { Proposal } from '../../model/review.ts';
import { withoutBlanks } from '../../model/text.ts';
import type { DocumentDraft, Entries } from '../entries.ts';
import type { FoundProposal } from './index.ts';
import { clauseBefore, clauseBehind } from './sentence.ts';

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
  const left = new Set(earlier.filter(({ decision }) => decision !== undefined));
  return unheld(found, held).map(({ path: _, ...proposal }) => {
    const before = [...left].find((one) => isSame(one, proposal));
    if (before === undefined) return proposal;
    left.delete(before);
    // What was left out because nobody knew its period is asked again when the text tells it.
    if (
      before.metric.period === undefined &&
      before.decision === 'drop' &&
      proposal.metric.period !== undefined
    )
      return proposal;
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
  type Fits = (one: FoundProposal, metric: MetricInput) => boolean;
  const match = (fits: Fits): void => {
    for (const [name, metrics] of held)
      held.set(
        name,
        metrics.filter((metric) => {
          const one = found.find(
            (proposal) => proposal.in === name && !taken.has(proposal) && fits(proposal, metric),
          );
          if (one !== undefined) taken.add(one);
          return one === undefined;
        }),
      );
  };
  for (const says of [isWritten, holds]) {
    match(
      (one, metric) => says(one, metric) && one.metric.at === metric.at && one.metric.label === metric.label,
    );
    match((one, metric) => says(one, metric) && one.metric.at === metric.at);
    match(says);
  }
  return found.filter((proposal) => !taken.has(proposal));
}

function isWritten({ metric }: FoundProposal, { written }: MetricInput): boolean {
  return withoutBlanks(metric.written) === withoutBlanks(written);
}

/** A person may have kept fewer or more of the words: 近12% holds 12%, but 25% does not hold 5%. */
function holds({ metric }: FoundProposal, { written }: MetricInput): boolean {
  const [proposed, kept] = [withoutBlanks(metric.written), withoutBlanks(written)];
  const [long, short] = proposed.length > kept.length ? [proposed, kept] : [kept, proposed];
  const at = long.indexOf(short);
  if (at === -1) return false;
  const cuts = (outer: string, inner: string): boolean =>
    /[\d.,xX×*○_０-９]/u.test(outer) && /[\d.xX×*○_０-９]/u.test(inner);
  return (
    !cuts(long[at - 1] ?? '', short[0] ?? '') && !cuts(long[at + short.length] ?? '', short.at(-1) ?? '')
  );
}

/** The same words in the same clause of the same entry. */
function isSame(one: Proposal, other: Proposal): boolean {
  return (
    one.in === other.in && one.metric.written === other.metric.written && clauseOf(one) === clauseOf(other)
  );
}

function clauseOf({ sentence, offset, metric }: Proposal): string {
  const end = offset + metric.written.length;
  return clauseBefore(sentence, offset) + metric.written + clauseBehind(sentence, end);
}
