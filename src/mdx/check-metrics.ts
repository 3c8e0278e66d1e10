import type { Metric } from '../model/metric.ts';
import { withoutBlanks } from '../model/text.ts';
import type { Near } from '../words/problems.ts';
import { nearestForm } from './nearest-form.ts';
import type { WordRange } from './passages.ts';
import { nearest, type ReadRecord } from './record.ts';
import type { Findings } from './source.ts';
import type { WordBlock } from './words.ts';
import { occurrencesOf, type Stretch } from './written.ts';

/** Checks that the words of each metric stand below its anchor; what is missing is named with what is nearest to it. */
export function checkMetrics(
  { value: { metrics }, placeOf }: ReadRecord<{ metrics: Metric[] }>,
  blocks: readonly WordBlock[],
  ranges: ReadonlyMap<string, WordRange>,
  findings: Findings,
): void {
  const found = metrics.map(({ at, written }) => {
    const range = ranges.get(at);
    return range === undefined ? [] : occurrencesOf(blocks, written, range);
  });
  const isTaken = (stretch: Stretch): boolean =>
    found.some((own) => own.some((one) => overlaps(one, stretch)));
  metrics.forEach((metric, index) => {
    if (found[index]?.length !== 0) return;
    const { at, written } = metric;
    const stretch = nearestForm(blocks, { ...metric, range: ranges.get(at), isTaken });
    const near = stretch && nearOf(stretch, metric, ranges);
    const path = (key: 'at' | 'written'): PropertyKey[] => ['metrics', index, key];
    if (ranges.has(at)) findings.add('written-missing', placeOf(path('written')), written, at, near);
    else if (near === undefined || near.form === written)
      findings.add('anchor-unknown', placeOf(path('at')), at, near?.at ?? likeAnchor(at, ranges), near);
    else findings.add('written-missing', placeOf(path('written')), written, at, { ...near, isGone: true });
  });
}

function overlaps(a: Stretch, b: Stretch): boolean {
  return a.block === b.block && a.from < b.to && b.from < a.to;
}

function nearOf(
  { block, from, to }: Stretch,
  { at, written }: Metric,
  ranges: ReadonlyMap<string, WordRange>,
): Near {
  const form = withoutBlanks(block.text.slice(from, to));
  const before = block.start + withoutBlanks(block.text.slice(0, from)).length;
  return {
    form: form === withoutBlanks(written) ? written : form,
    line: block.placeAt(from).line,
    at: anchorAt(before, at.startsWith('item-'), ranges) ?? at,
  };
}

/** Gives the anchor with the fewest words that stands above a place; a heading's where a heading's is wanted. */
function anchorAt(
  place: number,
  ofHeading: boolean,
  ranges: ReadonlyMap<string, WordRange>,
): string | undefined {
  const above = [...ranges]
    .filter(([, { from, to }]) => from <= place && place < to)
    .sort(([, a], [, b]) => a.to - a.from - (b.to - b.from))
    .map(([anchor]) => anchor);
  return above.find((anchor) => anchor.startsWith('item-') === ofHeading) ?? above[0];
}

/** An anchor of a heading may be mistyped; one of a paragraph is made of its words, and no other is like it. */
function likeAnchor(at: string, ranges: ReadonlyMap<string, WordRange>): string {
  return at.startsWith('item-') ? nearest(at, ranges.keys()) : '';
}
