/** A stretch of text that is compared: an item, or the opening text of a section or part. */
export interface Unit {
  key: string;
  /** From the part's down to its own. */
  headings: readonly string[];
  text: string;
}

export type Change = 'same' | 'reworded' | 'new' | 'dropped';

/** Two units that belong together, by their keys, or one that has no partner. */
export interface Aligned {
  before: string | undefined;
  after: string | undefined;
  change: Change;
  /** From 0 to 1. */
  likeness: number;
}

/** Aligns the units of two texts, in the order of `after`; dropped ones stand where they stood. */
export function alignUnits(before: readonly Unit[], after: readonly Unit[]): Aligned[] {
  const free = new Set(before);
  const partners = new Map<Unit, Unit>();
  const pairs = after
    .flatMap((b) => before.map((a) => ({ a, b, likeness: likenessOf(a, b) })))
    .filter(({ likeness }) => likeness > 0.25)
    .sort((x, y) => y.likeness - x.likeness);
  for (const { a, b } of pairs) {
    if (!free.has(a) || partners.has(b)) continue;
    free.delete(a);
    partners.set(b, a);
  }
  const rows: Aligned[] = after.map((b) => {
    const a = partners.get(b);
    if (a === undefined) return { before: undefined, after: b.key, change: 'new', likeness: 0 };
    return {
      before: a.key,
      after: b.key,
      change: a.text === b.text ? 'same' : 'reworded',
      likeness: likenessOf(a, b),
    };
  });
  before.forEach((a, index) => {
    if (!free.has(a)) return;
    const previous = before
      .slice(0, index)
      .findLast((one) => rows.some(({ before: key }) => key === one.key));
    const at = rows.findIndex(({ before: key }) => key === previous?.key);
    rows.splice(at + 1, 0, { before: a.key, after: undefined, change: 'dropped', likeness: 0 });
  });
  return rows;
}

function likenessOf(a: Unit, b: Unit): number {
  const [x, y] = [a, b].map((one) => pairsIn(`${one.headings.slice(1).join('')}${one.text}`));
  if (x === undefined || y === undefined) return 0;
  return (2 * [...x].filter((pair) => y.has(pair)).length) / (x.size + y.size || 1);
}

function pairsIn(text: string): Set<string> {
  return new Set(Array.from(text).map((sign, index) => sign + (text[index + 1] ?? '')));
}
