import { styleText } from 'node:util';
import stringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';
import { headingPath } from '../../import/review/headings.ts';
import type { ReviewSession } from '../../import/review/session.ts';
import { entriesOf } from '../../import/review/subject.ts';
import { words } from '../../words/review.ts';

/** How much of a long sentence is shown on either side of the marked words. */
const AROUND = 150;
const INDENT = '  ';
/** Width of the left of two fields that stand in one line. */
const LEFT = 30;
/** Between two columns. */
const GAP = '  │  ';

/** Which of all the places of a review a card shows, from 0. */
export interface Position {
  at: number;
  total: number;
}

/** The line above a card. */
export function ruleOf({ at, total }: Position, width: number): string[] {
  const position = words.position(at + 1, total);
  return ['', styleText('dim', `${'─'.repeat(Math.max(width - stringWidth(position) - 1, 1))} ${position}`)];
}

/** The headings above a place of the document: part, section, items. */
export function headingLine({ subject }: ReviewSession, name: string, anchor: string): string {
  const path = headingPath(entriesOf(subject), name, anchor);
  return path.length === 0 ? words.noHeading : path.join(' › ');
}

/** Shows words in their sentence in brackets, with what stands around them. */
function markedSentence(sentence: string, offset: number, marked: string): string {
  const end = offset + marked.length;
  if (sentence.slice(offset, end) !== marked) return sentence;
  const before = sentence.slice(Math.max(offset - AROUND, 0), offset);
  const after = sentence.slice(end, end + AROUND);
  const mark = styleText(['bold', 'green'], `【${marked}】`);
  return `${offset > AROUND ? '…' : ''}${before}${mark}${after}${end + AROUND < sentence.length ? '…' : ''}`;
}

/** Words that a proposal quotes, where they stand, and what was decided about it. */
interface Quoted {
  in: string;
  at: string;
  sentence: string;
  offset: number;
  marked: string;
  decision?: 'keep' | 'drop' | undefined;
}

/** Lays a proposal out: where it stands, its sentence with the words marked, what was understood, what keeps it from being kept. */
export function quotedCard(
  session: ReviewSession,
  { in: name, at, sentence, offset, marked, decision }: Quoted,
  { fields, obstacle }: { fields: readonly string[]; obstacle: string | undefined },
  position: Position,
  width: number,
): string[] {
  return [
    ...ruleOf(position, width),
    ...wrap(styleText('bold', headingLine(session, name, at)), width),
    '',
    ...indent(markedSentence(sentence, offset, marked), width),
    '',
    ...fields.flatMap((line) => indent(line, width)),
    ...(decision === undefined ? [] : indent(words.decided[decision], width)),
    ...warning(obstacle, width),
    '',
  ];
}

/** A field with its name. */
export function field(name: string, value: string): string {
  return `${styleText('dim', name)}  ${value}`;
}

/** Two fields in one line. */
export function inOneLine(left: string, right: string): string {
  return `${left}${' '.repeat(Math.max(LEFT - stringWidth(left), 2))}${right}`;
}

/** Lines of a text, set in from the left. */
export function indent(text: string, width: number): string[] {
  return wrap(text, width - INDENT.length).map((line) => (line === '' ? '' : INDENT + line));
}

/** A warning, set in from the left. */
export function warning(text: string | undefined, width: number): string[] {
  return text === undefined ? [] : indent(styleText('yellow', text), width);
}

/** Two texts side by side. */
export function inColumns(left: readonly string[], right: readonly string[], width: number): string[] {
  const own = Math.floor((width - stringWidth(GAP) - INDENT.length) / 2);
  const [first, second] = [left, right].map((lines) => lines.flatMap((line) => wrap(line, own)));
  const rows = Math.max(first?.length ?? 0, second?.length ?? 0);
  return Array.from({ length: rows }, (_, row) => {
    const [before, after] = [first?.[row] ?? '', second?.[row] ?? ''];
    const padding = ' '.repeat(Math.max(own - stringWidth(before), 0));
    return `${INDENT}${before}${padding}${styleText('dim', GAP)}${after}`.trimEnd();
  });
}

/** Lines of a text that fit a width. */
function wrap(text: string, width: number): string[] {
  return wrapAnsi(text, width, { hard: true, wordWrap: false, trim: false }).split('\n');
}
