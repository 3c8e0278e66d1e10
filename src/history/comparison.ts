import type { Commitment } from '../model/commitment.ts';
import type { Metric } from '../model/metric.ts';
import type { PartKind } from '../model/part.ts';
import { withoutBlanks } from '../model/text.ts';
import { alignUnits, type Change } from './alignment.ts';
import { changedTargets, differenceOf, type Piece } from './difference.ts';
import { pairsOf, type Pair } from './pairing.ts';
import type { TextUnit } from './units.ts';

/** What a text records, with the address of its page. */
export interface Recorded<T> {
  page: string;
  record: T;
}

/** A part of a document as it is compared, or the text that stands before the first part. */
export interface ComparedPart {
  kind: PartKind | 'opening';
  /** The words of its heading without number; empty where it has none. */
  title: string;
  units: readonly TextUnit[];
  metrics: readonly Recorded<Metric>[];
  commitments: readonly Recorded<Commitment>[];
}

/** What became of a unit: both sides, or the only one; the pieces of both are its differences. */
export interface ComparedUnit {
  change: Change;
  before: TextUnit | undefined;
  after: TextUnit | undefined;
  heading: Piece[];
  text: Piece[];
}

/** Parts of two documents that do the same, compared. */
export interface ComparedGroup<P extends ComparedPart> {
  kind: P['kind'];
  before: P[];
  after: P[];
  /** In the order of the newer text; empty where only one document has such a part. */
  units: ComparedUnit[];
  counts: Record<Change, number>;
  /** Targets of one quantity that differ. */
  targets: { before: Recorded<Metric>; after: Recorded<Metric> }[];
  /** Promises that the newer text does not continue. */
  dropped: Recorded<Commitment>[];
}

/** Compares the parts of two documents: summaries with summaries, plans with plans, others with those of the same heading. */
export function compareParts<P extends ComparedPart>(
  before: readonly P[],
  after: readonly P[],
): ComparedGroup<P>[] {
  const [older, newer] = [Map.groupBy(before, groupOf), Map.groupBy(after, groupOf)];
  return [...new Set([...newer.keys(), ...older.keys()])].map((key) =>
    compareGroup(older.get(key) ?? [], newer.get(key) ?? []),
  );
}

/** Finds the unit that says what a record quotes: below its anchor, in the first that has the words. */
export function findUnit(
  units: readonly TextUnit[],
  { page, record: { at, text } }: Recorded<Pick<Commitment, 'at' | 'text'>>,
): TextUnit | undefined {
  const own = units.filter((unit) => unit.page === page);
  const from = own.findIndex(({ anchors }) => anchors.has(at));
  if (from < 0) return undefined;
  const words = withoutBlanks(text);
  return (
    own.slice(from).find((unit) => withoutBlanks(`${unit.heading}${unit.text}`).includes(words)) ?? own[from]
  );
}

function groupOf({ kind, title }: ComparedPart): string {
  return kind === 'other' ? `other ${withoutBlanks(title)}` : kind;
}

function compareGroup<P extends ComparedPart>(before: P[], after: P[]): ComparedGroup<P> {
  const kind = (after[0] ?? before[0])?.kind ?? 'other';
  const counts = { same: 0, reworded: 0, new: 0, dropped: 0 };
  const group = { kind, before, after, units: [], counts, targets: [], dropped: [] };
  if (before.length === 0 || after.length === 0) return group;
  const old = before.flatMap((part) => part.units);
  const units = compareUnits(
    old,
    after.flatMap((part) => part.units),
  );
  for (const { change } of units) counts[change] += 1;
  return {
    ...group,
    units,
    // A summary only repeats what an earlier plan promised.
    targets: kind === 'summary' ? [] : targetsOf(before, after),
    dropped: droppedOf(old, before, units, after),
  };
}

/**
 * Finds the promises whose unit has no counterpart, unless the newer text says something like them elsewhere: another value of the
 * same target, or like words in another item.
 */
function droppedOf(
  old: readonly TextUnit[],
  before: readonly ComparedPart[],
  units: readonly ComparedUnit[],
  after: readonly ComparedPart[],
): Recorded<Commitment>[] {
  const dropped = new Set(units.filter(({ change }) => change === 'dropped').map((unit) => unit.before));
  const gone = before.flatMap(({ commitments, metrics }) =>
    commitments
      .filter((commitment) => dropped.has(findUnit(old, commitment)))
      .map((commitment) => ({ commitment, target: targetOf(commitment, metrics) })),
  );
  const continued = new Set(continuedIn(after, gone).map(({ of }) => of));
  return gone.flatMap(({ commitment }, index) => (continued.has(`${index}`) ? [] : commitment));
}

function targetOf(
  { page, record: { target } }: Recorded<Commitment>,
  metrics: readonly Recorded<Metric>[],
): Metric | undefined {
  return metrics.find((metric) => metric.page === page && metric.record.id === target)?.record;
}

function continuedIn(
  after: readonly ComparedPart[],
  gone: readonly { commitment: Recorded<Commitment>; target: Metric | undefined }[],
): Pair[] {
  return pairsOf(
    gone.map(({ commitment, target }, index) => ({
      of: `${index}`,
      text: commitment.record.text,
      headings: [],
      target,
    })),
    after.flatMap(({ units, metrics }) =>
      units.map(({ key, text, page }) => ({
        key,
        text,
        headings: [],
        values: metrics.flatMap(({ page: place, record }) =>
          place === page && record.kind === 'target' ? record : [],
        ),
      })),
    ),
    1,
  );
}

function compareUnits(before: readonly TextUnit[], after: readonly TextUnit[]): ComparedUnit[] {
  const [older, newer] = [byKey(before), byKey(after)];
  return alignUnits(before, after).map((aligned) => {
    const old = older.get(aligned.before ?? '');
    const now = newer.get(aligned.after ?? '');
    return {
      change: aligned.change,
      before: old,
      after: now,
      heading: differenceOf(old?.heading ?? '', now?.heading ?? ''),
      text: differenceOf(old?.text ?? '', now?.text ?? ''),
    };
  });
}

function byKey(units: readonly TextUnit[]): Map<string, TextUnit> {
  return new Map(units.map((unit) => [unit.key, unit]));
}

function targetsOf(
  before: readonly ComparedPart[],
  after: readonly ComparedPart[],
): ComparedGroup<ComparedPart>['targets'] {
  const [older, newer] = [metricsIn(before), metricsIn(after)];
  return changedTargets([...older.keys()], [...newer.keys()]).flatMap((pair) => {
    const [old, now] = [older.get(pair.before), newer.get(pair.after)];
    return old === undefined || now === undefined ? [] : [{ before: old, after: now }];
  });
}

function metricsIn(parts: readonly ComparedPart[]): Map<Metric, Recorded<Metric>> {
  return new Map(parts.flatMap(({ metrics }) => metrics.map((one) => [one.record, one])));
}
