import type { ReportText } from '../../history/pairing.ts';
import { anchorAbove } from '../../mdx/anchor-above.ts';
import { claimsOf, seatClaims } from '../../mdx/claims.ts';
import type { ContentEntry } from '../../mdx/content.ts';
import type { Located } from '../../mdx/entry.ts';
import { LabelGaps } from '../../mdx/label-gap.ts';
import type { WordBlock } from '../../mdx/words.ts';
import { isPending, type Proposal } from '../../model/review.ts';
import { withoutBlanks } from '../../model/text.ts';
import { sentencesOf, type Sentence } from '../extract/sentence.ts';
import { sentencesLookingBack } from './look-back.ts';

/** An entry of a document as the site reads it. */
export interface OwnEntry extends Pick<ContentEntry, 'record' | 'prose'> {
  located: Located;
}

/** A sentence of a summary, and where it stands. */
export interface Report extends Omit<ReportText, 'headings'> {
  at: string;
}

type Value = ReportText['values'][number] & Pick<Proposal['metric'], 'kind'>;
type Range = [from: number, to: number];

/**
 * Cuts an entry into its sentences, a cell of a table one each, and tells which values stand in each: those of the record and those
 * that are proposed, less what is only planned. A heading says only what stands below it is about, unless nothing does; so does the
 * first cell of a row, and the first row. Of a plan, only the sentences that look back.
 */
export function reportsOf(
  name: string,
  entry: OwnEntry,
  proposals: readonly Proposal[],
  isSummary: boolean,
): Report[] {
  const { blocks, ranges } = entry.located;
  const recorded = recordedValues(entry);
  const own = proposals.filter((one) => one.in === name && isPending(one));
  const reports = new Map<string, Report>();
  for (const block of blocks) {
    const at = anchorAbove(block.start, true, ranges);
    if (at === undefined || isTitle(block, entry.located) || namesOthers(block)) continue;
    for (const [from, to] of isSummary ? summaryRanges(block) : rangesOf(sentencesLookingBack(block.text))) {
      const text = block.text.slice(from, to);
      const named = [
        ...(recorded.get(block) ?? [])
          .filter((one) => from <= one.from && one.from < to)
          .map((one) => one.value),
        ...own.filter((one) => standsIn(one, block, text)).map(({ metric }) => metric),
      ];
      const values = named.filter(({ kind }) => kind !== 'target');
      if (block.row !== undefined && named.length > values.length && values.length === 0) continue;
      const row = subjectOf(block);
      const key = JSON.stringify([name, at, row, text]);
      if (/\p{L}/u.test(text) || values.length > 0) reports.set(key, { key, at, text, row, values });
    }
  }
  return [...reports.values()];
}

function summaryRanges({ row, text }: WordBlock): Range[] {
  return row === undefined ? rangesOf(sentencesOf(text)) : cellRange(text);
}

function rangesOf(sentences: readonly Sentence[]): Range[] {
  return sentences.map(({ text, start }) => [start, start + text.length]);
}

function cellRange(text: string): Range[] {
  const [from, to] = [text.length - text.trimStart().length, text.trimEnd().length];
  return [[from, to]];
}

/** What the row of a cell is about. */
function subjectOf({ row }: WordBlock): string | undefined {
  return row?.cells.find((cell) => /\p{L}/u.test(cell));
}

/** Says whether a cell only tells what the others of its row or its column are about. */
function namesOthers(block: WordBlock): boolean {
  const { row, compact } = block;
  if (row === undefined || row.cells.length < 2) return false;
  return row.isHead || compact === withoutBlanks(subjectOf(block) ?? '');
}

/** Says whether a block is a heading with something below it. */
function isTitle({ start, compact }: WordBlock, { ranges }: Located): boolean {
  return [...ranges].some(
    ([anchor, { from, to }]) => anchor.startsWith('item-') && from === start && to > start + compact.length,
  );
}

/** Where the values of a record stand in its text. */
function recordedValues({ record, located }: OwnEntry): Map<WordBlock, { from: number; value: Value }[]> {
  const seats = seatClaims(claimsOf(record.metrics, located.blocks, located.ranges), new LabelGaps());
  const values = [...seats].map(([{ metric }, { block, from }]) => ({ block, from, value: metric }));
  return Map.groupBy(values, ({ block }) => block);
}

/** A proposal quotes its sentence, or its whole row with the cells apart. */
function standsIn({ sentence, offset }: Proposal, { row }: WordBlock, text: string): boolean {
  if (row === undefined) return withoutBlanks(sentence) === withoutBlanks(text);
  const column = sentence.slice(0, offset).split('\t').length - 1;
  return column === row.column && withoutBlanks(sentence) === withoutBlanks(row.cells.join(''));
}
