import { occurrencesOf } from '../../mdx/written.ts';
import type { Indicator } from '../../model/indicator.ts';
import type { CommitmentProposal, PairProposal, Proposal, Review } from '../../model/review.ts';
import { judge, type Judgement } from '../../model/status.ts';
import type { EarlierPromise } from '../follow-up/promises.ts';
import { findQuotation, type Subject } from './subject.ts';
import { findValue } from './values.ts';

/**
 * Why a proposal cannot be kept. Of any: its words do not stand in the text. Of a number: its period is open. Of a pair: the promise is
 * not in the record of its plan, the record of this text answers it already, or neither words nor numbers say what has become of it.
 */
export type Obstacle = 'text' | 'period' | 'promise' | 'answered' | 'status';

/** What a pair is judged by. */
export interface PairContext {
  subject: Pick<Subject, 'entries'>;
  review: Review;
  promises: ReadonlyMap<string, EarlierPromise>;
  indicators: readonly Indicator[];
}

/** Finds what keeps a number out of the record of the text as it stands now. */
export function findMetricObstacle(
  { in: name, metric }: Proposal,
  { entries }: Pick<Subject, 'entries'>,
): 'text' | 'period' | undefined {
  const located = entries.get(name)?.located;
  const range = located?.ranges.get(metric.at);
  if (!located || !range || occurrencesOf(located.blocks, metric.written, range).length === 0) return 'text';
  return metric.period === undefined ? 'period' : undefined;
}

/** Finds what keeps a promise out of the record: its words do not stand in the text any more. */
export function findCommitmentObstacle(
  { in: name, commitment }: Pick<CommitmentProposal, 'in' | 'commitment'>,
  subject: Pick<Subject, 'entries'>,
): 'text' | undefined {
  return findQuotation(subject, name, commitment.text, commitment.at) === undefined ? 'text' : undefined;
}

/** Finds what keeps a pair from being confirmed. */
export function findPairObstacle(
  pair: PairProposal,
  context: PairContext,
): Exclude<Obstacle, 'period'> | undefined {
  const { in: name, outcome } = pair;
  if (findQuotation(context.subject, name, outcome.text, outcome.at) === undefined) return 'text';
  if (context.promises.get(outcome.of)?.isRecorded !== true) return 'promise';
  const outcomes = context.subject.entries.get(name)?.entry.record.outcomes ?? [];
  if (outcomes.some(({ of }) => of === outcome.of)) return 'answered';
  return judgePair(pair, context)?.rule === 'undecided' ? 'status' : undefined;
}

/** Says what a promise would come to if a pair were confirmed; undefined where the promise is not there. */
export function judgePair(
  { in: name, outcome }: Pick<PairProposal, 'in' | 'outcome'>,
  { subject, review, promises, indicators }: PairContext,
): Judgement | undefined {
  const promise = promises.get(outcome.of);
  if (promise === undefined) return undefined;
  const recorded = subject.entries.get(name)?.entry.record.metrics ?? [];
  return judge({
    planned: promise.period,
    target: promise.target,
    better: indicators.find(({ id }) => id === promise.target?.indicator)?.better,
    due: promise.due,
    outcome: {
      declared: outcome.status,
      result: findValue(outcome.result, name, recorded, review),
      period: undefined,
    },
    // What this text says of the promise is asked for, not what has become of it since.
    isCovered: false,
    now: undefined,
  });
}
