import { MARK_STYLES, pathOfMark, type Mark } from '../model/numbering.ts';
import { headingLabel, joinHeading } from '../model/text.ts';
import { wordsOfBlock, type Block } from './block.ts';
import { findAnnexes, findAttachments, type AnnexStart } from './annex.ts';
import {
  ADDRESS,
  findBareHeadings,
  findCandidate,
  findSplitCandidate,
  isLoneMark,
  WEAK,
  type Candidate,
} from './heading.ts';
import {
  closeForChapter,
  closeForList,
  findSuccessors,
  isWeakHere,
  levelOf,
  notePassed,
  type Counts,
} from './level.ts';
import { note, type Note } from './notes.ts';

/** A heading with what stands below it. */
export interface Unit {
  /** Depth in this document, from 1. */
  level: number;
  /** Undefined for a heading without number. */
  mark: Mark | undefined;
  /** Rank that the format gives the heading, from 1. */
  rank: number | undefined;
  /** 附件, 名词解释: a part of its own. */
  isAnnex: boolean;
  /** The mark as written, `（二）`; empty without one. */
  number: string;
  /** The heading's words as written; a run-in heading keeps its 。 */
  title: string;
  /** Numbers from the top, a heading without one giving its words: `二/(一)/3`. */
  path: string;
  line: number;
  page?: number;
  body: Block[];
  children: Unit[];
}

export interface Outline {
  /** Text before the first heading. */
  opening: Block[];
  units: Unit[];
  notes: Note[];
}

/** Reads blocks into a tree of headings. Each annex is a unit of its own at the top, with its own numbering. */
export function readOutline(blocks: readonly Block[]): Outline {
  const annexes = findAnnexes(blocks);
  const main = readHeadings(blocks.slice(0, annexes[0]?.index), []);
  for (const [index, start] of annexes.entries()) {
    const below = blocks.slice(start.index + start.size, annexes[index + 1]?.index);
    main.units.push(annexUnit(start, below, main.notes));
  }
  return main;
}

function annexUnit(
  { block, number, title, isGlossary }: AnnexStart,
  below: readonly Block[],
  notes: Note[],
): Unit {
  const path = headingLabel(number === '' ? title : number);
  const inner = isGlossary ? { opening: [...below], units: [], notes: [] } : readHeadings(below, [path]);
  notes.push(...inner.notes);
  return {
    level: 1,
    mark: undefined,
    rank: undefined,
    isAnnex: true,
    number,
    title,
    path,
    ...placeOf(block),
    body: inner.opening,
    children: inner.units,
  };
}

/**
 * Reads blocks into a tree of headings below a path. Depth comes from the order in which marks appear in this document,
 * not from the mark: a mark that is new below the present heading is one level deeper.
 */
function readHeadings(blocks: readonly Block[], above: readonly string[]): Outline {
  const outline: Outline = { opening: [], units: [], notes: [] };
  const open: Unit[] = [];
  const heads = new Map<Unit, Candidate>();
  const counts: Counts = { last: new Map(), passed: new Map() };
  const attachments = findAttachments(blocks);
  const candidates = blocks.map((block, index) =>
    attachments.has(block)
      ? undefined
      : (findCandidate(block) ?? findSplitCandidate(block, blocks[index + 1])),
  );
  const successors = findSuccessors(candidates);
  // A text with headings that its format marks has no bare lines for headings.
  const bare = candidates.some((one) => one?.rank !== undefined)
    ? new Set<Block>()
    : findBareHeadings(blocks, candidates.some(isChapter));
  let isClosing = false;
  let taken = 0;
  for (const [index, block] of blocks.entries()) {
    if (index < taken) continue;
    const candidate = bare.has(block) ? bareCandidate(block) : candidates[index];
    if (block.kind === 'text' && ADDRESS.test(block.text)) isClosing = true;
    const isText = candidate !== undefined && isWeakHere(candidate, successors.get(candidate), isClosing);
    if (candidate?.mark !== undefined && !candidate.isLong) closeForChapter(candidate.mark, open);
    const level =
      candidate && !isText ? levelOf(candidate, open, counts, isClosing, outline.notes) : undefined;
    if (candidate === undefined || level === undefined) {
      notePassed(block, counts);
      if (candidate === undefined && isLoneMark(block))
        outline.notes.push(note('mark-alone', block, block.text));
      (open.at(-1)?.body ?? outline.opening).push(block);
      const next = candidates[index + 1];
      if (LEAD.test(wordsOfBlock(block)) && next && !isWeakHere(next, successors.get(next), isClosing))
        closeForList(next, open, (unit) => successors.get(heads.get(unit) ?? next));
      continue;
    }
    taken = index + (candidate.isSplit ? 2 : 1);
    open.length = level - 1;
    const unit = unitOf(candidate, level + above.length, [...above, ...open.map(stepOf)]);
    (open.at(-1)?.children ?? outline.units).push(unit);
    if (isInverted(unit, open.at(-1)))
      outline.notes.push(note('depth-guessed', block, joinHeading(unit.number, unit.title)));
    open.push(unit);
    heads.set(unit, candidate);
    isClosing = false;
    if (candidate.mark !== undefined) counts.last.set(candidate.mark.style, candidate.mark.value);
  }
  return outline;
}

/** How a paragraph ends that leads to a list. */
const LEAD = /[：:]$/u;

function isChapter(candidate: Candidate | undefined): boolean {
  return candidate?.mark?.style === 'chinese';
}

function bareCandidate(block: Block): Candidate | undefined {
  if (block.kind !== 'text') return undefined;
  return { mark: undefined, number: '', title: block.text, runIn: '', rank: undefined, isLong: false, block };
}

function unitOf(
  { mark, number, title, runIn, rank, block }: Candidate,
  level: number,
  above: readonly string[],
): Unit {
  const step = stepOf({ mark, title });
  const place = placeOf(block);
  const rest: Block = { kind: 'text', text: runIn, ...place };
  return {
    level,
    mark,
    rank,
    isAnnex: false,
    number,
    title,
    path: [...above, step].join('/'),
    ...place,
    body: runIn === '' ? [] : [rest],
    children: [],
  };
}

function placeOf({ line, page }: Block): Pick<Unit, 'line' | 'page'> {
  return { line, ...(page === undefined ? {} : { page }) };
}

function stepOf({ mark, title }: { mark: Mark | undefined; title: string }): string {
  return mark === undefined ? headingLabel(title) : pathOfMark(mark);
}

/** Says whether a mark stands below one that usually stands below it: （一） under 1. */
function isInverted({ mark }: Unit, parent: Unit | undefined): boolean {
  if (mark === undefined || parent?.mark === undefined || WEAK.has(mark.style)) return false;
  return MARK_STYLES.indexOf(mark.style) < MARK_STYLES.indexOf(parent.mark.style);
}

/** Lists all units in the order of the text. */
export function allUnits(units: readonly Unit[]): Unit[] {
  return units.flatMap((unit) => [unit, ...allUnits(unit.children)]);
}
