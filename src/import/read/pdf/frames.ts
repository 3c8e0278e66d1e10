import { clusters } from './borders.ts';
import type { Strip } from './element.ts';
import type { Line } from './lines.ts';

/** Where lines of text usually begin and end. */
export interface Frame {
  left: number;
  right: number;
}

/** In parts of the font size: how far apart lines may begin, and end, that do so together. */
const LEFT_DRIFT = 0.5;
const RIGHT_DRIFT = 1;
/** A frame begins where at least so many lines do. */
const SHARE = 0.05;
const FEWEST = 2;
/** A few lines of their own frame: so many, and so large a part of them begins and ends there. */
const FEWEST_OF_OWN = 8;
const OWN_SHARE = 0.4;

/** Finds the frames of strips: each its own where enough lines show it, or that of all strips like it. */
export function framesOf(strips: readonly Strip[], linesIn: (strip: Strip) => Line[]): Map<Strip, Frame> {
  const frames = new Map<Strip, Frame>();
  const kinds = Map.groupBy(strips, ({ column, width }) => `${column} ${Math.round(width)}`);
  for (const alike of kinds.values()) {
    const common = frameOf(alike.flatMap(linesIn));
    for (const strip of alike) {
      const lines = linesIn(strip);
      const own = frameOf(lines);
      frames.set(strip, isSupported(own, lines) ? own : common);
    }
  }
  return frames;
}

/** The outermost places where several lines begin and end. */
function frameOf(lines: readonly Line[]): Frame {
  const size = lines[0]?.size ?? 0;
  const left = outermost(
    lines.map((line) => line.left),
    LEFT_DRIFT * size,
  );
  const right = -outermost(
    lines.map((line) => -line.right),
    RIGHT_DRIFT * size,
  );
  return { left, right };
}

function outermost(places: readonly number[], distance: number): number {
  const fewest = Math.max(FEWEST, SHARE * places.length);
  const found = clusters(places, distance);
  return (found.find(({ count }) => count >= fewest) ?? found[0])?.place ?? 0;
}

function isSupported({ left, right }: Frame, lines: readonly Line[]): boolean {
  const fewest = Math.max(FEWEST_OF_OWN, OWN_SHARE * lines.length);
  const begin = lines.filter((line) => Math.abs(line.left - left) <= LEFT_DRIFT * line.size);
  const end = lines.filter((line) => Math.abs(line.right - right) <= RIGHT_DRIFT * line.size);
  return begin.length >= fewest && end.length >= fewest;
}
