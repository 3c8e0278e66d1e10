import type { Metric } from '../model/metric.ts';
import { likeAnchor, nearAt } from './anchor-above.ts';
import { claimsOf, seatClaims, type Claim } from './claims.ts';
import { LabelGaps } from './label-gap.ts';
import { nearestForm } from './nearest-form.ts';
import type { WordRange } from './passages.ts';
import type { ReadRecord } from './record.ts';
import type { Findings } from './source.ts';
import type { WordBlock } from './words.ts';
import type { Stretch } from './written.ts';

/**
 * Checks that the words of each metric stand below its anchor, those of two metrics in two places. What is missing is named
 * with what is nearest to it; values whose passage has changed are named once, with its new anchor.
 */
export function checkMetrics(
  { value: { metrics }, placeOf }: ReadRecord<{ metrics: Metric[] }>,
  blocks: readonly WordBlock[],
  ranges: ReadonlyMap<string, WordRange>,
  findings: Findings,
): void {
  const claims = claimsOf(metrics, blocks, ranges);
  const gaps = new LabelGaps();
  const seats = seatClaims(claims, gaps);
  const taken = [...seats.values()];
  const isTaken = (stretch: Stretch): boolean => taken.some((one) => overlaps(one, stretch));
  for (const { metric, index, moved, range, places } of claims.filter((claim) => !seats.has(claim))) {
    const { at, written } = metric;
    const stretch = nearestForm(blocks, { ...metric, range, isTaken, gaps });
    const near = stretch && nearAt(stretch, { words: metric.written, at: metric.at }, ranges);
    const place = placeOf(['metrics', index, 'written']);
    if (!ranges.has(at) && near === undefined && moved === undefined)
      findings.add('anchor-unknown', placeOf(['metrics', index, 'at']), at, likeAnchor(at, ranges));
    else if (!ranges.has(at))
      findings.add('written-missing', place, written, at, near && { ...near, isGone: true });
    else if (places.length === 0) findings.add('written-missing', place, written, at, near);
    else findings.add('written-shared', place, written, at, near?.form === written ? undefined : near);
  }
  for (const [at, [first, ...others]] of Map.groupBy(
    movedOf(claims, seats),
    ({ claim }) => claim.metric.at,
  )) {
    if (first === undefined) continue;
    const { metric, index } = first.claim;
    const near = {
      ...nearAt(first.seat, { words: metric.written, at: metric.at }, ranges),
      count: others.length + 1,
    };
    findings.add('anchor-unknown', placeOf(['metrics', index, 'at']), at, near.at, near);
  }
}

/** Values whose words are all there, below another anchor. */
function movedOf(
  claims: readonly Claim[],
  seats: ReadonlyMap<Claim, Stretch>,
): { claim: Claim; seat: Stretch }[] {
  return claims.flatMap((claim) => {
    const seat = seats.get(claim);
    return claim.moved === undefined || seat === undefined ? [] : [{ claim, seat }];
  });
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.block === b.block && a.from < b.to && b.from < a.to;
}
