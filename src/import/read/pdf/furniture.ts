import { withoutBlanks } from '../../../model/text.ts';
import type { Line } from './lines.ts';
import { isAlike } from './measure.ts';

/** The lines of a page outside its tables. */
export interface PageLines {
  number: number;
  bottom: number;
  lines: readonly Line[];
}

/** Furniture stands in the outer parts of a page, at most so many lines from its edge. */
const MARGIN = 0.15;
const DEPTH = 3;
/** How much the height of a running head may differ from page to page, in points. */
const DRIFT = 8;
const FEWEST_PAGES = 3;
/** They are this much further from the text than its lines are from each other, or set in another size. */
const APART = 1.3;

const DASHES = '[-‐-―−－~～·•]*';
const NUMBER = new RegExp(`^(${DASHES})(\\d{1,4})${DASHES}$`, 'u');
const NAMED_NUMBER =
  /^(?:第\d{1,4}页(?:[，,/／]?共\d{1,4}页)?|\d{1,4}[/／]\d{1,4}|page\d{1,4}(?:of\d{1,4})?)$/iu;
const CHINESE_NUMBER = /^第[一二三四五六七八九十百]{1,5}页(?:[，,/／]?共[一二三四五六七八九十百]{1,5}页)?$/u;

/** Finds the page numbers, running heads and running feet of a document. */
export function findFurniture(pages: readonly PageLines[]): Set<Line> {
  const sorted = pages.map((page) => ({ ...page, lines: uprightLines(page) }));
  const outer = sorted.flatMap(outerLines);
  // Text that runs across a page or up its side, on one page after the other, is a watermark or the like.
  const turned = pages.flatMap(({ lines }) => lines.filter(({ isTurned }) => isTurned));
  const running = findRunning([...outer, ...turned], pages.length);
  return new Set([...running, ...findNumbers(sorted, running)]);
}

function uprightLines({ lines }: PageLines): Line[] {
  return lines.filter(({ isTurned }) => !isTurned).sort((a, b) => a.base - b.base);
}

function isInMargin(line: Line, bottom: number): boolean {
  return line.base < bottom * MARGIN || line.top > bottom * (1 - MARGIN);
}

/** The first and last lines of a page that stand in its margins, and apart from its text. */
function outerLines({ bottom, lines }: PageLines): Line[] {
  const gaps = lines.slice(1).map((line, index) => line.base - (lines[index]?.base ?? 0));
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const isApart = (line: Line | undefined, index: number): boolean => {
    const next = lines[index + 1];
    if (line === undefined || next === undefined) return true;
    return next.base - line.base > APART * usual || !isAlike(line.size, next.size);
  };
  const upper = lines.slice(0, DEPTH);
  const lower = lines.slice(-DEPTH);
  const start = lines.length - lower.length;
  const heads = upper.slice(0, upper.findLastIndex(isApart) + 1);
  const firstFoot = lower.findIndex((_, index) => isApart(lines[start + index - 1], start + index - 1));
  const feet = firstFoot === -1 ? [] : lower.slice(firstFoot);
  return [...heads, ...feet].filter((line) => isInMargin(line, bottom));
}

/** Lines that are alike but for their digits, near the same height on every page or on every other one. */
function findRunning(candidates: readonly Line[], pageCount: number): Set<Line> {
  const found = new Set<Line>();
  if (pageCount < FEWEST_PAGES) return found;
  const fewest = Math.max(2, Math.floor(pageCount / 2));
  const alike = Map.groupBy(candidates, ({ text }) => withoutBlanks(text).replace(/\d+/gu, '#'));
  for (const [text, lines] of alike) {
    if (!/\p{L}/u.test(text) || CHINESE_NUMBER.test(text)) continue;
    for (const group of groupByHeight(lines))
      if (new Set(group.map(({ page }) => page)).size >= fewest) group.forEach((line) => found.add(line));
  }
  return found;
}

function groupByHeight(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = [];
  for (const line of lines.toSorted((a, b) => a.base - b.base)) {
    const group = groups.at(-1);
    const [first] = group ?? [];
    if (group !== undefined && first !== undefined && line.base - first.base <= DRIFT) group.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** Page numbers stand at the edge of their page; bare ones count up with the pages. */
function findNumbers(pages: readonly PageLines[], running: ReadonlySet<Line>): Line[] {
  const edges = pages.flatMap(({ bottom, lines }) => {
    const rest = lines.filter((line) => !running.has(line));
    return rest.filter(
      (line, index) => (index === 0 || index === rest.length - 1) && isInMargin(line, bottom),
    );
  });
  const bare = edges.filter((line) => bareNumber(line) !== undefined);
  const offsets = Map.groupBy(bare, (line) => (bareNumber(line) ?? 0) - line.page);
  const counted = [...offsets.values()].reduce((most, one) => (one.length > most.length ? one : most), []);
  const isOwnNumber = pages.length < FEWEST_PAGES && counted.every((line) => bareNumber(line) === line.page);
  const areCounted = counted.length > 1 || isOwnNumber;
  return [...edges.filter(isAdornedNumber), ...(areCounted ? counted : [])];
}

function bareNumber({ text }: Line): number | undefined {
  const [, dashes, number] = NUMBER.exec(withoutBlanks(text)) ?? [];
  return dashes === '' ? Number(number) : undefined;
}

function isAdornedNumber(line: Line): boolean {
  const text = withoutBlanks(line.text);
  const isNamed = NAMED_NUMBER.test(text) || CHINESE_NUMBER.test(text);
  return isNamed || (NUMBER.test(text) && bareNumber(line) === undefined);
}
