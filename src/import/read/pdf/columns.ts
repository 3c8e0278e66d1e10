import { around, type Box } from './box.ts';
import { isLine, isTable, type Element, type Strip } from './element.ts';
import { lineOf } from './lines.ts';

/** Two columns of a page. */
export interface Columns {
  left: Element[];
  right: Element[];
}

/** Where columns may part, and whether what stands on both sides of such a place is two columns. */
export interface Gutters {
  places: readonly number[];
  areColumns: (columns: Columns) => boolean;
}

/** Where columns may part, in parts of the page's width, and how finely that place is sought, in points. */
const FIRST = 0.3;
const LAST = 0.7;
const STEP = 4;

/** Columns of running text have at least so many lines; most fill the column, and hold a good number of characters. */
const FEWEST_LINES = 5;
const FULL = 0.8;
const FULL_SHARE = 0.5;
const FEWEST_CHARACTERS = 8;

/** How far lines may begin from where a known column begins, in points. */
const LARGEST_INDENT = 60;
const DRIFT = 10;

/** Seeks two columns of running text anywhere about the middle of pages of some width. */
export function unknownGutters(width: number): Gutters {
  const places: number[] = [];
  for (let place = width * FIRST; place < width * LAST; place += STEP) places.push(place);
  return { places, areColumns: ({ left, right }) => isRunningText(left) && isRunningText(right) };
}

/** Seeks a few lines in columns that are known from other pages: the left and right ones of some strips. */
export function knownGutters(strips: readonly Strip[]): Gutters | undefined {
  const linesIn = (column: Strip['column']): Box[] =>
    strips.filter((strip) => strip.column === column).flatMap(({ elements }) => elements.filter(isLine));
  const [lefts, rights] = [linesIn('left'), linesIn('right')];
  if (lefts.length === 0 || rights.length === 0) return undefined;
  const [left, right] = [around(lefts), around(rights)];
  const areColumns = (columns: Columns): boolean =>
    columns.left.length > 0 &&
    columns.right.length > 0 &&
    columns.left.every((element) => fits(element, left)) &&
    columns.right.every((element) => fits(element, right));
  return { places: [(left.right + right.left) / 2], areColumns };
}

function fits(element: Element, column: Box): boolean {
  const indent = element.left - column.left;
  return indent >= -DRIFT && indent <= LARGEST_INDENT && element.right <= column.right + DRIFT;
}

function isRunningText(elements: readonly Element[]): boolean {
  const lines = elements.filter(isLine);
  if (lines.length < FEWEST_LINES) return false;
  const column = around(lines);
  const full = lines.filter(({ left, right }) => right - left >= FULL * (column.right - column.left));
  const characters = lines.reduce((sum, { text }) => sum + text.length, 0);
  return full.length >= FULL_SHARE * lines.length && characters >= FEWEST_CHARACTERS * lines.length;
}

/** Cuts a strip where text stands in two columns, of which the left one comes first. */
export function cutStrip(strip: Strip, gutters: Gutters): Strip[] {
  const { elements } = strip;
  const found = findColumns(elements, gutters);
  if (found === undefined) return elements.length === 0 ? [] : [strip];
  const { start, end, left, right } = found;
  return [
    ...cutStrip({ ...strip, elements: elements.slice(0, start) }, gutters),
    { ...strip, column: 'left', elements: left },
    { ...strip, column: 'right', elements: right },
    ...cutStrip({ ...strip, elements: elements.slice(end) }, gutters),
  ];
}

interface Stretch extends Columns {
  start: number;
  end: number;
}

function findColumns(elements: readonly Element[], gutters: Gutters): Stretch | undefined {
  const stretches = gutters.places.flatMap((place) => stretchesAt(place, elements, gutters));
  const length = ({ start, end }: Stretch): number => end - start;
  return stretches.reduce<Stretch | undefined>(
    (longest, one) => (longest === undefined || length(one) > length(longest) ? one : longest),
    undefined,
  );
}

/** Finds the stretches of a strip in which nothing crosses a place, and columns stand on both sides of it. */
function stretchesAt(place: number, elements: readonly Element[], { areColumns }: Gutters): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let end = 0; end <= elements.length; end++) {
    const element = elements[end];
    if (element !== undefined && !crosses(element, place)) continue;
    const columns = columnsBeside(place, elements.slice(start, end));
    if (areColumns(columns)) stretches.push({ start, end, ...columns });
    start = end + 1;
  }
  return stretches;
}

function crosses(element: Element, place: number): boolean {
  const boxes: readonly Box[] = isTable(element) ? [element] : element.pieces;
  return boxes.some(({ left, right }) => left < place && right > place);
}

function columnsBeside(place: number, elements: readonly Element[]): Columns {
  const left: Element[] = [];
  const right: Element[] = [];
  for (const element of elements) {
    if (element.right <= place) left.push(element);
    else if (element.left >= place || isTable(element)) right.push(element);
    else {
      const { pieces, page, isTurned } = element;
      left.push(
        lineOf(
          pieces.filter((piece) => piece.right <= place),
          page,
          isTurned,
        ),
      );
      right.push(
        lineOf(
          pieces.filter((piece) => piece.left >= place),
          page,
          isTurned,
        ),
      );
    }
  }
  return { left, right };
}
