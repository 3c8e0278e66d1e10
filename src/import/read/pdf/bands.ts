import { around, type Box } from './box.ts';
import { isTable, type Element } from './element.ts';
import type { Line, Piece } from './lines.ts';

/** What may be a row of a table: a line, or lines of which each stands partly beside the next. */
export interface Band extends Box {
  lines: Line[];
  cells: Extent[];
  size: number;
}

/** Where something begins and ends on a line. */
export interface Extent {
  left: number;
  right: number;
}

/** In parts of the font size: what stands further apart are cells; lines that share more height stand beside each other. */
const GAP = 1.5;
const SHARED = 0.15;
/** Gaps of one width differ by less. */
const EVEN = 1.3;
const FEWEST_CELLS = 3;

/** Gathers lines into bands, up to the first table or turned line. */
export function bandsFrom(elements: readonly Element[], start: number): Band[] {
  const groups: Line[][] = [];
  let bottom = -Infinity;
  for (const element of elements.slice(start)) {
    if (isTable(element) || element.isTurned) break;
    if (element.top < bottom - SHARED * element.size) groups.at(-1)?.push(element);
    else groups.push([element]);
    bottom = Math.max(bottom, element.bottom);
  }
  return groups.map(bandOf);
}

/** Says whether a band has cells enough to be a row of a table without lines. */
export function isRow({ cells, lines }: Band): boolean {
  const hasWords = lines.some(({ pieces }) => pieces.some(({ text }) => text.length > 1));
  return cells.length >= FEWEST_CELLS && hasWords;
}

/** Says whether the gaps of a band are all alike, as those between the words of a justified line are. */
export function isSpread({ lines }: Band): boolean {
  const [first, second] = lines;
  const pieces = first?.pieces ?? [];
  const gaps = pieces.slice(1).map((piece, index) => piece.left - (pieces[index]?.right ?? piece.left));
  return second === undefined && Math.max(...gaps) <= EVEN * Math.min(...gaps);
}

/** Joins extents that overlap, or between which there is less than a distance. */
export function joinExtents(extents: readonly Extent[], distance: number): Extent[] {
  const joined: Extent[] = [];
  for (const { left, right } of extents.toSorted((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last !== undefined && left < last.right + distance) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}

/** Gives the pieces of a band in the order of its lines. */
export function piecesIn({ lines }: Band): Piece[] {
  return lines.flatMap(({ pieces }) => pieces);
}

function bandOf(lines: Line[]): Band {
  const size = Math.max(...lines.map((line) => line.size));
  const cells = joinExtents(
    lines.flatMap(({ pieces }) => pieces),
    GAP * size,
  );
  return { ...around(lines), lines, cells, size };
}
