import { alignUnits, type Unit } from '../history/alignment.ts';
import { differenceOf } from '../history/difference.ts';
import { pairsOf } from '../history/pairing.ts';
import { inventTexts } from './invented/texts.ts';

/** What is measured over two texts of so many promises each, in milliseconds. */
export interface HistoryFigures {
  promises: number;
  pairing: number;
  comparing: number;
  pairs: number;
  rows: number;
  pieces: number;
}

/** Measures pairing and comparing of two invented texts. */
export function benchHistory(count: number): HistoryFigures {
  const { promises, reports } = inventTexts(count);
  const before = promises.map(({ of, headings, text }): Unit => ({ key: of, headings, text }));
  const after = reports.map(({ key, headings, text }): Unit => ({ key, headings, text }));
  const textOf = new Map([...before, ...after].map(({ key, text }) => [key, text]));

  const start = performance.now();
  const pairs = pairsOf(promises, reports);
  const paired = performance.now();
  const aligned = alignUnits(before, after);
  const pieces = aligned.flatMap((row) =>
    differenceOf(textOf.get(row.before ?? '') ?? '', textOf.get(row.after ?? '') ?? ''),
  );
  const compared = performance.now();
  return {
    promises: count,
    pairing: Math.round(paired - start),
    comparing: Math.round(compared - paired),
    pairs: pairs.length,
    rows: aligned.length,
    pieces: pieces.length,
  };
}
