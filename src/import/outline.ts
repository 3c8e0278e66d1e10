import {
  formatChineseNumeral,
  formatMark,
  MARK_STYLES,
  parseMark,
  pathOfMark,
  type Mark,
  type MarkStyle,
} from '../model/numbering.ts';
import { headingLabel } from '../model/text.ts';
import type { Block } from './block.ts';
import { note, type Note } from './notes.ts';

/** A heading with what stands below it. */
export interface Unit {
  /** Depth in this document, from 1. */
  level: number;
  mark: Mark;
  /** The mark as written, `（二）`. */
  number: string;
  /** The heading's words as written; a run-in heading keeps its 。 */
  title: string;
  /** Numbers from the top: `二/(一)/3`. */
  path: string;
  line: number;
  body: Block[];
  children: Unit[];
}

export interface Outline {
  /** Text before the first heading. */
  opening: Block[];
  units: Unit[];
  notes: Note[];
}

interface Candidate {
  mark: Mark;
  number: string;
  title: string;
  /** The rest of the paragraph after a run-in heading. */
  runIn: string;
  line: number;
}

const LONGEST_TITLE = 50;
/** Marks that also stand in running text: they make a heading only in unbroken order from one. */
const WEAK: ReadonlySet<MarkStyle> = new Set(['ordinal', 'arabic-parenthesis', 'circled', 'is']);

/**
 * Reads blocks into a tree of numbered headings. Depth comes from the order in which marks appear in this document,
 * not from the mark: a mark that is new below the present heading is one level deeper.
 */
export function readOutline(blocks: readonly Block[]): Outline {
  const outline: Outline = { opening: [], units: [], notes: [] };
  const open: Unit[] = [];
  const last = new Map<MarkStyle, number>();
  for (const block of blocks) {
    const candidate = findCandidate(block);
    if (candidate !== undefined) closeForChapter(candidate.mark, open);
    const level = candidate && placeOf(candidate, open, last, outline.notes);
    if (candidate === undefined || level === undefined) {
      (open.at(-1)?.body ?? outline.opening).push(block);
      continue;
    }
    open.length = level - 1;
    const parent = open.at(-1);
    const unit: Unit = {
      level,
      mark: candidate.mark,
      number: candidate.number,
      title: candidate.title,
      path: [...open.map(({ mark }) => pathOfMark(mark)), pathOfMark(candidate.mark)].join('/'),
      line: candidate.line,
      body: candidate.runIn === '' ? [] : [{ text: candidate.runIn, line: block.line }],
      children: [],
    };
    (parent?.children ?? outline.units).push(unit);
    open.push(unit);
    last.set(candidate.mark.style, candidate.mark.value);
  }
  return outline;
}

/** Finds a heading at the start of a block: mark and short words alone, or mark, short sentence and text behind it. */
function findCandidate({ text, line }: Block): Candidate | undefined {
  const found = parseMark(text);
  if (found === undefined) return undefined;
  const number = text.slice(0, found.length);
  const rest = text.slice(found.length).trim();
  const stop = rest.search(/[。！？]/u);
  const title = stop === -1 ? rest : rest.slice(0, stop + 1);
  const runIn = stop === -1 ? '' : rest.slice(stop + 1).trim();
  const words = headingLabel(title);
  if (words === '' || [...words].length > LONGEST_TITLE || (stop === -1 && /[；;，,]$/u.test(rest)))
    return undefined;
  return { mark: found.mark, number, title, runIn, line };
}

/** Marks of chapters; none stands below a 1. or （一） that a list before the first chapter left open. */
const CHAPTERS: readonly MarkStyle[] = ['division', 'chapter', 'chinese'];

function closeForChapter({ style, value }: Mark, open: Unit[]): void {
  if (value !== 1 || !CHAPTERS.includes(style) || open.some((unit) => unit.mark.style === style)) return;
  const below = open.findIndex((unit) => MARK_STYLES.indexOf(unit.mark.style) > MARK_STYLES.indexOf(style));
  if (below !== -1) open.length = below;
}

/** Says at which level a candidate stands; undefined where its number does not fit and it is text. */
function placeOf(
  { mark, number, title, line }: Candidate,
  open: readonly Unit[],
  last: ReadonlyMap<MarkStyle, number>,
  notes: Note[],
): number | undefined {
  const depth = open.findIndex((unit) => unit.mark.style === mark.style);
  const before = depth === -1 ? undefined : open[depth]?.mark.value;
  const follows = mark.value === (before ?? 0) + 1;
  if (follows) return depth === -1 ? open.length + 1 : depth + 1;
  // 1. to 24. may run on across chapters.
  const runsOn = depth === -1 && !WEAK.has(mark.style) && mark.value === (last.get(mark.style) ?? 0) + 1;
  if (runsOn) return open.length + 1;
  if (
    WEAK.has(mark.style) ||
    listsNumerals(mark, title) ||
    (depth === -1 && MARK_STYLES.indexOf(mark.style) > MARK_STYLES.indexOf('chinese-parenthesis'))
  ) {
    if (!WEAK.has(mark.style) && !listsNumerals(mark, title))
      notes.push(note('not-a-heading', line, `${number}${title}`));
    return undefined;
  }
  notes.push(
    note(
      before !== undefined && mark.value <= before ? 'numbering-restart' : 'numbering-gap',
      line,
      formatMark(mark),
    ),
  );
  return depth === -1 ? open.length + 1 : depth + 1;
}

/** `一、二年级` and `三、四级公路` list numerals; out of order they are no headings. */
function listsNumerals({ style, value }: Mark, title: string): boolean {
  return style === 'chinese' && title.startsWith(formatChineseNumeral(value + 1));
}

/** Lists all units in the order of the text. */
export function allUnits(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.children)]);
}
