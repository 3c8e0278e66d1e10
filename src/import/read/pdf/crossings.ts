import { Sets } from './sets.ts';
import type { Ruling } from './rulings.ts';

/** Lines that meet, directly or by way of others. */
export interface Crossing {
  flat: Ruling[];
  upright: Ruling[];
}

/** Distances in points: lines of one border, gaps in a dashed line, the ends of lines that meet. */
const SAME = 2;
const DASH = 5;
const REACH = 3;

/** Joins the pieces of flat lines that lie on one height, dashes too. */
export function joinFlat(rulings: readonly Ruling[]): Ruling[] {
  const joined: Ruling[] = [];
  for (const row of rowsOf(rulings)) {
    const y = row.reduce((sum, { top, bottom }) => sum + (top + bottom) / 2, 0) / row.length;
    let last: Ruling | undefined;
    for (const { left, right } of row.sort((a, b) => a.left - b.left))
      if (last !== undefined && left <= last.right + DASH) last.right = Math.max(last.right, right);
      else joined.push((last = { left, right, top: y, bottom: y }));
  }
  return joined.filter(({ left, right }) => right - left > DASH);
}

/** Joins the pieces of upright lines that stand at one place, dashes too. */
export function joinUpright(rulings: readonly Ruling[]): Ruling[] {
  return joinFlat(rulings.map(swap)).map(swap);
}

function swap({ left, top, right, bottom }: Ruling): Ruling {
  return { left: top, top: left, right: bottom, bottom: right };
}

function rowsOf(rulings: readonly Ruling[]): Ruling[][] {
  const rows: Ruling[][] = [];
  let first = -Infinity;
  for (const ruling of rulings.toSorted((a, b) => a.top + a.bottom - b.top - b.bottom)) {
    const y = (ruling.top + ruling.bottom) / 2;
    if (y - first > SAME) {
      first = y;
      rows.push([]);
    }
    rows.at(-1)?.push(ruling);
  }
  return rows;
}

/** Groups lines that meet. */
export function groupCrossing(flat: readonly Ruling[], upright: readonly Ruling[]): Crossing[] {
  const sorted = upright.toSorted((a, b) => a.left - b.left);
  const sets = new Sets(flat.length + sorted.length);
  flat.forEach((line, index) => {
    for (let other = firstFrom(sorted, line.left - REACH); other < sorted.length; other++) {
      const post = sorted[other];
      if (post === undefined || post.left > line.right + REACH) break;
      if (post.top <= line.top + REACH && post.bottom >= line.top - REACH)
        sets.join(index, flat.length + other);
    }
  });
  const groups = Map.groupBy([...flat, ...sorted].keys(), (index) => sets.find(index));
  return [...groups.values()].map((indices) => ({
    flat: indices.flatMap((index) => flat[index] ?? []),
    upright: indices.flatMap((index) => sorted[index - flat.length] ?? []),
  }));
}

/** Finds the first of some lines, sorted from left to right, that stands at or after a place. */
function firstFrom(sorted: readonly Ruling[], left: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.left ?? 0) < left) low = middle + 1;
    else high = middle;
  }
  return low;
}
