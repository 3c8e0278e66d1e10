import { followUp, type FollowedCommitment } from '../../history/ledger.ts';
import { listContent } from '../../mdx/files.ts';
import { readIndicators } from '../../mdx/indicators.ts';
import { monthOf, reaches } from '../../model/due.ts';
import { parsePeriod } from '../../model/period.ts';
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
 * runs on and can change that.
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
    .filter((promise) => !isDone(promise, summary.from))
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

/** What must hold until its time is over: 不发生事故. */
const LASTING = /不(?:再)?(?:发生|出现)|杜绝|保持|为零|零(?:事故|上访|投诉|差错)/u;

/**
 * Says whether nothing that a summary from some month on says can change that a promise is done. A rate that is reached in June can
 * fall until December, and what has not happened by then may happen yet.
 */
function isDone({ commitment, judgement, due, outcomes }: FollowedCommitment, from: number): boolean {
  if (judgement.status !== 'done') return false;
  const reported = outcomes.at(-1)?.text.period;
  if (due === undefined || due === 'withheld' || reported === undefined || reaches(reported, due))
    return true;
  const isOver = from > (parsePeriod(monthOf(due))?.to ?? from);
  return isOver || (judgement.rule !== 'met' && !LASTING.test(commitment.text));
}

/** What a later summary says was not known to this one. */
function withoutOutcomes(text: PlanText): PlanText {
  return { ...text, record: { ...text.record, outcomes: [] } };
}
