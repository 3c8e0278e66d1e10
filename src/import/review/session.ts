import type { Indicator } from '../../model/indicator.ts';
import { readIndicators } from '../../mdx/indicators.ts';
import { isPending, type Proposal } from '../../model/review.ts';
import type { Target } from '../keep.ts';
import { saveReview } from './file.ts';
import type { ReviewFile } from '../../mdx/review.ts';
import { addIndicator } from './indicators.ts';
import { findObstacle, readSubject, type Obstacle, type Subject } from './subject.ts';

/** A review while it goes on. Whatever changes is in the file before the change returns. */
export class ReviewSession {
  readonly subject: Subject;
  readonly #indicators: Indicator[];
  #file: ReviewFile | undefined;

  private constructor(subject: Subject, indicators: Indicator[]) {
    this.subject = subject;
    this.#indicators = indicators;
    this.#file = subject.review;
  }

  /** Begins or goes on with the review of a document; undefined where there is no such document. */
  static async open(target: Target): Promise<ReviewSession | undefined> {
    const subject = await readSubject(target);
    return subject && new ReviewSession(subject, await readIndicators(target.contentDir));
  }

  get proposals(): readonly Proposal[] {
    return this.#file?.value.metrics ?? [];
  }

  get indicators(): readonly Indicator[] {
    return this.#indicators;
  }

  /** Says whether there is anything to decide, to take over or to publish. */
  get isPending(): boolean {
    return this.subject.record.status === 'draft' || this.proposals.some(isPending);
  }

  get openCount(): number {
    return this.proposals.filter((one) => this.isOpen(one)).length;
  }

  /** A proposal that was kept and can no longer be, because the text has changed, is open again. */
  isOpen(proposal: Proposal): boolean {
    if (proposal.decision === 'drop') return false;
    return proposal.decision === undefined || this.obstacleTo(proposal) !== undefined;
  }

  /** Finds the next open proposal behind a place, else the first one of all. */
  nextOpen(behind: number): number | undefined {
    const open = [...this.proposals.keys()].filter((index) => this.isOpen(this.#at(index)));
    return open.find((index) => index > behind) ?? open[0];
  }

  /** Says why a proposal cannot be kept. */
  obstacleTo(proposal: Proposal): Obstacle | undefined {
    return findObstacle(proposal, this.subject);
  }

  /** Decides on a proposal or edits its metric. */
  async change(index: number, change: Partial<Pick<Proposal, 'metric' | 'decision'>>): Promise<void> {
    await this.#save(this.proposals.with(index, { ...this.#at(index), ...change }));
  }

  /** Keeps every open proposal that can be kept and drops the others; says why each of them was dropped. */
  async acceptAll(): Promise<Obstacle[]> {
    const obstacles: Obstacle[] = [];
    const decided = this.proposals.map((proposal): Proposal => {
      const obstacle = this.isOpen(proposal) ? this.obstacleTo(proposal) : undefined;
      if (obstacle !== undefined) obstacles.push(obstacle);
      return this.isOpen(proposal)
        ? { ...proposal, decision: obstacle === undefined ? 'keep' : 'drop' }
        : proposal;
    });
    await this.#save(decided);
    return obstacles;
  }

  /** Defines a new indicator, for this proposal and the next ones. */
  async define(indicator: Pick<Indicator, 'id' | 'name' | 'unit'>): Promise<void> {
    await addIndicator(this.subject.target.contentDir, indicator);
    this.#indicators.push(indicator);
  }

  #at(index: number): Proposal {
    const proposal = this.proposals[index];
    if (proposal === undefined) throw new RangeError(`no proposal ${index}`);
    return proposal;
  }

  async #save(metrics: Proposal[]): Promise<void> {
    if (this.#file !== undefined) this.#file = await saveReview(this.#file, { ...this.#file.value, metrics });
  }
}
