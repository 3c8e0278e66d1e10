import type { Metric } from '../model/metric.ts';
import { withoutBlanks } from '../model/text.ts';
import type { WordRange } from './passages.ts';
import type { WordBlock } from './words.ts';
import { beginningOf, occurrencesOf } from './written.ts';

/** Where a passage went whose anchor died with its words. */
export interface Moved {
  anchor: string;
  range: WordRange;
}

/** A written form speaks louder than a label, which may stand anywhere. */
const FORM = 2;

/**
 * Finds the passage that now holds the most of what some values say; undefined where none holds anything of it. A paragraph that
 * other values name was there before.
 */
export function findMoved(
  at: string,
  metrics: readonly Metric[],
  blocks: readonly WordBlock[],
  ranges: ReadonlyMap<string, WordRange>,
  isNamed: (anchor: string) => boolean,
): Moved | undefined {
  const words = blocks.map(({ compact }) => compact).join('');
  const forms = metrics.map(({ written }) => occurrencesOf(blocks, written).map(beginningOf));
  const labels = metrics.map(({ label }) => withoutBlanks(label));
  const isOfHeading = at.startsWith('item-');
  let best: (Moved & { score: number }) | undefined;
  for (const [anchor, range] of ranges) {
    if (anchor.startsWith('item-') !== isOfHeading || (!isOfHeading && isNamed(anchor))) continue;
    const passage = words.slice(range.from, range.to);
    const held = forms.filter((places) => places.some((place) => place >= range.from && place < range.to));
    const score = held.length * FORM + labels.filter((label) => passage.includes(label)).length;
    const isSmaller = best !== undefined && range.to - range.from < best.range.to - best.range.from;
    if (score > (best?.score ?? 0) || (score === best?.score && isSmaller)) best = { anchor, range, score };
  }
  return best;
}
