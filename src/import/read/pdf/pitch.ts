import { clusters } from './borders.ts';
import type { Line } from './lines.ts';
import { isTable, type Element } from './element.ts';

/** Distances from line to line count as one within this part of the font size. */
const DRIFT = 0.1;
/** A distance is usual for a font size, or for it on one page, where it was found so often. */
const FEWEST = 3;
const FEWEST_ON_PAGE = 8;
const SHARE_ON_PAGE = 0.5;
/** What is usual where nothing can be measured, in parts of the font size. */
const COMMON = 1.75;

/** Finds the usual distances of lines. Gives a function that knows them: for a line's page, its font size, or all text. */
export function pitches(columns: readonly (readonly Element[])[], mainSize: number): (line: Line) => number {
  const steps = columns.flatMap(stepsIn);
  const usualOnPages = usualBy(
    steps,
    ({ line }) => `${line.page} ${line.size}`,
    FEWEST_ON_PAGE,
    SHARE_ON_PAGE,
  );
  const usual = usualBy(steps, ({ line }) => `${line.size}`, FEWEST, 0);
  const main = usual.get(`${mainSize}`) ?? COMMON;
  return (line) =>
    line.size * (usualOnPages.get(`${line.page} ${line.size}`) ?? usual.get(`${line.size}`) ?? main);
}

/** The way down from the line before, in parts of the font size. */
interface Step {
  line: Line;
  ratio: number;
}

function stepsIn(elements: readonly Element[]): Step[] {
  return elements.flatMap((line, index) => {
    const before = elements[index - 1];
    if (before === undefined || isTable(before) || isTable(line) || before.size !== line.size) return [];
    return line.base > before.base ? [{ line, ratio: (line.base - before.base) / line.size }] : [];
  });
}

function usualBy(
  steps: readonly Step[],
  keyOf: (step: Step) => string,
  fewest: number,
  share: number,
): Map<string, number> {
  const usual = new Map<string, number>();
  for (const [key, group] of Map.groupBy(steps, keyOf)) {
    const found = clusters(
      group.map(({ ratio }) => ratio),
      DRIFT,
    );
    const most = found.reduce((best, one) => (one.count > best.count ? one : best));
    if (most.count >= Math.max(fewest, share * group.length)) usual.set(key, most.place);
  }
  return usual;
}
