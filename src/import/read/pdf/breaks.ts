import { parseMark } from '../../../model/numbering.ts';
import type { Frame } from './frames.ts';
import type { Line } from './lines.ts';
import { isAlike, type Measure } from './measure.ts';

/** A line with the frame in which it stands. */
export interface FramedLine {
  line: Line;
  frame: Frame;
}

/** In parts of the font size: the smallest indent, and the largest that is not set in the middle or at the right. */
const SMALLEST_INDENT = 1.2;
const LARGEST_INDENT = 3.5;
/** How far lines that begin together may lie apart, and the sides of a line in the middle may differ. */
const DRIFT = 0.5;
const LOPSIDED = 1;
/** A line is short when the next word would have fitted into it with this to spare, and at least so much is free. */
const SLACK = 0.5;
const SHORT = 1.5;
/** In parts of what is usual: the distance of a paragraph's lines, and the size of a title. */
const LOOSE = 1.3;
const LARGE = 1.15;

const SENTENCE_END = /[。！？!?；;：:.．]["'”’）)】》」』]*$/u;
const LONGEST_END = 8;
const BULLET = /^[•●○■□◆◇▪▫‣·*–—-]/u;
const SUBTITLE = /^[（(—–-]/u;

/**
 * Says whether a line begins a paragraph rather than going on with one, of which the lines are given. The line that
 * follows it, if any, helps to tell an indented block from the first line of a paragraph.
 */
export function beginsParagraph(
  next: FramedLine,
  paragraph: readonly FramedLine[],
  following: FramedLine | undefined,
  measure: Measure,
): boolean {
  const last = paragraph.at(-1);
  if (last === undefined || isApart(next.line) || isApart(last.line)) return true;
  if (!isAlike(next.line.size, last.line.size) || next.line.page > last.line.page + 1) return true;
  const isBelow = next.line.page === last.line.page && next.line.base > last.line.base;
  if (isBelow && next.line.base - last.line.base > LOOSE * measure.pitchOf(next.line)) return true;
  if (isBelow && isTitle(next, measure) && isTitle(last, measure)) return SUBTITLE.test(next.line.text);
  if (isCentred(next) || isCentred(last)) return true;
  const edge = paragraph[1] ?? next;
  if (indentOf(next) > SMALLEST_INDENT && (paragraph.length === 1 || !isNear(indentOf(next), indentOf(edge))))
    return !hangsOn(next, last, following, measure);
  if (isShort(last, next)) return true;
  if (measure.isIndented && indentOf(next) <= SMALLEST_INDENT) return false;
  return endsSentence(last) && parseMark(next.line.text) !== undefined;
}

function isApart({ isTurned, isRow }: Line): boolean {
  return isTurned || isRow === true;
}

/** An indented line goes on with the first line of an item, or of a block that is indented as a whole. */
function hangsOn(
  next: FramedLine,
  first: FramedLine,
  following: FramedLine | undefined,
  { isIndented }: Measure,
): boolean {
  const { text } = first.line;
  const isItem =
    indentOf(first) < indentOf(next) - DRIFT && (BULLET.test(text) || parseMark(text) !== undefined);
  const goesOn =
    following !== undefined && isNear(indentOf(following), indentOf(next)) && !isShort(next, following);
  const isBlock = isNear(indentOf(next), indentOf(first)) && (goesOn || !isIndented);
  const isPossible = indentOf(next) <= LARGEST_INDENT && (isItem || isBlock);
  return isPossible && !isShort(first, next) && !endsSentence(first);
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= DRIFT;
}

function endsSentence({ line }: FramedLine): boolean {
  return SENTENCE_END.test(line.text.slice(-LONGEST_END));
}

function indentOf({ line, frame }: FramedLine): number {
  return (line.left - frame.left) / line.size;
}

function isShort({ line, frame }: FramedLine, next: FramedLine): boolean {
  const firstWord = next.line.pieces[0]?.firstWord ?? 0;
  return frame.right - line.right > Math.max(firstWord + SLACK * line.size, SHORT * line.size);
}

/** Titles stand on the first page in larger letters, in the middle; all their lines are one title. */
function isTitle(framed: FramedLine, { size }: Measure): boolean {
  const { line } = framed;
  const isLarge = line.page === 1 && line.size > LARGE * size;
  return isLarge && isEven(framed) && parseMark(line.text) === undefined;
}

function isCentred(framed: FramedLine): boolean {
  return isEven(framed) && indentOf(framed) > LARGEST_INDENT;
}

function isEven({ line, frame }: FramedLine): boolean {
  return Math.abs(line.left - frame.left - (frame.right - line.right)) <= LOPSIDED * line.size;
}
