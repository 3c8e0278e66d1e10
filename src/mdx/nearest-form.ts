import { distance } from 'fastest-levenshtein';
import { withoutBlanks } from '../model/text.ts';
import type { WordRange } from './passages.ts';
import { fewestEdits } from './fewest-edits.ts';
import type { LabelGaps } from './label-gap.ts';
import { alikeIn } from './shape.ts';
import type { WordBlock } from './words.ts';
import type { Stretch } from './written.ts';

/** What is known of a value whose written form is not in the text. */
export interface Sought {
  written: string;
  label: string;
  /** Where it should stand; undefined where its anchor is gone. */
  range: WordRange | undefined;
  /** Says whether another value has its words there. */
  isTaken: (stretch: Stretch) => boolean;
  gaps: LabelGaps;
}

/**
 * Finds the words of an entry that are nearest to a written form: the form itself elsewhere, another figure with the same
 * signs around it (130人 for 120人), else the stretch with the fewest edits. Undefined where nothing is near.
 */
export function nearestForm(blocks: readonly WordBlock[], sought: Sought): Stretch | undefined {
  const written = withoutBlanks(sought.written);
  const [nearest] = blocks
    .flatMap((block) => alikeIn(block, written))
    .map((stretch) => likenessOf(stretch, written, sought))
    .filter(isLikely)
    .sort((a, b) => compareRanks(rankOf(a), rankOf(b)));
  const around = blocks.filter(({ start }) => isWithin(start, sought.range) ?? true);
  return nearest?.stretch ?? fewestEdits(around, written);
}

function isWithin(start: number, range: WordRange | undefined): boolean | undefined {
  return range && start >= range.from && start < range.to;
}

/** What speaks for a stretch that is like a written form. */
interface Likeness {
  stretch: Stretch;
  edits: number;
  isTaken: boolean;
  /** How far the value's label stands before it in its sentence; undefined where it is not there. */
  fromLabel: number | undefined;
  /** It stands below the value's anchor; undefined where that is gone. */
  isBelow: boolean | undefined;
}

function likenessOf(stretch: Stretch, written: string, { label, range, isTaken, gaps }: Sought): Likeness {
  const { block, from, to } = stretch;
  return {
    stretch,
    edits: distance(withoutBlanks(block.text.slice(from, to)), written),
    isTaken: isTaken(stretch),
    fromLabel: gaps.gapOf(stretch, withoutBlanks(label)),
    isBelow: isWithin(block.start, range),
  };
}

/** Another figure far away is another value; so is one that belongs to a value of the record. */
function isLikely({ edits, isTaken, fromLabel, isBelow }: Likeness): boolean {
  return edits === 0 || (!isTaken && (fromLabel !== undefined || isBelow !== false));
}

/** Free before taken, beside its label, below its anchor, with the fewest edits. */
function rankOf({ isTaken, fromLabel = Infinity, isBelow, edits }: Likeness): number[] {
  return [Number(isTaken), fromLabel, Number(isBelow !== true), edits];
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((value, at) => value !== b[at]);
  return index === -1 ? 0 : (a[index] ?? 0) < (b[index] ?? 0) ? -1 : 1;
}
