import { readIndicators } from '../../mdx/indicators.ts';
import type { Indicator } from '../../model/indicator.ts';
import {
  isPending,
  type CommitmentProposal,
  type PairProposal,
  type Proposal,
  type ProposedMetric,
  type Review,
} from '../../model/review.ts';
import type { Judgement } from '../../model/status.ts';
import { identityOf, promisesFor, proposePairs } from '../follow-up.ts';
import type { EarlierPromise } from '../follow-up/promises.ts';
import type { Target } from '../keep.ts';
import { formatReview, isEmpty, NO_REVIEW, saveReview } from './file.ts';
import { addIndicator } from './indicators.ts';
import {
  findCommitmentObstacle,
  findMetricObstacle,
  findPairObstacle,
  judgePair,
  type Obstacle,
  type PairContext,
} from './obstacle.ts';
import { entriesOf, readSubject, type Subject } from './subject.ts';
import { valuesIn } from './values.ts';

/** A place in a review: the numbers come first, then the promises, then the pairs. */
export interface Step {
  list: keyof Review;
  index: number;
}

/** A review while it goes on. Whatever changes is in the file before the change returns. */
export class ReviewSession {
  readonly subject: Subject;
  /** What earlier plans promise, by the key of the promise. */
  readonly promises: ReadonlyMap<string, EarlierPromise>;
  readonly #indicators: Indicator[];
  #review: Review;
  /** Text of the file; undefined where there is none. */
  #text: string | undefined;

  private constructor(
    subject: Subject,
    promises: ReadonlyMap<string, EarlierPromise>,
    indicators: Indicator[],
  ) {
    this.subject = subject;
    this.promises = promises;
    this.#indicators = indicators;
    this.#text = subject.review?.text;
    this.#review = withPairs(subject, promises);
  }

  /** Begins or goes on with the review of a document; undefined where there is no such document. */
  static async open(target: Target): Promise<ReviewSession | undefined> {
    const subject = await readSubject(target);
    if (subject === undefined) return undefined;
    const promises = await promisesFor(target, entriesOf(subject));
    return new ReviewSession(subject, promises, await readIndicators(target.contentDir));
  }

  get metrics(): readonly Proposal[] {
    return this.#review.metrics;
  }

  get commitments(): readonly CommitmentProposal[] {
    return this.#review.commitments;
  }

  get pairs(): readonly PairProposal[] {
    return this.#review.pairs;
  }

  get indicators(): readonly Indicator[] {
    return this.#indicators;
  }

  /** Every place of the review in the order in which a person goes through it. */
  get steps(): Step[] {
    return (['metrics', 'commitments', 'pairs'] as const).flatMap((list) =>
      [...this.#review[list].keys()].map((index) => ({ list, index })),
    );
  }

  /** Says whether there is anything to decide, to take over or to publish. */
  get isPending(): boolean {
    return this.isUnpublished || this.pairs.some(isPending);
  }

  /** Says whether something besides pairs waits to be published or taken over. */
  get isUnpublished(): boolean {
    const { metrics, commitments } = this.#review;
    return this.subject.record.status === 'draft' || [...metrics, ...commitments].some(isPending);
  }

  /** Says whether a closing would change the document. */
  get isClosable(): boolean {
    const isConfirmed = (step: Step): boolean =>
      step.list === 'pairs' && this.decisionAt(step) === 'keep' && !this.isOpen(step);
    return this.isUnpublished || this.steps.some(isConfirmed);
  }

  get openCount(): number {
    return this.steps.filter((step) => this.isOpen(step)).length;
  }

  /** How many pairs nobody has decided on: a document can be published all the same. */
  get openPairCount(): number {
    return this.steps.filter((step) => step.list === 'pairs' && this.isOpen(step)).length;
  }

  decisionAt({ list, index }: Step): Proposal['decision'] {
    return at<Pick<Proposal, 'decision'>>(this.#review[list], index).decision;
  }

  /** A proposal that was kept and can no longer be, because the text or the plan has changed, is open again. */
  isOpen(step: Step): boolean {
    const decision = this.decisionAt(step);
    return decision === undefined || (decision === 'keep' && this.obstacleAt(step) !== undefined);
  }

  /** Says why a proposal cannot be kept. */
  obstacleAt({ list, index }: Step): Obstacle | undefined {
    if (list === 'metrics') return findMetricObstacle(at(this.metrics, index), this.subject);
    if (list === 'commitments') return findCommitmentObstacle(at(this.commitments, index), this.subject);
    return findPairObstacle(at(this.pairs, index), this.#context);
  }

  /** Lists the values that a promise or an outcome of an entry can name. */
  valuesIn(name: string): ProposedMetric[] {
    return valuesIn(name, this.subject.entries.get(name)?.entry.record.metrics ?? [], this.#review);
  }

  /** Says what a promise would come to if a pair were confirmed. */
  judgementOf(pair: PairProposal): Judgement | undefined {
    return judgePair(pair, this.#context);
  }

  /** Writes down what has been proposed since the file was written. */
  async begin(): Promise<void> {
    if (formatReview(this.#review) !== formatReview(this.subject.review?.value ?? NO_REVIEW))
      await this.#save({});
  }

  /** Decides on a number or edits it. */
  async changeMetric(index: number, change: Partial<Pick<Proposal, 'metric' | 'decision'>>): Promise<void> {
    await this.#save({ metrics: this.metrics.with(index, { ...at(this.metrics, index), ...change }) });
  }

  /** Decides on a promise or edits it. */
  async changeCommitment(index: number, change: Partial<Omit<CommitmentProposal, 'in'>>): Promise<void> {
    const changed = { ...at(this.commitments, index), ...change };
    await this.#save({ commitments: this.commitments.with(index, changed) });
  }

  /** Decides on a pair, and drops others with it. */
  async changePair(
    index: number,
    change: Partial<Pick<PairProposal, 'outcome' | 'decision'>>,
    dropped: readonly number[] = [],
  ): Promise<void> {
    const pairs = this.pairs.map((pair, own): PairProposal => {
      if (own === index) return { ...pair, ...change };
      return dropped.includes(own) ? { ...pair, decision: 'drop' } : pair;
    });
    await this.#save({ pairs });
  }

  /**
   * Keeps every open number and promise that can be kept and drops the others; says why each of them was dropped. Pairs stay as they
   * are: one is published only when a person has looked at it.
   */
  async acceptAll(): Promise<('text' | 'period')[]> {
    const obstacles: ('text' | 'period')[] = [];
    const decide = (
      { decision }: Pick<Proposal, 'decision'>,
      obstacle: 'text' | 'period' | undefined,
    ): 'keep' | 'drop' => {
      if (decision === 'drop') return decision;
      if (obstacle !== undefined) obstacles.push(obstacle);
      return obstacle === undefined ? 'keep' : 'drop';
    };
    await this.#save({
      metrics: this.metrics.map((one) => ({
        ...one,
        decision: decide(one, findMetricObstacle(one, this.subject)),
      })),
      commitments: this.commitments.map((one) => ({
        ...one,
        decision: decide(one, findCommitmentObstacle(one, this.subject)),
      })),
    });
    return obstacles;
  }

  /** Defines a new indicator, for this proposal and the next ones. */
  async define(indicator: Pick<Indicator, 'id' | 'name' | 'unit'>): Promise<void> {
    await addIndicator(this.subject.target.contentDir, indicator);
    this.#indicators.push(indicator);
  }

  get #context(): PairContext {
    return {
      subject: this.subject,
      review: this.#review,
      promises: this.promises,
      indicators: this.#indicators,
    };
  }

  async #save(change: Partial<Review>): Promise<void> {
    const review = { ...this.#review, ...change };
    if (this.#text === undefined && isEmpty(review)) return;
    this.#text = await saveReview(this.subject.folder, this.#text, review);
    this.#review = review;
  }
}

/** The review with the pairs that can be proposed now. What was decided stays, though it would not be proposed any more. */
function withPairs(subject: Subject, promises: ReadonlyMap<string, EarlierPromise>): Review {
  const review = subject.review?.value ?? NO_REVIEW;
  const pairs = proposePairs(promises, entriesOf(subject), review);
  const found = new Set(pairs.map(identityOf));
  const left = review.pairs.filter((pair) => pair.decision !== undefined && !found.has(identityOf(pair)));
  return { ...review, pairs: [...pairs, ...left] };
}

function at<T>(list: readonly T[], index: number): T {
  const one = list[index];
  if (one === undefined) throw new RangeError(`no proposal ${index}`);
  return one;
}
