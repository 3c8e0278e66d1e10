import type { MetricInput } from '../../model/metric.ts';
import type { Proposal } from '../../model/review.ts';
import { withoutBlanks } from '../../model/text.ts';
import { recordsIn, type DocumentDraft, type Entries } from '../entries.ts';
import type { FoundProposal } from './index.ts';
import { clauseBefore, clauseBehind } from './sentence.ts';

/** Numbers that wait for a person. */
export interface OpenNumbers {
  proposals: Proposal[];
  /** What each found number (`summary/1 m3`) is called in the records and proposals of its entry. */
  ids: ReadonlyMap<string, string>;
  /** Numbers of records and of proposals that a person has decided on: `summary/1 new-teachers`. */
  settled: ReadonlySet<string>;
}

/**
 * Gives what a person has still to decide: numbers that no record holds already. A proposal that stands in the same words as
 * one of an earlier review keeps what was decided about it; a new one takes an identifier that its entry does not have.
 */
export function openProposals(
  found: readonly FoundProposal[],
  entries: Entries,
  own: DocumentDraft['metrics'],
  earlier: readonly Proposal[],
): OpenNumbers {
  const held = heldIn(entries, own);
  const ids = new Map<FoundProposal, string>();
  const taken = new Set([...held].flatMap(([name, metrics]) => metrics.map(({ id }) => `${name} ${id}`)));
  for (const [one, { id }] of matchHeld(found, held)) ids.set(one, id);
  const left = new Set(earlier.filter(({ decision }) => decision !== undefined));
  const kept = new Map<FoundProposal, Proposal>();
  for (const proposal of found.filter((one) => !ids.has(one))) {
    const before = [...left].find((one) => isSame(one, proposal));
    if (before === undefined) continue;
    left.delete(before);
    if (isAskedAgain(before, proposal)) continue;
    kept.set(proposal, before);
    ids.set(proposal, before.metric.id);
    taken.add(`${proposal.in} ${before.metric.id}`);
  }
  const settled = new Set(taken);
  const proposals = found.flatMap((proposal): Proposal[] => {
    const before = kept.get(proposal);
    if (before === undefined && ids.has(proposal)) return [];
    const { path: _, ...open } = proposal;
    const { at } = proposal.metric;
    if (before !== undefined)
      return [{ ...open, metric: { ...before.metric, at }, decision: before.decision }];
    const id = freeId(proposal, taken);
    ids.set(proposal, id);
    return [{ ...open, metric: { ...proposal.metric, id } }];
  });
  const named = found.map((one) => [`${one.in} ${one.metric.id}`, ids.get(one) ?? one.metric.id] as const);
  return { proposals, ids: new Map(named), settled };
}

/** What was left out because nobody knew its period is asked again when the text tells it. */
function isAskedAgain(before: Proposal, { metric }: FoundProposal): boolean {
  return before.metric.period === undefined && before.decision === 'drop' && metric.period !== undefined;
}

/** The identifier that a number was found with, or the next one that its entry does not have. */
function freeId({ in: name, metric }: FoundProposal, taken: Set<string>): string {
  let id = metric.id;
  for (let next = Number(id.slice(1)); taken.has(`${name} ${id}`); next++) id = `m${next}`;
  taken.add(`${name} ${id}`);
  return id;
}

/** Metrics of each entry's record. */
function heldIn(entries: Entries, own: DocumentDraft['metrics']): Map<string, readonly MetricInput[]> {
  return new Map([
    ['index', own ?? []],
    ...recordsIn(entries).map(([name, record]) => [name, record.metrics ?? []] as const),
  ]);
}

/** Finds for each metric of an entry one number with the same words: the one with its label first. */
function matchHeld(
  found: readonly FoundProposal[],
  held: ReadonlyMap<string, readonly MetricInput[]>,
): Map<FoundProposal, MetricInput> {
  const matches = new Map<FoundProposal, MetricInput>();
  const left = new Map(held);
  type Fits = (one: FoundProposal, metric: MetricInput) => boolean;
  const match = (fits: Fits): void => {
    for (const [name, metrics] of left)
      left.set(
        name,
        metrics.filter((metric) => {
          const one = found.find(
            (proposal) => proposal.in === name && !matches.has(proposal) && fits(proposal, metric),
          );
          if (one !== undefined) matches.set(one, metric);
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
  return matches;
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
