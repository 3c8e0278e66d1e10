import { around, type Box } from './box.ts';
import { apply, type Matrix } from './matrix.ts';

/** A straight line that was drawn along an edge of the page: a thin upright rectangle. */
export type Ruling = Box;

/** pdf.js writes a path as numbers: what to do, then the points for it. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;

/** Lines of tables are thinner; what is thicker is a coloured field. */
const THICKEST = 4;
/** How far an upright or flat line may lean, in points, and a dot be longer than wide. */
const SKEW = 0.6;

type Point = readonly [x: number, y: number];

/** Finds rulings in a path that is filled, or stroked with a pen of some width, or both. */
export function rulingsOf(
  path: ArrayLike<number>,
  matrix: Matrix,
  isFilled: boolean,
  lineWidth: number | undefined,
): Ruling[] {
  const figures = figuresOf(path).map((points) => points.map(([x, y]): Point => apply(matrix, x, y)));
  const [a, b, c, d] = matrix;
  const isFine = lineWidth !== undefined && lineWidth * Math.sqrt(Math.abs(a * d - b * c)) <= THICKEST;
  return [
    ...(isFine ? figures.flatMap(edgesOf) : []),
    ...(isFilled ? figures.map(boxOf).filter(isThin) : []),
  ];
}

/** Says whether a ruling lies flat, or is the dot of a dotted line. */
export function isFlat({ left, top, right, bottom }: Ruling): boolean {
  return right - left >= Math.min(bottom - top, THICKEST) - SKEW;
}

/** Says whether a ruling stands upright, or is the dot of a dotted line. */
export function isUpright({ left, top, right, bottom }: Ruling): boolean {
  return bottom - top >= Math.min(right - left, THICKEST) - SKEW;
}

/** Cuts a path into its figures; those with curves are no rulings. */
function figuresOf(path: ArrayLike<number>): Point[][] {
  const figures: Point[][] = [];
  let points: Point[] = [];
  let isCurved = false;
  const end = (): void => {
    if (points.length > 1 && !isCurved) figures.push(points);
    points = [];
    isCurved = false;
  };
  for (let index = 0; index < path.length;) {
    const operation = path[index++];
    const at = (offset: number): Point => [path[index + offset] ?? 0, path[index + offset + 1] ?? 0];
    if (operation === MOVE || operation === LINE) {
      if (operation === MOVE) end();
      points.push(at(0));
      index += 2;
    } else if (operation === CLOSE) {
      const [first] = points;
      if (first !== undefined) points.push(first);
    } else {
      isCurved = true;
      index += operation === CURVE ? 6 : operation === QUADRATIC ? 4 : 2;
    }
  }
  end();
  return figures;
}

function boxOf(points: readonly Point[]): Box {
  return around(points.map(([x, y]) => ({ left: x, top: y, right: x, bottom: y })));
}

function edgesOf(points: readonly Point[]): Ruling[] {
  return points.slice(1).flatMap((point, index) => {
    const before = points[index];
    const edge = before === undefined ? undefined : boxOf([before, point]);
    return edge !== undefined && Math.min(edge.right - edge.left, edge.bottom - edge.top) <= SKEW
      ? [edge]
      : [];
  });
}

function isThin({ left, top, right, bottom }: Box): boolean {
  return Math.min(right - left, bottom - top) <= THICKEST;
}
