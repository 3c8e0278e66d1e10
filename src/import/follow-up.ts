import { pairsOf, type Pair, type PromiseText } from '../history/pairing.ts';
import type { PairProposal, Review } from '../model/review.ts';
import { isComparable } from '../model/status.ts';
import { pair as words } from '../words/review-promises.ts';
import { kindOfSection } from './extract/passages.ts';
import { suggestStatus } from './follow-up/declared.ts';
import { earlierPromises, type EarlierPromise } from './follow-up/promises.ts';
import { reportsOf, type OwnEntry, type Report } from './follow-up/reports.ts';
import { timeOf, type TextTime } from './follow-up/time.ts';
import type { Target } from './keep.ts';
import { headingPath } from './review/headings.ts';
import { note, WHOLE_FILE, type Note } from './notes.ts';
import { findValue } from './review/values.ts';

/** A document's entries by the name that `in` gives them: `summary/1`, `summary`, `index`. */
export type OwnEntries = ReadonlyMap<string, OwnEntry>;

/** What is known of a document while its pairs are looked for: values that are proposed, and pairs that stand in its review. */
type OwnReview = Pick<Review, 'metrics' | 'pairs'>;

/** Lists the promises that the summary of a document may answer; none where it has no summary or nobody knows of which time. */
export async function promisesFor(
  target: Target,
  entries: OwnEntries,
): Promise<ReadonlyMap<string, EarlierPromise>> {
  const time = summaryTime(entries);
  const promises = time === undefined ? [] : await earlierPromises(target, time);
  return new Map(promises.map((promise) => [promise.key, promise]));
}

/**
 * Proposes pairs: for each promise the sentences of the summary that may answer it, best first. A promise that a record of the
 * document answers already is left out; what was decided before stays where both texts are the same, though it would not be proposed
 * any more, and while the plan cannot be read.
 */
export function proposePairs(
  promises: ReadonlyMap<string, EarlierPromise>,
  entries: OwnEntries,
  review: OwnReview,
): PairProposal[] {
  const decided = review.pairs.filter(({ decision }) => decision !== undefined);
  if (promises.size === 0 && decided.length === 0) return [];
  const summaries = new Set(summariesIn(entries).map(([name]) => name));
  if (opensWithSummary(entries)) summaries.add('index');
  const reports = new Map(
    [...entries].flatMap(([name, entry]) =>
      reportsOf(name, entry, review.metrics, summaries.has(name)).map((report) => {
        const headings = headingPath(entries, name, report.at);
        return [report.key, { ...report, headings, in: name }] as const;
      }),
    ),
  );
  const earlier = new Map(review.pairs.map((pair) => [identityOf(pair), pair]));
  const answered = new Map(
    [...entries].map(([name, { record }]) => [name, new Set(record.outcomes.map(({ of }) => of))]),
  );
  const isAnswered = (of: string): boolean => [...answered.values()].some((own) => own.has(of));
  const found = pairsOf([...promises.values()].map(promiseText), [...reports.values()]).flatMap((pair) => {
    const [promise, report] = [promises.get(pair.of), reports.get(pair.report)];
    if (promise === undefined || report === undefined) return [];
    const proposal = proposalOf(pair, promise, report, entries, review);
    const before = earlier.get(identityOf(proposal));
    if (answered.get(report.in)?.has(pair.of) || (before === undefined && isAnswered(pair.of))) return [];
    return [before === undefined ? proposal : withDecision(proposal, before)];
  });
  const names = new Set(found.map(identityOf));
  const byText = new Map([...reports.values()].map((report) => [placedText(report.in, report.text), report]));
  const left = decided.flatMap((pair) => {
    const { in: name, outcome, promise } = pair;
    const report = byText.get(placedText(name, outcome.text));
    const isSame = (promises.get(outcome.of)?.commitment.text ?? promise) === promise;
    return report === undefined || !isSame || names.has(identityOf(pair)) ? [] : [placedAt(pair, report)];
  });
  return [...found, ...left];
}

function placedText(name: string, text: string): string {
  return JSON.stringify([name, text]);
}

/** A pair where its sentence stands now; a value that is not there is named no more. */
function placedAt(pair: PairProposal, { at, values }: Report): PairProposal {
  const { result, ...outcome } = pair.outcome;
  const isThere = values.some(({ id }) => id === result);
  return { ...pair, outcome: { ...outcome, at, ...(isThere && { result }) } };
}

/** Tells how many pairs wait for a person. */
export function pairNotes(pairs: readonly PairProposal[]): Note[] {
  const open = pairs.filter(({ decision }) => decision === undefined).length;
  return open === 0 ? [] : [note('pairs-found', WHOLE_FILE, String(open))];
}

/** The entries of summary parts, less the sections that look ahead: 下一步打算. */
function summariesIn(entries: OwnEntries): [name: string, entry: OwnEntry][] {
  return [...entries].filter(([name, { record }]) => {
    const part = entries.get(name.split('/')[0] ?? '')?.record;
    if (part === undefined || !('kind' in part) || part.kind !== 'summary') return false;
    return !name.includes('/') || kindOfSection(record.title, part.kind) === 'summary';
  });
}

/** What stands before the first part belongs to it: 上半年，全县完成投资3.1亿元，… */
function opensWithSummary(entries: OwnEntries): boolean {
  const parts = [...entries.values()].flatMap(({ record }) => ('order' in record ? [record] : []));
  return parts.toSorted((a, b) => a.order - b.order)[0]?.kind === 'summary';
}

/** The time from the first to the last month that the summary of a document speaks of. */
function summaryTime(entries: OwnEntries): TextTime | undefined {
  const document = entries.get('index')?.record;
  if (document === undefined || !('status' in document)) return undefined;
  const times = summariesIn(entries).flatMap(([name]) => {
    const part = entries.get(name.split('/')[0] ?? '')?.record;
    const period = part !== undefined && 'kind' in part ? part.period : undefined;
    return timeOf(period ?? document.period, document.published) ?? [];
  });
  if (times.length === 0) return undefined;
  const [from, to] = [Math.min(...times.map((one) => one.from)), Math.max(...times.map((one) => one.to))];
  return { from, to, published: document.published };
}

function promiseText({ key, commitment, headings, target }: EarlierPromise): PromiseText {
  return { of: key, text: commitment.text, headings, target };
}

function proposalOf(
  { of, result, score, reasons }: Pair,
  { commitment, target }: EarlierPromise,
  report: Report & { in: string },
  entries: OwnEntries,
  review: OwnReview,
): PairProposal {
  const reached = findValue(result, report.in, entries.get(report.in)?.record.metrics ?? [], review);
  const status = areNumbersAsked(target, reached) ? undefined : suggestStatus(report.text);
  return {
    in: report.in,
    outcome: {
      of,
      ...(status !== undefined && { status }),
      text: report.text,
      at: report.at,
      ...(result !== undefined && { result }),
    },
    promise: commitment.text,
    score,
    reason: reasons.map((reason) => words.reasons[reason]).join('；'),
  };
}

/** Says whether numbers tell what has become of a promise, or would if they were not withheld: 建成xx公里 is not done. */
function areNumbersAsked(target: EarlierPromise['target'], reached: ReturnType<typeof findValue>): boolean {
  if (target === undefined) return false;
  const isWithheld = target.withheld === true || reached?.withheld === true;
  return isWithheld || (reached !== undefined && isComparable(target, reached));
}

/** Tells pairs apart: the same promise in the same words, answered by the same words of the same entry. */
export function identityOf({ in: name, outcome: { of, text }, promise }: PairProposal): string {
  return JSON.stringify([name, of, text, promise]);
}

/** What was decided, with the word that a person chose for it, goes over to the pair as it is found now. */
function withDecision(pair: PairProposal, { decision, outcome: { status } }: PairProposal): PairProposal {
  if (decision === undefined) return pair;
  const { status: _, ...outcome } = pair.outcome;
  return { ...pair, outcome: { ...outcome, ...(status !== undefined && { status }) }, decision };
}
