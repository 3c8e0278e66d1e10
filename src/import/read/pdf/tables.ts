import { around, holds, type Box } from './box.ts';
import type { Glyph } from './glyph.ts';
import type { Grid } from './grids.ts';
import { linesOf } from './lines.ts';
import { joinLines } from './spacing.ts';

/** A table, or the part of one that stands on a page. */
export interface Table extends Box {
  page: number;
  /** Borders of its columns from left to right. */
  xs: number[];
  rows: Cell[][];
}

/** A cell in the row in which it begins. */
export interface Cell {
  left: number;
  right: number;
  /** How many rows it covers. */
  height: number;
  text: string;
}

/** In parts of the font size: glyphs of a run follow each other at one height with smaller gaps. */
const GAP = 0.3;

/** Puts glyphs into the grids in which they lie; gives those that lie in none, too. */
export function fillGrids(
  grids: readonly Grid[],
  glyphs: readonly Glyph[],
  page: number,
): { tables: Table[]; rest: Glyph[] } {
  const rest: Glyph[] = [];
  const contents = new Map(grids.map((grid): [Grid, Map<number, Glyph[]>] => [grid, new Map()]));
  // A run that is longer than its cell is wide belongs there as a whole.
  for (const run of runsOf(glyphs)) {
    const box = around(run);
    const grid = grids.find((one) => holds(one, box));
    const cells = grid && contents.get(grid);
    if (grid === undefined || cells === undefined) rest.push(...run);
    else {
      const cell = cellAt(grid, box);
      cells.set(cell, cells.get(cell) ?? []);
      cells.get(cell)?.push(...run);
    }
  }
  return { tables: [...contents].map(([grid, cells]) => tableOf(grid, cells, page)), rest };
}

function tableOf(grid: Grid, contents: ReadonlyMap<number, Glyph[]>, page: number): Table {
  const columns = grid.xs.length - 1;
  const rows: Cell[][] = Array.from({ length: grid.ys.length - 1 }, () => []);
  const fields = Map.groupBy(grid.cells.keys(), (field) => grid.cells[field] ?? 0);
  for (const [first, covered] of fields) {
    const last = covered.at(-1) ?? first;
    const row = Math.floor(first / columns);
    const lines = linesOf(contents.get(first) ?? [], page);
    rows[row]?.push({
      left: grid.xs[first % columns] ?? 0,
      right: grid.xs[(last % columns) + 1] ?? 0,
      height: Math.floor(last / columns) - row + 1,
      text: joinLines(lines.map(({ text }) => text)),
    });
  }
  const { left, top, right, bottom, xs } = grid;
  return { left, top, right, bottom, page, xs, rows };
}

function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  for (const glyph of glyphs) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    if (before !== undefined && follows(before, glyph)) run?.push(glyph);
    else runs.push([glyph]);
  }
  return runs;
}

function follows(before: Glyph, glyph: Glyph): boolean {
  const near = GAP * glyph.size;
  const isBeside =
    Math.abs(glyph.left - before.right) < near && Math.abs(glyph.bottom - before.bottom) < near;
  return glyph.run === before.run && glyph.direction === 'right' && before.direction === 'right' && isBeside;
}

function cellAt({ xs, ys, cells }: Grid, { left, top, right, bottom }: Box): number {
  const column = fieldAt(xs, (left + right) / 2);
  const row = fieldAt(ys, (top + bottom) / 2);
  return cells[row * (xs.length - 1) + column] ?? 0;
}

function fieldAt(borders: readonly number[], place: number): number {
  const next = borders.findIndex((border) => border > place);
  return next === -1 ? borders.length - 2 : Math.max(0, next - 1);
}
