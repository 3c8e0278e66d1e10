import type { Range } from './signs.ts';

/** Joins ranges that overlap, in their order; those that only touch stay apart, so that each is what was asked for. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last !== undefined && range.start < last.end) last.end = Math.max(last.end, range.end);
    else whole.push({ ...range });
  }
  return whole;
}
