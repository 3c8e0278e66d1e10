import { formatMark, MARK_STYLES, parseMark, type Mark, type MarkStyle } from '../model/numbering.ts';
import { formatChineseNumeral } from '../model/numeral.ts';
import type { Block } from './block.ts';
import { WEAK, type Candidate } from './heading.ts';
import { note, type Note } from './notes.ts';
import type { Unit } from './outline.ts';

/** How far each style of marks has counted: in headings, and in text that begins with one. */
export interface Counts {
  last: Map<MarkStyle, number>;
  passed: Map<MarkStyle, number>;
}

/** Remembers the number of a paragraph that was taken for text. */
export function notePassed(block: Block, { passed }: Counts): void {
  const mark = block.kind === 'text' ? parseMark(block.text)?.mark : undefined;
  if (mark !== undefined) passed.set(mark.style, mark.value);
}

/** Finds for each candidate the next one of its style that is not too long, in one pass. */
export function findSuccessors(candidates: readonly (Candidate | undefined)[]): Map<Candidate, Candidate> {
  const successors = new Map<Candidate, Candidate>();
  const next = new Map<MarkStyle, Candidate>();
  for (const candidate of candidates.toReversed()) {
    if (candidate?.mark === undefined) continue;
    const { style } = candidate.mark;
    const successor = next.get(style);
    if (successor !== undefined) successors.set(candidate, successor);
    if (!candidate.isLong) next.set(style, candidate);
  }
  return successors;
}

/** A weak mark heads nothing in a closing address, nor where no second one follows the first. */
export function isWeakHere(
  { mark, runIn }: Candidate,
  successor: Candidate | undefined,
  isClosing: boolean,
): boolean {
  if (mark === undefined || !WEAK.has(mark.style)) return false;
  if (isClosing && runIn !== '') return true;
  if (mark.value !== 1) return false;
  return successor?.mark?.value !== 2 || (isClosing && successor.runIn !== '');
}

/** Marks of chapters; none stands below a 1. or （一） that a list before the first chapter left open. */
const CHAPTERS: readonly MarkStyle[] = ['division', 'chapter', 'chinese'];

/** Closes what a new first chapter cannot stand below. */
export function closeForChapter({ style, value }: Mark, open: Unit[]): void {
  if (value !== 1 || !CHAPTERS.includes(style) || open.some((unit) => unit.mark?.style === style)) return;
  const below = open.findIndex(
    ({ mark }) => mark !== undefined && MARK_STYLES.indexOf(mark.style) > MARK_STYLES.indexOf(style),
  );
  if (below !== -1) open.length = below;
}

/** Closes the weak lists that have come to their end, where a paragraph leads to another one: 措施： and 一要 behind 五是. */
export function closeForList(
  { mark }: Candidate,
  open: Unit[],
  successorOf: (unit: Unit) => Candidate | undefined,
): void {
  if (mark?.value !== 1 || !WEAK.has(mark.style) || open.some((unit) => unit.mark?.style === mark.style))
    return;
  for (let last = open.at(-1); last?.mark !== undefined; last = open.at(-1)) {
    const goesOn = successorOf(last)?.mark?.value === last.mark.value + 1;
    if (!WEAK.has(last.mark.style) || goesOn) return;
    open.pop();
  }
}

/** Says at which level a candidate stands; undefined where its number does not fit and it is text. */
export function levelOf(
  candidate: Candidate,
  open: readonly Unit[],
  counts: Counts,
  isClosing: boolean,
  notes: Note[],
): number | undefined {
  const { mark, rank } = candidate;
  if (mark !== undefined && (rank === undefined || open.some((unit) => unit.mark?.style === mark.style)))
    return placeOf({ ...candidate, mark }, open, counts, isClosing, notes);
  if (rank === undefined)
    return levelAmong(open, ({ mark: other, rank: ranked }) => other === undefined && ranked === undefined);
  return rankedLevel(rank, open);
}

/** Headings that are alike stand at one level; the first of its kind stands below what is open. */
function levelAmong(open: readonly Unit[], isAlike: (unit: Unit) => boolean): number {
  const depth = open.findIndex(isAlike);
  return (depth === -1 ? open.length : depth) + 1;
}

/** A heading with a rank stands below the last one of a higher rank. */
function rankedLevel(rank: number, open: readonly Unit[]): number {
  const sibling = open.findIndex((unit) => unit.rank !== undefined && unit.rank >= rank);
  if (sibling !== -1) return sibling + 1;
  const above = open.findLastIndex((unit) => unit.rank !== undefined);
  return (above === -1 ? open.length : above + 1) + 1;
}

/** Says at which level a numbered candidate stands; undefined where its number does not fit and it is text. */
function placeOf(
  { mark, number, title, isLong, block }: Candidate & { mark: Mark },
  open: readonly Unit[],
  { last, passed }: Counts,
  isClosing: boolean,
  notes: Note[],
): number | undefined {
  const depth = open.findIndex((unit) => unit.mark?.style === mark.style);
  const before = depth === -1 ? undefined : open[depth]?.mark?.value;
  const follows = mark.value === (before ?? 0) + 1;
  if (isLong) return follows && before !== undefined ? depth + 1 : undefined;
  if (follows) return depth === -1 ? open.length + 1 : depth + 1;
  // A second list below the same heading begins again.
  if (depth !== -1 && WEAK.has(mark.style) && mark.value === 1 && (before ?? 0) > 1) return depth + 1;
  // Where the number before it heads a whole paragraph and no title, so does this one.
  if (depth === -1 && passed.get(mark.style) === mark.value - 1) return undefined;
  // 1. to 24. may run on across chapters.
  const runsOn = depth === -1 && !WEAK.has(mark.style) && mark.value === (last.get(mark.style) ?? 0) + 1;
  if (runsOn) return open.length + 1;
  if (isClosing) return undefined;
  if (WEAK.has(mark.style) || listsNumerals(mark, title)) return undefined;
  if (depth === -1 && MARK_STYLES.indexOf(mark.style) > MARK_STYLES.indexOf('chinese-parenthesis')) {
    notes.push(note('not-a-heading', block, `${number}${title}`));
    return undefined;
  }
  const isRepeated = before !== undefined && mark.value <= before;
  notes.push(note(isRepeated ? 'numbering-restart' : 'numbering-gap', block, formatMark(mark)));
  return depth === -1 ? open.length + 1 : depth + 1;
}

/** `一、二年级` and `三、四级公路` list numerals; out of order they are no headings. */
function listsNumerals({ style, value }: Mark, title: string): boolean {
  return style === 'chinese' && title.startsWith(formatChineseNumeral(value + 1));
}
