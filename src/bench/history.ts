import { alignUnits, type Unit } from '../history/alignment.ts';
import { differenceOf } from '../history/difference.ts';
import { pairsOf } from '../history/pairing.ts';
import { inventTexts } from './invented.ts';

/** Run it with `node src/bench/history.ts [COUNT]`: pairing and comparing two invented texts of 200 promises each. */
const COUNT = Number(process.argv[2] ?? 200);

const { promises, reports } = inventTexts(COUNT);
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

const milliseconds = (time: number): string => `${Math.round(time)} ms`;
console.log(`${COUNT} promises, ${COUNT} sentences of the summary`);
console.log(`pairing    ${milliseconds(paired - start)}  (${pairs.length} pairs)`);
console.log(
  `comparing  ${milliseconds(compared - paired)}  (${aligned.length} rows, ${pieces.length} pieces)`,
);
console.log(`together   ${milliseconds(compared - start)}`);
