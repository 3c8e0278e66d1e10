import { followUp, type FollowedCommitment } from '../../history/ledger.ts';
import { listContent } from '../../mdx/files.ts';
import { readIndicators } from '../../mdx/indicators.ts';
import { reaches } from '../../model/due.ts';
import type { Target } from '../keep.ts';
import { planTexts, type PlanText } from './plans.ts';
import type { TextTime } from './time.ts';

/** A promise of another document that a summary may answer. */
export interface EarlierPromise extends Pick<FollowedCommitment, 'key' | 'commitment' | 'target' | 'due'> {
  /** Title of its document. */
  title: string;
  /** `shili-jyj/2021-h1` */
  documentId: string;
  /** The time for which it is promised. */
  period: string | undefined;
  /** The headings above it, from the part's on. */
  headings: string[];
  /** It stands in the record of its text; one that is only proposed cannot be answered yet. */
  isRecorded: boolean;
}

/**
 * Lists what the issuer's other documents promise and a summary of some time may answer, the newest plans first: what their
 * records hold, and what waits in their reviews. A promise that earlier summaries show as done is not asked again, unless its time
 * runs on and a later number can change that.
 */
export async function earlierPromises(target: Target, summary: TextTime): Promise<EarlierPromise[]> {
  const { files } = await listContent(target.contentDir);
  const others = files.filter(
    ({ issuer, document }) => issuer === target.issuer && document !== target.document,
  );
  const texts: PlanText[] = [];
  for (const own of Map.groupBy(others, ({ document }) => document).values())
    texts.push(...(await planTexts(own, summary)));
  if (texts.every(({ record }) => record.commitments.length === 0)) return [];
  const indicators = new Map((await readIndicators(target.contentDir)).map((one) => [one.id, one]));
  const known = texts
    .map((text) => (text.time.to > summary.to ? withoutOutcomes(text) : text))
    .toSorted((a, b) => b.time.to - a.time.to);
  return followUp(known, { indicators, now: undefined })
    .filter((promise) => !isDone(promise))
    .map(({ key, commitment, target: value, due, text }) => ({
      key,
      commitment,
      target: value,
      due,
      title: text.title,
      documentId: text.documentId,
      period: text.period,
      headings: text.headingsAbove(commitment.at),
      isRecorded: !text.proposed.has(commitment.id),
    }));
}

/** A rate that is reached in June can fall until December. */
function isDone({ judgement, due, outcomes }: FollowedCommitment): boolean {
  if (judgement.status !== 'done' || judgement.rule !== 'met') return judgement.status === 'done';
  const period = outcomes.at(-1)?.text.period;
  const isOpen = due !== undefined && due !== 'withheld' && period !== undefined && !reaches(period, due);
  return !isOpen;
}

/** What a later summary says was not known to this one. */
function withoutOutcomes(text: PlanText): PlanText {
  return { ...text, record: { ...text.record, outcomes: [] } };
}
