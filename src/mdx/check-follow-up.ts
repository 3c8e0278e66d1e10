import type { Metric } from '../model/metric.ts';
import { withoutBlanks } from '../model/text.ts';
import { likeAnchor, nearAt } from './anchor-above.ts';
import { nearestWords } from './nearest-words.ts';
import type { WordRange } from './passages.ts';
import { quotationsOf, type FollowUp, type Quotation } from './quotations.ts';
import { nearest, type ReadRecord } from './record.ts';
import type { Findings } from './source.ts';
import type { WordBlock } from './words.ts';
import { occurrencesOf } from './written.ts';

/**
 * Checks that the words of each promise and each outcome stand below its anchor, and that the values they name are in the
 * record. Returns where the words stand.
 */
export function checkFollowUp(
  record: ReadRecord<FollowUp & { metrics: readonly Metric[] }>,
  paragraphs: readonly WordBlock[],
  ranges: ReadonlyMap<string, WordRange>,
  findings: Findings,
): Quotation[] {
  checkValues(record, findings);
  const quotations = quotationsOf(record.value, paragraphs, ranges);
  const lost = quotations.filter(({ place }) => place === undefined);
  const moved = new Map(
    lost.flatMap((one) => {
      const [place] = occurrencesOf(paragraphs, one.text);
      return place === undefined || ranges.has(one.at) ? [] : [[one, place] as const];
    }),
  );
  for (const [, [first, ...others]] of Map.groupBy(moved, ([{ at }]) => at)) {
    if (first === undefined) continue;
    const [one, place] = first;
    const near = { ...nearAt(place, { words: one.text, at: one.at }, ranges), count: others.length + 1 };
    findings.add('anchor-unknown', record.placeOf([one.list, one.index, 'at']), one.at, near.at, near);
  }
  for (const one of lost.filter((quotation) => !moved.has(quotation)))
    reportLost(one, record, paragraphs, ranges, findings);
  return quotations;
}

/** A target and a result are values of the same record. */
function checkValues(
  { value, placeOf }: ReadRecord<FollowUp & { metrics: readonly Metric[] }>,
  findings: Findings,
): void {
  const ids = new Set(value.metrics.map(({ id }) => id));
  const check = (named: string | undefined, path: readonly PropertyKey[]): void => {
    if (named !== undefined && !ids.has(named))
      findings.add('metric-unknown', placeOf(path), named, nearest(named, ids));
  };
  value.commitments.forEach(({ target }, index) => check(target, ['commitments', index, 'target']));
  value.outcomes.forEach(({ result }, index) => check(result, ['outcomes', index, 'result']));
}

/** Names what is nearest to words that do not stand below their anchor: the words themselves elsewhere, or some that are like them. */
function reportLost(
  one: Quotation,
  { placeOf }: ReadRecord<unknown>,
  paragraphs: readonly WordBlock[],
  ranges: ReadonlyMap<string, WordRange>,
  findings: Findings,
): void {
  const { list, index, text, at } = one;
  const range = ranges.get(at);
  const below = paragraphs.filter(({ start }) => range && start >= range.from && start < range.to);
  const words = withoutBlanks(text);
  const [elsewhere] = occurrencesOf(paragraphs, text);
  const place = elsewhere ?? nearestWords(below, words) ?? nearestWords(paragraphs, words);
  const near = place && {
    ...nearAt(place, { words: one.text, at: one.at }, ranges),
    isGone: range === undefined,
  };
  if (range === undefined && near === undefined)
    findings.add('anchor-unknown', placeOf([list, index, 'at']), at, likeAnchor(at, ranges));
  else findings.add('quotation-missing', placeOf([list, index, 'text']), text, at, near);
}
