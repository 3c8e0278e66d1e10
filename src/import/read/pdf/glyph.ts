import { transformBox, type Box } from './box.ts';
import type { Matrix } from './matrix.ts';
import { ordinaryText } from './stand-ins.ts';

/** The ways in which text runs along the edges of its page, a quarter turn apart. */
export const DIRECTIONS = ['right', 'down', 'left', 'up'] as const;
/** One of these ways. */
export type Direction = (typeof DIRECTIONS)[number];

/** A drawn character, or the few that one glyph stands for. */
export interface Glyph extends Box {
  text: string;
  /** Size of its font in points. */
  size: number;
  direction: Direction | 'slanted';
  /** Number of the text object that drew it. */
  run: number;
  /** A blank was written before it. */
  spaced: boolean;
}

/** How far a glyph reaches above and below its base line, in parts of its size. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** Sizes are told apart by twentieths of a point. */
const STEPS = 20;

/** In quarter turns; text that software has set straight is off by less. */
const SLANT = 0.05;

/** Codes of no character: the font does not say what these glyphs mean. */
const UNKNOWN = /[\u0000-\u0008\u000e-\u001f]/gu;

/** Gives the characters that a glyph stands for. */
export function plainText(unicode: string): string {
  return ordinaryText(unicode).replace(UNKNOWN, '\ufffd');
}

/** Measures a glyph of a width and a font size, both in a text space that lies on the page as the matrix says. */
export function measureGlyph(
  space: Matrix,
  width: number,
  size: number,
  isVertical: boolean,
): Box & Pick<Glyph, 'size' | 'direction'> {
  const box = transformBox(space, { left: 0, right: width, top: -DESCENT * size, bottom: ASCENT * size });
  const [a, b, c, d] = space;
  const turns = (Math.atan2(b, a) / Math.PI) * 2;
  const direction =
    DIRECTIONS[(Math.round(turns) + (isVertical ? 1 : 0) + DIRECTIONS.length) % DIRECTIONS.length];
  const isSlanted = direction === undefined || Math.abs(turns - Math.round(turns)) > SLANT;
  // Rounded, so that one size stays one size in spite of the transformations.
  const height = Math.round(Math.abs(size) * Math.hypot(c, d) * STEPS) / STEPS;
  return { ...box, size: height, direction: isSlanted ? 'slanted' : direction };
}
