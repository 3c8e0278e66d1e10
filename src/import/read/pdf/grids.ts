import { clusters, nearest } from './borders.ts';
import type { Box } from './box.ts';
import { groupCrossing, joinFlat, joinUpright, type Crossing } from './crossings.ts';
import { isFlat, isUpright, type Ruling } from './rulings.ts';
import { Sets } from './sets.ts';

/** A table's lines: its columns and rows, and which of its smallest fields belong to one cell. */
export interface Grid extends Box {
  /** Borders of the columns from left to right, and of the rows from top to bottom. */
  xs: number[];
  ys: number[];
  /** For each field, row by row, the index of the first field of its cell. */
  cells: number[];
}

/** Points between borders that are the same one. */
const SAME = 5;
/** A page with more lines than this shows a drawing. */
const MOST_RULINGS = 3000;

/** Finds the tables that a page's rulings draw: grids of more than one column. A table in a table's cell is none. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  const flat = joinFlat(rulings.filter(isFlat));
  const upright = joinUpright(rulings.filter(isUpright));
  if (flat.length + upright.length > MOST_RULINGS) return [];
  const grids = groupCrossing(flat, upright).flatMap((crossing) => gridOf(crossing) ?? []);
  return grids.filter((grid) => !grids.some((other) => isInside(grid, other)));
}

/** Says whether a grid lies in one cell of another. */
function isInside(inner: Grid, outer: Grid): boolean {
  return (
    inner !== outer &&
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.right <= outer.right &&
    inner.bottom <= outer.bottom
  );
}

function gridOf({ flat, upright }: Crossing): Grid | undefined {
  if (flat.length === 0 || upright.length === 0) return undefined;
  const xs = borders(
    upright.map(({ left }) => left),
    flat.map(({ left }) => left),
    flat.map(({ right }) => right),
  );
  const ys = borders(
    flat.map(({ top }) => top),
    upright.map(({ top }) => top),
    upright.map(({ bottom }) => bottom),
  );
  if (xs.length < 3 || ys.length < 2) return undefined;
  const cells = cellsOf(xs, ys, { flat, upright });
  const columns = new Set(cells.map((cell) => cell % (xs.length - 1)));
  const box: Box = { left: xs[0] ?? 0, top: ys[0] ?? 0, right: xs.at(-1) ?? 0, bottom: ys.at(-1) ?? 0 };
  return columns.size > 1 ? { ...box, xs, ys, cells } : undefined;
}

/** Gives the borders of columns or rows; where several crossing lines end beyond the outermost, there is one more. */
function borders(lines: readonly number[], starts: readonly number[], ends: readonly number[]): number[] {
  const inner = clusters(lines, SAME).map(({ place }) => place);
  const before = clusters(starts, SAME).find(({ count }) => count > 1);
  const after = clusters(ends, SAME).findLast(({ count }) => count > 1);
  const [first = Infinity, last = -Infinity] = [inner.at(0), inner.at(-1)];
  return [
    ...(before !== undefined && before.place < first - SAME ? [before.place] : []),
    ...inner,
    ...(after !== undefined && after.place > last + SAME ? [after.place] : []),
  ];
}

/** Joins the fields between which no line is drawn. */
function cellsOf(xs: readonly number[], ys: readonly number[], { flat, upright }: Crossing): number[] {
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  const leftWalls = new Set<number>();
  const upperWalls = new Set<number>();
  for (const { left, top, bottom } of upright)
    for (const row of fieldsBetween(ys, top, bottom)) leftWalls.add(row * columns + nearest(xs, left));
  for (const { top, left, right } of flat)
    for (const column of fieldsBetween(xs, left, right)) upperWalls.add(nearest(ys, top) * columns + column);
  const sets = new Sets(columns * rows);
  for (let field = 0; field < columns * rows; field++) {
    if (field % columns > 0 && !leftWalls.has(field)) sets.join(field - 1, field);
    if (field >= columns && !upperWalls.has(field)) sets.join(field - columns, field);
  }
  const cells = Array.from({ length: columns * rows }, (_, field) => sets.find(field));
  const odd = new Set(
    [...Map.groupBy(cells.keys(), (field) => cells[field] ?? field)].flatMap(([cell, fields]) =>
      isRectangle(fields, columns) ? [] : [cell],
    ),
  );
  // A cell of another shape comes from a line that is missing by mistake.
  return cells.map((cell, field) => (odd.has(cell) ? field : cell));
}

/** Says whether fields, in their order, are all those between the first of them and the last. */
function isRectangle(fields: readonly number[], columns: number): boolean {
  const [first = 0, last = 0] = [fields.at(0), fields.at(-1)];
  const [left, right] = [first % columns, last % columns];
  const height = Math.floor(last / columns) - Math.floor(first / columns) + 1;
  const isInside = (field: number): boolean => field % columns >= left && field % columns <= right;
  return fields.length === (right - left + 1) * height && fields.every(isInside);
}

/** Gives the columns or rows of which the middle lies between two places. */
function fieldsBetween(places: readonly number[], start: number, end: number): number[] {
  return places.slice(1).flatMap((place, index) => {
    const middle = ((places[index] ?? place) + place) / 2;
    return middle > start && middle < end ? [index] : [];
  });
}
