import { coupleUnits } from './couples.ts';
import { comparisonOf, wordingOf, type Likely, type Unit } from './unit.ts';

export type { Unit };

/** What became of a unit: 未变, 有改动, 新增, 未延续. */
export type Change = 'same' | 'reworded' | 'new' | 'dropped';

/** Two units that stand for each other, or one that stands alone; both by their keys. */
export interface Aligned {
  before: string | undefined;
  after: string | undefined;
  change: Change;
  /** How like the words are, from 0 to 1; numbers are none of them. */
  likeness: number;
}

/**
 * Aligns the units of two texts one to one: what is equal first, then what is likest. In the order of `after`, and what was
 * dropped where it stood.
 */
export function alignUnits(before: readonly Unit[], after: readonly Unit[]): Aligned[] {
  const couples = coupleUnits(before, after);
  const befores = new Map(couples.map((couple) => [couple.before, couple.after]));
  const afters = new Map(couples.map((couple) => [couple.after, couple]));

  const droppedBehind = new Map<Unit | undefined, Aligned[]>();
  let behind: Unit | undefined;
  for (const unit of before) {
    const partner = befores.get(unit);
    if (partner !== undefined) behind = partner;
    else droppedBehind.set(behind, [...(droppedBehind.get(behind) ?? []), droppedRow(unit)]);
  }
  return [undefined, ...after].flatMap((unit) => [
    ...(unit === undefined ? [] : [rowOf(unit, afters.get(unit))]),
    ...(droppedBehind.get(unit) ?? []),
  ]);
}

function droppedRow({ key }: Unit): Aligned {
  return { before: key, after: undefined, change: 'dropped', likeness: 0 };
}

function rowOf(unit: Unit, couple: Likely | undefined): Aligned {
  if (couple === undefined) return { before: undefined, after: unit.key, change: 'new', likeness: 0 };
  const change = wordingOf(couple.before) === wordingOf(unit) ? 'same' : 'reworded';
  return { before: couple.before.key, after: unit.key, change, likeness: couple.likeness };
}

/** Finds for each unit the likest of others, which may be the likest of several; undefined where none is. */
export function partnersOf(
  units: readonly Unit[],
  others: readonly Unit[],
): { unit: string; partner: string | undefined; likeness: number }[] {
  const best = new Map<Unit, Likely>();
  for (const likely of comparisonOf(others, units)(others, units))
    if (!best.has(likely.after)) best.set(likely.after, likely);
  return units.map((unit) => {
    const found = best.get(unit);
    return { unit: unit.key, partner: found?.before.key, likeness: found?.likeness ?? 0 };
  });
}
