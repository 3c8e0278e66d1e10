import type { LocatedEntry } from '../../mdx/content.ts';
import { indexesOf, sentenceAt, type WordBlock } from '../../mdx/words.ts';
import { occurrencesOf, type Stretch } from '../../mdx/written.ts';
import type { Proposal } from '../../model/review.ts';
import { seatAll } from '../../model/seating.ts';
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
    const own = document.review?.value.metrics.filter((proposal) => proposal.in === nameOf(entry)) ?? [];
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

/** Gives each withheld value of the record one place of its words below its anchor: ten times `x个` in a text are ten values. */
function coveredByMetrics({ record, located }: LocatedEntry, runs: readonly Stretch[]): Stretch[] {
  const places = record.metrics
    .filter(({ withheld }) => withheld === true)
    .map(({ written, at }) =>
      occurrencesOf(located.blocks, written, located.ranges.get(at)).map((place) =>
        runs.filter((run) => covers(place, run)),
      ),
    );
  const seats = seatAll(places.map((own) => own.flatMap(([first]) => first ?? [])));
  return [...seats].flatMap(([index, seat]) => places[index]?.find(([first]) => first === seat) ?? []);
}

/** Finds the runs of which a person decided, or has still to decide, in the review. */
function coveredByProposals(
  { located }: LocatedEntry,
  proposals: readonly Proposal[],
  runs: readonly Stretch[],
): Stretch[] {
  return proposals.flatMap(({ metric, sentence, offset }) => {
    const places = findProposed(located.blocks, sentence, offset, metric.written);
    return runs.filter((run) => places.some((place) => covers(place, run)));
  });
}

/** Finds what was proposed in its sentence within a block, or in its row, whose cells are blocks of their own. */
function findProposed(
  blocks: readonly WordBlock[],
  sentence: string,
  offset: number,
  written: string,
): Stretch[] {
  const sought = withoutBlanks(sentence);
  const skipped = withoutBlanks(sentence.slice(0, offset)).length;
  const length = withoutBlanks(written).length;
  const words = blocks.map(({ compact }) => compact).join('');
  const borders = new Set([words.length, ...blocks.map(({ start }) => start)]);
  const places: Stretch[] = [];
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1)) {
    const isWhole = borders.has(at) && borders.has(at + sought.length);
    const from = at + skipped;
    const block = blocks.find(({ start, compact }) => start <= from && from < start + compact.length);
    if (block === undefined || !(isWhole || holds(block, at, at + sought.length))) continue;
    const indexes = indexesOf(block);
    const first = from - block.start;
    places.push({ block, from: indexes[first] ?? 0, to: (indexes[first + length - 1] ?? 0) + 1 });
  }
  return places;
}

function holds({ start, compact }: WordBlock, from: number, to: number): boolean {
  return start <= from && to <= start + compact.length;
}

/** Shows what stands around a run: its sentence, or its row. */
function sentenceOf({ block, from, to }: Stretch): string {
  const { sentence, at } = block.row === undefined ? sentenceAt(block, from, to) : rowAt(block.row, from);
  const [start, end] = [Math.max(0, at - AROUND), at + AROUND];
  return `${start > 0 ? '…' : ''}${sentence.slice(start, end)}${end < sentence.length ? '…' : ''}`;
}

function rowAt(
  { cells, column }: NonNullable<WordBlock['row']>,
  from: number,
): { sentence: string; at: number } {
  const before = cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0);
  return { sentence: cells.join('｜'), at: before + from };
}
