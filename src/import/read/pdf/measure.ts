import { isLine, type Strip } from './element.ts';
import { framesOf, type Frame } from './frames.ts';
import type { Line } from './lines.ts';
import { pitches } from './pitch.ts';

/** How the text of a document is set. */
export interface Measure {
  /** Font size of most of it. */
  size: number;
  frames: ReadonlyMap<Strip, Frame>;
  /** Gives the usual distance from a line to the one before in its paragraph. */
  pitchOf: (line: Line) => number;
  /** Paragraphs begin with an indented line. */
  isIndented: boolean;
}

/** Font sizes count as one within this part of them. */
const ALIKE = 0.12;
/** In parts of the font size: usual indents of first lines, and of the lines below them. */
const SMALLEST_INDENT = 1.5;
const LARGEST_INDENT = 3.2;
const FLUSH = 0.5;
/** Paragraphs count as indented where this part of the lines is, and the line below is not. */
const INDENTED_SHARE = 0.04;
const FEWEST_INDENTED = 2;

/** Says whether two font sizes are nearly the same. */
export function isAlike(a: number, b: number): boolean {
  return Math.abs(a - b) <= ALIKE * Math.max(a, b);
}

/** Measures how the text of a document is set. */
export function measureText(strips: readonly Strip[]): Measure {
  const size = commonSize(strips.flatMap(textLines));
  const bodyLines = (strip: Strip): Line[] => textLines(strip).filter((line) => isAlike(line.size, size));
  const frames = framesOf(strips, bodyLines);
  const columns = strips.map(({ elements }) => elements);
  const indents = strips.map((strip) =>
    bodyLines(strip).map((line) => (line.left - (frames.get(strip)?.left ?? 0)) / line.size),
  );
  return { size, frames, pitchOf: pitches(columns, size), isIndented: areIndented(indents) };
}

function areIndented(columns: readonly (readonly number[])[]): boolean {
  const first = columns.flatMap((indents) =>
    indents.filter((indent, index) => {
      const isFirst = indent > SMALLEST_INDENT && indent < LARGEST_INDENT;
      return isFirst && Math.abs(indents[index + 1] ?? Infinity) < FLUSH;
    }),
  );
  return first.length >= Math.max(FEWEST_INDENTED, INDENTED_SHARE * columns.flat().length);
}

function textLines({ elements }: Strip): Line[] {
  return elements.filter(isLine).filter(({ isTurned, isRow }) => !isTurned && isRow !== true);
}

function commonSize(lines: readonly Line[]): number {
  const lengths = new Map<number, number>();
  for (const { size, text } of lines) lengths.set(size, (lengths.get(size) ?? 0) + text.length);
  return [...lengths].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}
