import { transformBox, type Box } from './box.ts';
import { DIRECTIONS, type Direction, type Glyph } from './glyph.ts';
import { IDENTITY, multiply, type Matrix } from './matrix.ts';
import type { Page } from './page.ts';

/** Quarter turns after which text reads from left to right and its lines from top to bottom, by its direction. */
const TURNS: Readonly<Record<Direction, Matrix>> = {
  right: IDENTITY,
  down: [0, -1, 1, 0, 0, 0],
  left: [-1, 0, 0, -1, 0, 0],
  up: [0, 1, -1, 0, 0, 0],
};

/** Turns a box so that text of a direction in it reads from left to right. */
export function turnBox(direction: Direction, box: Box): Box {
  return transformBox(TURNS[direction], box);
}

/** Turns a page on whose side most of its text stands. */
export function setUpright(page: Page): Page {
  const direction = commonDirection(page.glyphs);
  if (direction === 'right') return page;
  const { left, top } = turnBox(direction, page);
  const matrix = multiply([1, 0, 0, 1, -left, -top], TURNS[direction]);
  const turn = <T extends Box>(box: T): T => ({ ...box, ...transformBox(matrix, box) });
  return {
    ...turn(page),
    glyphs: page.glyphs.map((glyph) => ({ ...turn(glyph), direction: turned(glyph.direction, direction) })),
    rulings: page.rulings.map(turn),
    pictures: page.pictures.map(turn),
  };
}

function commonDirection(glyphs: readonly Glyph[]): Direction {
  const count = (direction: Direction): number =>
    glyphs.filter((glyph) => glyph.direction === direction).length;
  return DIRECTIONS.find((direction) => count(direction) * 2 > glyphs.length) ?? 'right';
}

function turned(direction: Glyph['direction'], by: Direction): Glyph['direction'] {
  if (direction === 'slanted') return direction;
  const steps = DIRECTIONS.indexOf(direction) - DIRECTIONS.indexOf(by) + DIRECTIONS.length;
  return DIRECTIONS[steps % DIRECTIONS.length] ?? 'right';
}
