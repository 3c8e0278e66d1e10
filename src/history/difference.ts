import { diffArrays } from 'diff';
import type { Metric } from '../model/metric.ts';

export interface Piece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/** Compares two texts word by word: same and removed pieces are the one, same and added pieces the other. */
export function differenceOf(before: string, after: string): Piece[] {
  const wordsOf = (text: string): string[] => [...SEGMENTER.segment(text)].map(({ segment }) => segment);
  return diffArrays(wordsOf(before), wordsOf(after)).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value.join(''),
  }));
}

/** Pairs targets of one quantity whose value is another. */
export function changedTargets(
  before: readonly Metric[],
  after: readonly Metric[],
): { before: Metric; after: Metric }[] {
  return after.flatMap((one) => {
    const partner = before.find(({ indicator, label }) =>
      one.indicator === undefined ? label === one.label : indicator === one.indicator,
    );
    const isOther =
      partner !== undefined && (partner.value !== one.value || partner.comparator !== one.comparator);
    return isOther ? [{ before: partner, after: one }] : [];
  });
}
