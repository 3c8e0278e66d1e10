import { commitmentKey, UNDATED } from '../model/address.ts';
import type { Commitment, Outcome } from '../model/commitment.ts';
import { covers, endOf } from '../model/due.ts';
import type { Indicator } from '../model/indicator.ts';
import type { Metric } from '../model/metric.ts';
import type { PartKind } from '../model/part.ts';
import { monthBefore, yearOfPeriod } from '../model/period.ts';
import { judge, type Judgement } from '../model/status.ts';
import { byCodeUnits } from './newest-first.ts';

/** A text with its record, as the ledger needs it: a section's, a part's own, a document's own. */
export interface LedgerText {
  issuer: string;
  /** `shili-jyj/2021-h1` */
  documentId: string;
  /** Address of its page, without base. */
  page: string;
  kind: PartKind;
  /** Period of its part, else of its document; undefined where nobody knows it. */
  period: string | undefined;
  /** Moment of publication of its document. */
  published: string | undefined;
  record: { metrics: readonly Metric[]; commitments: readonly Commitment[]; outcomes: readonly Outcome[] };
}

/** A promise in its text. */
export interface PlacedCommitment<T extends LedgerText = LedgerText> {
  /** As outcomes name it: `shili-jyj/2021-h1/plan/1#c1`. */
  key: string;
  commitment: Commitment;
  target: Metric | undefined;
  text: T;
}

/** An outcome in its text. */
export interface PlacedOutcome<T extends LedgerText = LedgerText> {
  outcome: Outcome;
  result: Metric | undefined;
  /** The time on which the text reports; undefined where nobody knows it, as of a plan that looks back. */
  period: string | undefined;
  text: T;
}

/** A promise with what became of it. */
export interface FollowedCommitment<T extends LedgerText = LedgerText> extends PlacedCommitment<T> {
  /** The written deadline, else the end of the plan's period; undefined where neither is known. */
  due: string | 'withheld' | undefined;
  /** What later texts say of it; the newest stands last. */
  outcomes: PlacedOutcome<T>[];
  judgement: Judgement;
}

export interface LedgerContext {
  indicators: ReadonlyMap<string, Pick<Indicator, 'better'>>;
  /** Newest day of publication in the content (a portal passes its own to its shards): 今天 of every status. */
  now: string | undefined;
}

/**
 * Follows every promise of some texts to what later texts say of it, in the order of the texts. An outcome of a promise that is
 * not there is left out: a rule of the checks names it.
 */
export function followUp<T extends LedgerText>(
  texts: readonly T[],
  context: LedgerContext,
): FollowedCommitment<T>[] {
  const outcomes = Map.groupBy(texts.flatMap(outcomesOf), ({ outcome }) => outcome.of);
  const summaries = Map.groupBy(
    texts.filter(({ kind }) => kind === 'summary'),
    ({ issuer }) => issuer,
  );
  return texts.flatMap(commitmentsOf).map((placed) => {
    const own = (outcomes.get(placed.key) ?? []).toSorted(oldestFirst);
    const due = dueOf(placed);
    const { target, text } = placed;
    const isCovered =
      due !== undefined &&
      due !== 'withheld' &&
      (summaries.get(text.issuer) ?? []).some(
        ({ period, documentId }) =>
          documentId !== text.documentId && period !== undefined && covers(period, due),
      );
    const newest = own.at(-1);
    const judgement = judge({
      planned: text.period,
      target,
      better: context.indicators.get(target?.indicator ?? '')?.better,
      due,
      outcome: newest && {
        declared: newest.outcome.status,
        result: newest.result,
        period: lastMonthOf(newest.text),
      },
      isCovered,
      now: context.now,
    });
    return { ...placed, due, outcomes: own, judgement };
  });
}

/** Gives the newest day of some moments of publication: 今天 of every status. */
export function newestDay(moments: Iterable<string | undefined>): string | undefined {
  let newest: string | undefined;
  for (const moment of moments) if (moment !== undefined && moment > (newest ?? '')) newest = moment;
  return newest?.slice(0, 'yyyy-mm-dd'.length);
}

/** Lists the promises of a text. */
function commitmentsOf<T extends LedgerText>(text: T): PlacedCommitment<T>[] {
  const { metrics, commitments } = text.record;
  return commitments.map((commitment) => ({
    key: commitmentKey(text.page, commitment.id),
    commitment,
    target: metrics.find(({ id }) => id === commitment.target),
    text,
  }));
}

/** Says in which year's list the promises of a text stand: of the plan's period, else of its publication. */
export function ledgerYear({ period, published }: Pick<LedgerText, 'period' | 'published'>): string {
  return period === undefined ? (published?.slice(0, 'yyyy'.length) ?? UNDATED) : `${yearOfPeriod(period)}`;
}

/** Orders years of lists, the newest first; what has no year stands last. */
export function newestYearFirst(a: string, b: string): number {
  const orderOf = (year: string): number => (year === UNDATED ? 0 : Number(year));
  return orderOf(b) - orderOf(a);
}

function outcomesOf<T extends LedgerText>(text: T): PlacedOutcome<T>[] {
  const { metrics, outcomes } = text.record;
  return outcomes.map((outcome) => ({
    outcome,
    result: metrics.find(({ id }) => id === outcome.result),
    period: text.kind === 'plan' ? undefined : text.period,
    text,
  }));
}

function dueOf({ commitment, text }: PlacedCommitment): FollowedCommitment['due'] {
  if (commitment.dueWithheld === true) return 'withheld';
  return commitment.due ?? (text.period === undefined ? undefined : endOf(text.period));
}

/** By the last month that they report on, then by publication, then in the order of the pages. */
function oldestFirst({ text: a }: PlacedOutcome, { text: b }: PlacedOutcome): number {
  return byCodeUnits(orderOf(a), orderOf(b));
}

function orderOf(text: LedgerText): string {
  // Section 2 stands before section 10.
  const page = text.page.replace(/\d+/gu, (digits) => digits.padStart(4, '0'));
  return [lastMonthOf(text) ?? '', text.published ?? '', page].join(' ');
}

/** The last month on which a text reports: a plan looks back on what was before its own time. */
function lastMonthOf({ kind, period }: LedgerText): string | undefined {
  if (period === undefined) return undefined;
  return kind === 'plan' ? monthBefore(period) : endOf(period);
}
