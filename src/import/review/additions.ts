import { numberedSlug } from '../../model/address.ts';
import type { Commitment, Outcome } from '../../model/commitment.ts';
import type { Metric } from '../../model/metric.ts';
import type { CommitmentProposal, PairProposal, Proposal, Review } from '../../model/review.ts';
import { highestId } from '../extract/propose-commitments.ts';
import type { SubjectEntry } from './subject.ts';
import { valueOf } from './values.ts';

/** What a closing adds to the record of an entry. */
export interface Additions {
  metrics: Metric[];
  commitments: Commitment[];
  outcomes: Outcome[];
}

/** Gives what was kept of a review for each entry that it belongs to; every pair in the review counts as confirmed. */
export function additionsOf(
  kept: Review,
  entries: ReadonlyMap<string, SubjectEntry>,
): Map<string, Additions> {
  const names = new Set(Object.values(kept).flatMap((list) => list.map((one) => one.in)));
  return new Map([...names].map((name) => [name, additionsTo(name, kept, entries.get(name)?.entry.record)]));
}

function additionsTo(
  name: string,
  kept: Review,
  record: SubjectEntry['entry']['record'] | undefined,
): Additions {
  if (record === undefined) throw new Error(`no file ${name}`);
  const own = <P extends { in: string }>(list: readonly P[]): P[] => list.filter((one) => one.in === name);
  const ids = new Map(record.metrics.map(({ id }) => [id, id]));
  const metrics = own(kept.metrics).map(metricOf);
  const free = withFreeIds(metrics, new Set(ids.keys()));
  // What proposals name is a proposed value first: its identifier may have become another one.
  metrics.forEach(({ id }, index) => ids.set(id, free[index]?.id ?? id));
  return {
    metrics: free,
    commitments: withFreeNumbers(own(kept.commitments), record.commitments).map((commitment) =>
      pointing(commitment, 'target', ids),
    ),
    outcomes: own(kept.pairs).map(({ outcome }: PairProposal) => pointing(outcome, 'result', ids)),
  };
}

function metricOf(proposal: Proposal): Metric {
  const metric = valueOf(proposal);
  if (metric === undefined) throw new Error(`the period of ${proposal.metric.id} is open`);
  return metric;
}

/** Lets a promise or an outcome name its value as the record does; a value that was dropped is named no more. */
function pointing<K extends 'target' | 'result', T extends Partial<Record<K, string | undefined>>>(
  one: T,
  key: K,
  ids: ReadonlyMap<string, string>,
): T {
  const { [key]: named, ...rest } = one;
  const id = named === undefined ? undefined : ids.get(named);
  return (id === undefined ? rest : { ...rest, [key]: id }) as T;
}

/** Longest stem of an identifier, so that a number has room behind it. */
const STEM = 60;

function withFreeIds(metrics: readonly Metric[], used: Set<string>): Metric[] {
  return metrics.map((metric) => {
    const stem = metric.id.slice(0, STEM).replace(/-$/u, '');
    let id = metric.id;
    for (let occurrence = 2; used.has(id); occurrence++) id = numberedSlug(stem, occurrence);
    used.add(id);
    return { ...metric, id };
  });
}

/** A promise keeps its identifier, which outcomes name; where a person has used it in the meantime it gets the next one. */
function withFreeNumbers(kept: readonly CommitmentProposal[], recorded: readonly Commitment[]): Commitment[] {
  const used = new Set(recorded.map(({ id }) => id));
  let highest = highestId([...recorded, ...kept.map(({ commitment }) => commitment)]);
  return kept.map(({ commitment }) => {
    const id = used.has(commitment.id) ? `c${++highest}` : commitment.id;
    used.add(id);
    return { ...commitment, id };
  });
}
