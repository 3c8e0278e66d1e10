import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findGrids } from './grids.ts';
import type { Ruling } from './rulings.ts';

function flat(y: number, left: number, right: number): Ruling {
  return { left, right, top: y, bottom: y };
}

function upright(x: number, top: number, bottom: number): Ruling {
  return { left: x, right: x, top, bottom };
}

/** The lines of two rows and three columns, 100 by 20 points each. */
const GRID = [
  ...[0, 20, 40].map((y) => flat(y, 0, 300)),
  ...[0, 100, 200, 300].map((x) => upright(x, 0, 40)),
];

function shapesOf(rulings: readonly Ruling[]): { columns: number; rows: number; cells: number }[] {
  return findGrids(rulings).map(({ xs, ys, cells }) => ({
    columns: xs.length - 1,
    rows: ys.length - 1,
    cells: new Set(cells).size,
  }));
}

test('lines that cross are a grid of cells', () => {
  assert.deepEqual(shapesOf(GRID), [{ columns: 3, rows: 2, cells: 6 }]);
});

test('fields without a line between them are one cell, known by its first field', () => {
  const without = [flat(0, 0, 300), flat(20, 100, 300), flat(40, 0, 300), ...GRID.slice(3)];
  assert.deepEqual(findGrids(without)[0]?.cells, [0, 1, 2, 0, 4, 5]);
});

test('fields that make no rectangle together are cells of their own', () => {
  const without = [flat(0, 0, 300), flat(20, 100, 300), flat(40, 0, 300), upright(0, 0, 40)];
  const rest = [upright(100, 20, 40), upright(200, 0, 40), upright(300, 0, 40)];
  assert.deepEqual(findGrids([...without, ...rest])[0]?.cells, [0, 1, 2, 3, 4, 5]);
});

test('dashes, double lines and ends that do not quite meet are no more than one line', () => {
  const dashed = Array.from({ length: 30 }, (_, index) => flat(20, 10 * index, 10 * index + 6));
  const doubled = [flat(1.5, 0, 299), ...GRID.slice(0, 1), ...dashed, ...GRID.slice(2)];
  assert.deepEqual(shapesOf(doubled), [{ columns: 3, rows: 2, cells: 6 }]);
});

test('dots in a row are a line', () => {
  const dots = Array.from({ length: 150 }, (_, index) => ({
    left: 2 * index,
    right: 2 * index + 1,
    top: 19.5,
    bottom: 20.5,
  }));
  assert.deepEqual(shapesOf([...GRID.slice(0, 1), ...dots, ...GRID.slice(2)]), [
    { columns: 3, rows: 2, cells: 6 },
  ]);
});

test('a table that is open at its sides, or torn by the end of the page, has its outer cells', () => {
  const open = [...GRID.slice(0, 3), upright(100, 0, 60), upright(200, 0, 60)];
  assert.deepEqual(shapesOf(open), [{ columns: 3, rows: 3, cells: 9 }]);
});

test('one cell, one column, and lines that do not cross are no table', () => {
  const box = [flat(0, 0, 300), flat(40, 0, 300), upright(0, 0, 40), upright(300, 0, 40)];
  assert.deepEqual(findGrids(box), []);
  assert.deepEqual(findGrids([...box, flat(20, 0, 300)]), []);
  assert.deepEqual(findGrids([flat(100, 0, 300), flat(130, 0, 300)]), []);
});

test('two tables on a page are two; a table in the cell of another is part of it', () => {
  const shifted = GRID.map((line) => ({ ...line, top: line.top + 100, bottom: line.bottom + 100 }));
  assert.equal(findGrids([...GRID, ...shifted]).length, 2);
  const inner = [
    ...[5, 10, 15].map((y) => flat(y, 110, 190)),
    ...[110, 150, 190].map((x) => upright(x, 5, 15)),
  ];
  assert.deepEqual(shapesOf([...GRID, ...inner]), [{ columns: 3, rows: 2, cells: 6 }]);
});
