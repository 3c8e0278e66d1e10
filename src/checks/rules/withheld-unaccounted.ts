import type { LocatedEntry } from '../../mdx/content.ts';
import { indexesOf, sentenceAt, type WordBlock } from '../../mdx/words.ts';
import { occurrencesOf, type Stretch } from '../../mdx/written.ts';
import type { Proposal } from '../../model/review.ts';
import { withoutBlanks } from '../../model/text.ts';
import { findWithheldRuns } from '../../model/withheld.ts';
import { inEachEntry, type Rule } from '../rule.ts';

/** How much of a sentence is shown around a run. */
const AROUND = 30;

/**
 * Every number that a text withholds is a value of its record, or was proposed as one to a person. Redacted names and dates
 * are no numbers.
 */
export const withheldUnaccounted: Rule = (document) =>
  inEachEntry(document, (entry, findings) => {
    const runs = runsOf(entry.located.blocks);
    if (runs.length === 0) return;
    const own = document.proposals.filter((proposal) => proposal.in === nameOf(entry));
    const covered = new Set([...coveredByMetrics(entry, runs), ...coveredByProposals(entry, own, runs)]);
    for (const run of runs.filter((one) => !covered.has(one)))
      findings.add(
        'withheld-unaccounted',
        run.block.placeAt(run.from),
        run.block.text.slice(run.from, run.to + 1).trim(),
        sentenceOf(run),
      );
  });

/** The name of an entry in its document's review: `summary/1`, `summary`, `index`. */
function nameOf({ part, section }: LocatedEntry): string {
  if (part === '') return 'index';
  return section === 0 ? part : `${part}/${section}`;
}

function runsOf(blocks: readonly WordBlock[]): Stretch[] {
  return blocks.flatMap((block) =>
    findWithheldRuns(block.text)
      .filter(({ kind }) => kind === 'number')
      .map(({ start, end }) => ({ block, from: start, to: end })),
  );
}

function covers(outer: Stretch, { block, from, to }: Stretch): boolean {
  return outer.block === block && outer.from <= from && to <= outer.to;
}

/**
 * Gives each withheld value of the record one place of its words below its anchor, so that as many as possible have one of
 * their own (augmenting paths): ten times `x个` in a text are ten values.
 */
function coveredByMetrics({ record, located }: LocatedEntry, runs: readonly Stretch[]): Stretch[] {
  const holders = new Map<Stretch, readonly Stretch[][]>();
  const seat = (places: readonly Stretch[][], tried: Set<Stretch>): boolean =>
    places.some(([first]) => {
      if (first === undefined || tried.has(first)) return false;
      tried.add(first);
      const holder = holders.get(first);
      if (holder !== undefined && !seat(holder, tried)) return false;
      holders.set(first, places);
      return true;
    });
  for (const { withheld, written, at } of record.metrics) {
    const range = located.ranges.get(at);
    if (withheld !== true || range === undefined) continue;
    const places = occurrencesOf(located.blocks, written, range).map((place) =>
      runs.filter((run) => covers(place, run)),
    );
    seat(places, new Set());
  }
  return [...holders].flatMap(([first, places]) => places.find(([run]) => run === first) ?? []);
}

/** Finds the runs of which a person decided, or has still to decide, in the review. */
function coveredByProposals(
  { located }: LocatedEntry,
  proposals: readonly Proposal[],
  runs: readonly Stretch[],
): Stretch[] {
  return proposals.flatMap(({ metric, sentence, offset }) => {
    const places = located.blocks.flatMap((block) => findProposed(block, sentence, offset, metric.written));
    return runs.filter((run) => places.some((place) => covers(place, run)));
  });
}

function findProposed(block: WordBlock, sentence: string, offset: number, written: string): Stretch[] {
  const sought = withoutBlanks(sentence);
  const skipped = withoutBlanks(sentence.slice(0, offset)).length;
  const length = withoutBlanks(written).length;
  const places: Stretch[] = [];
  for (let at = block.compact.indexOf(sought); at !== -1; at = block.compact.indexOf(sought, at + 1)) {
    const indexes = indexesOf(block);
    const [from, last] = [indexes[at + skipped] ?? 0, indexes[at + skipped + length - 1] ?? 0];
    places.push({ block, from, to: last + 1 });
  }
  return places;
}

function sentenceOf({ block, from, to }: Stretch): string {
  const { sentence, at } = sentenceAt(block, from, to);
  const [start, end] = [Math.max(0, at - AROUND), at + AROUND];
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`;
}
