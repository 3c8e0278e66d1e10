import {
  comparisonOf,
  placedWordingOf,
  wordingOf,
  type Likely,
  type SharesInside,
  type Unit,
} from './unit.ts';

/**
 * Gives each unit at most one other: first what is equal, headings above included, then what is equal, then what is likest. The
 * innermost units come first, for they tell which of those around them stand for each other.
 */
export function coupleUnits(before: readonly Unit[], after: readonly Unit[]): Likely[] {
  const couples: Likely[] = [];
  const [taken, given] = [new Set<Unit>(), new Set<Unit>()];
  const couple = (likely: readonly Likely[]): void => {
    for (const one of likely) {
      if (taken.has(one.before) || given.has(one.after)) continue;
      taken.add(one.before);
      given.add(one.after);
      couples.push(one);
    }
  };
  const coupleFree = (
    isMeant: (unit: Unit) => boolean,
    find: (before: Unit[], after: Unit[]) => readonly Likely[],
  ): void => {
    couple(
      find(
        before.filter((unit) => !taken.has(unit) && isMeant(unit)),
        after.filter((unit) => !given.has(unit) && isMeant(unit)),
      ),
    );
  };

  const all = (): boolean => true;
  coupleFree(all, (some, others) => equalUnits(some, others, placedWordingOf));
  coupleFree(all, (some, others) => equalUnits(some, others, wordingOf));
  const compare = comparisonOf(before, after);
  const findLikely = (some: Unit[], others: Unit[]): Likely[] =>
    compare(some, others, sharesInside(before, after, couples));
  const depths = new Set([...before, ...after].map(depthOf));
  for (const depth of [...depths].sort((a, b) => b - a))
    coupleFree((unit) => depthOf(unit) === depth, findLikely);
  coupleFree(all, findLikely);
  return couples;
}

function depthOf({ headings }: Unit): number {
  return headings.length;
}

/** Pairs units of the same name, in their order. */
function equalUnits(
  before: readonly Unit[],
  after: readonly Unit[],
  nameOf: (unit: Unit) => string,
): Likely[] {
  const named = Map.groupBy(before, nameOf);
  return after.flatMap((unit) => {
    const other = named.get(nameOf(unit))?.shift();
    return other === undefined ? [] : [{ before: other, after: unit, likeness: 1 }];
  });
}

/** Finds which units have units right inside them that stand for each other, and which share of these they are. */
function sharesInside(
  before: readonly Unit[],
  after: readonly Unit[],
  couples: readonly Likely[],
): SharesInside {
  const [earlier, later] = [placesOf(before), placesOf(after)];
  const shares = new Map<Unit, Map<Unit, number>>();
  for (const couple of couples) {
    const [one, other] = [earlier.get(placeOf(couple.before)), later.get(placeOf(couple.after))];
    if (one === undefined || other === undefined) continue;
    const own = shares.get(other.unit) ?? new Map<Unit, number>();
    shares.set(other.unit, own.set(one.unit, (own.get(one.unit) ?? 0) + 2 / (one.size + other.size)));
  }
  return shares;
}

/** Names each unit, and counts those right inside it. */
function placesOf(units: readonly Unit[]): Map<string, { unit: Unit; size: number }> {
  const places = new Map(units.map((unit) => [unit.headings.join('\n'), { unit, size: 0 }]));
  for (const unit of units) {
    const place = places.get(placeOf(unit));
    if (place !== undefined && place.unit !== unit) place.size++;
  }
  return places;
}

/** Names the unit in which one stands. */
function placeOf({ headings }: Unit): string {
  return headings.slice(0, -1).join('\n');
}
