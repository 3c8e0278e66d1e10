import type { Metric } from '../model/metric.ts';
import { seatAll } from '../model/seating.ts';
import { withoutBlanks } from '../model/text.ts';
import { findMoved, type Moved } from './moved.ts';
import type { LabelGaps } from './label-gap.ts';
import type { WordRange } from './passages.ts';
import type { WordBlock } from './words.ts';
import { beginningOf, figureOf, occurrencesOf, type Stretch } from './written.ts';

/** A value of the record, and where its words may stand. */
export interface Claim {
  metric: Metric;
  /** Its place in the record. */
  index: number;
  /** Where its passage went, if its anchor is gone. */
  moved: Moved | undefined;
  /** The words below its anchor; undefined where nobody knows them any more. */
  range: WordRange | undefined;
  /** Where its written form stands among them. */
  places: Stretch[];
}

/** Says of each value where its words may stand. */
export function claimsOf(
  metrics: readonly Metric[],
  blocks: readonly WordBlock[],
  ranges: ReadonlyMap<string, WordRange>,
): Claim[] {
  const gone = Map.groupBy(
    metrics.filter(({ at }) => !ranges.has(at)),
    ({ at }) => at,
  );
  const named = new Set(metrics.map(({ at }) => at));
  const moved = new Map(
    [...gone].map(([at, own]) => [at, findMoved(at, own, blocks, ranges, (anchor) => named.has(anchor))]),
  );
  const found = new Map<string, Stretch[]>();
  return metrics.map((metric, index) => {
    const { at, written } = metric;
    const range = ranges.get(at) ?? moved.get(at)?.range;
    const key = JSON.stringify([written, at]);
    const places = found.get(key) ?? (range === undefined ? [] : occurrencesOf(blocks, written, range));
    found.set(key, places);
    return { metric, index, moved: moved.get(at), range, places };
  });
}

/** 各招120人 may be more than one value. */
const EACH = /(?:各|均|都|同|双|分别)[^，。；]{0,4}$/u;
const EACH_LENGTH = 6;
const FAR = Number.MAX_SAFE_INTEGER;

/**
 * Gives each value a figure of the text for its own, those first whose label stands nearest. One figure may be two values where
 * the text says 各, or where their labels are the same.
 */
export function seatClaims(claims: readonly Claim[], gaps: LabelGaps): Map<Claim, Stretch> {
  const known = new Map<number, Stretch>();
  const own = (place: Stretch): Stretch => {
    const figure = figureOf(place);
    const { text } = place.block;
    if (EACH.test(text.slice(Math.max(0, figure.from - EACH_LENGTH), figure.from))) return { ...place };
    const key = beginningOf(figure);
    known.set(key, known.get(key) ?? place);
    return known.get(key) ?? place;
  };
  const wishes = [...Map.groupBy(claims, statementOf).values()]
    .map((same) => {
      const [first] = same;
      const label = withoutBlanks(first?.metric.label ?? '');
      const places = (first?.places ?? []).map((place) => ({ place, gap: gaps.gapOf(place, label) ?? FAR }));
      places.sort((a, b) => a.gap - b.gap);
      return { same, gap: places[0]?.gap ?? FAR, places: places.map(({ place }) => own(place)) };
    })
    .sort((a, b) => a.gap - b.gap);
  const seats = seatAll(wishes.map(({ places }) => places));
  return new Map(
    wishes.flatMap(({ same }, index) => {
      const seat = seats.get(index);
      return seat === undefined ? [] : same.map((claim) => [claim, seat] as const);
    }),
  );
}

/** Two values with the same label say the same of the text, for two indicators. */
function statementOf({ metric: { label, written, at } }: Claim): string {
  return JSON.stringify([label, written, at]);
}
