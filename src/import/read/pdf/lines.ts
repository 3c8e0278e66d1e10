import { around, type Box } from './box.ts';
import { DIRECTIONS, type Direction, type Glyph } from './glyph.ts';
import { areWestern, areWords, isBreakable } from './spacing.ts';
import { turnBox } from './turn.ts';

/** A part of a line without a wide gap in it. */
export interface Piece extends Box {
  text: string;
  size: number;
  /** Height of the base line on the page. */
  base: number;
  /** Width of what must stay together at its beginning: it moves to the next line as a whole. */
  firstWord: number;
}

/** A line of text, from its leftmost piece to its rightmost. */
export interface Line extends Box {
  page: number;
  pieces: Piece[];
  text: string;
  size: number;
  base: number;
  /** It does not run from left to right. */
  isTurned: boolean;
  /** It looks like a row of a table of which the columns are unclear. */
  isRow?: true;
}

/** In parts of the font size: how far apart glyphs of one line may lie in height, from one to the next and in all. */
const STEP = 0.3;
const REACH = 0.6;
const LARGEST = 2;
/** Gaps of a size and more cut a line into pieces; wider ones are shown as a space. */
const GAP = 0.8;
const WIDE_GAP = 1.5;
/** A gap between Western characters that is a space even where none was written. */
const WORD_GAP = 0.25;

/** Gathers glyphs into lines: those that run from left to right first, then turned and slanted ones. */
export function linesOf(glyphs: readonly Glyph[], page: number): Line[] {
  const upright = DIRECTIONS.flatMap((direction) => linesAlong(direction, glyphs, page));
  const slanted = Map.groupBy(
    glyphs.filter((glyph) => glyph.direction === 'slanted'),
    ({ run }) => run,
  );
  const across = [...slanted.values()].map((row) => lineOf([pieceOf(row)], page, true));
  return [...upright, ...across];
}

/** Makes a line of pieces that stand beside each other. */
export function lineOf(pieces: Piece[], page: number, isTurned: boolean): Line {
  const main = pieces.reduce((longest, piece) => (piece.text.length > longest.text.length ? piece : longest));
  return {
    ...around(pieces),
    page,
    pieces,
    text: textOf(pieces),
    size: main.size,
    base: main.base,
    isTurned,
  };
}

function linesAlong(direction: Direction, glyphs: readonly Glyph[], page: number): Line[] {
  const own = glyphs.filter((glyph) => glyph.direction === direction);
  if (direction === 'right') return rowsOf(own).map((row) => lineOf(piecesOf(row), page, false));
  const straight = own.map((glyph) => ({ ...glyph, ...turnBox(direction, glyph) }));
  return rowsOf(straight).map((row) => {
    const { text, size } = lineOf(piecesOf(row), page, true);
    const box = around(row.map((glyph) => turnBox(OPPOSITE[direction], glyph)));
    return lineOf([{ ...box, text, size, base: box.bottom, firstWord: 0 }], page, true);
  });
}

const OPPOSITE: Readonly<Record<Direction, Direction>> = {
  right: 'right',
  down: 'up',
  left: 'left',
  up: 'down',
};

/** Sorts glyphs into rows from top to bottom, each from left to right. */
function rowsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const rows: Glyph[][] = [];
  let [first, last, size] = [0, 0, 0];
  for (const glyph of glyphs.toSorted((a, b) => middle(a) - middle(b))) {
    const y = middle(glyph);
    // Not even letters of a huge watermark hold two lines together.
    const reach = Math.min(Math.max(size, glyph.size), LARGEST * glyph.size);
    if (rows.length > 0 && y - last <= STEP * reach && y - first <= REACH * reach) {
      rows.at(-1)?.push(glyph);
      size = Math.max(size, glyph.size);
    } else {
      rows.push([glyph]);
      first = y;
      size = glyph.size;
    }
    last = y;
  }
  return rows.map((row) => row.sort((a, b) => a.left - b.left));
}

function middle({ top, bottom }: Box): number {
  return (top + bottom) / 2;
}

/** Cuts a row of glyphs where it has gaps. */
function piecesOf(row: readonly Glyph[]): Piece[] {
  const groups: Glyph[][] = [];
  for (const glyph of row) {
    const before = groups.at(-1)?.at(-1);
    if (before !== undefined && glyph.left - before.right < GAP * Math.max(glyph.size, before.size))
      groups.at(-1)?.push(glyph);
    else groups.push([glyph]);
  }
  return groups.map(pieceOf);
}

function pieceOf(glyphs: readonly Glyph[]): Piece {
  const size = commonSize(glyphs);
  const base = glyphs.find((glyph) => glyph.size === size)?.bottom ?? 0;
  return { ...around(glyphs), text: wordsOf(glyphs), size, base, firstWord: firstWordOf(glyphs) };
}

function wordsOf(glyphs: readonly Glyph[]): string {
  return glyphs.reduce((words, glyph, index) => {
    const after = glyph.text + (glyphs[index + 1]?.text ?? '');
    return words + (isWordGap(words, glyphs[index - 1], glyph, after) ? ' ' : '') + glyph.text;
  }, '');
}

/** A written blank counts between words; a gap without one only where it is as wide as a blank. */
function isWordGap(words: string, before: Glyph | undefined, glyph: Glyph, after: string): boolean {
  if (before === undefined || !areWords(words, after)) return false;
  const isWide = glyph.left - before.right > WORD_GAP * glyph.size;
  return glyph.spaced || (isWide && areWestern(lastOf(before), firstOf(glyph)));
}

function firstWordOf(glyphs: readonly Glyph[]): number {
  const end = glyphs.findIndex((glyph, index) => {
    const before = glyphs[index - 1];
    return before !== undefined && isBreakable(lastOf(before), firstOf(glyph), glyph.spaced);
  });
  const word = end === -1 ? glyphs : glyphs.slice(0, end);
  return (word.at(-1)?.right ?? 0) - (word[0]?.left ?? 0);
}

function commonSize(glyphs: readonly Glyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) counts.set(size, (counts.get(size) ?? 0) + 1);
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0])[0];
}

/** Joins pieces: gaps of letter-spaced text are no spaces. */
function textOf(pieces: readonly Piece[]): string {
  const isLetterSpaced = pieces.every(({ text }) => [...text].length === 1);
  return pieces.reduce((text, piece, index) => {
    const before = pieces[index - 1];
    if (before === undefined) return piece.text;
    const isWide = piece.left - before.right > WIDE_GAP * piece.size && !isLetterSpaced;
    return areWords(text, piece.text) || isWide ? `${text} ${piece.text}` : text + piece.text;
  }, '');
}

function firstOf({ text }: { text: string }): string {
  return text.at(0) ?? '';
}

function lastOf({ text }: { text: string }): string {
  return text.at(-1) ?? '';
}
