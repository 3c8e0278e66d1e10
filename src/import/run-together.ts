import { parseMark } from '../model/numbering.ts';
import { trimBlanks } from '../model/text.ts';
import type { Block, TextBlock } from './block.ts';
import { WEAK } from './heading.ts';
import { note, type Note } from './notes.ts';

/** A text of several pages that its file has in so few paragraphs has lost its line breaks. */
const MOST_PARAGRAPHS = 5;
const SHORTEST_TEXT = 200;
/** Fewer marks may be a list in a sentence. */
const FEWEST_MARKS = 3;
const LONGEST_MARK = 16;
/** Two wide blanks are the indent of a paragraph that once began there. */
const INDENT = '\u3000\u3000';
const BREAK = /[。！？；：]|\u3000{2}/gu;

/** Gives a text that came as one paragraph its paragraphs back: one begins at an indent, and with each number after a sentence. */
export function splitRunTogether(blocks: readonly Block[]): { blocks: Block[]; notes: Note[] } {
  if (blocks.length > MOST_PARAGRAPHS) return { blocks: [...blocks], notes: [] };
  const notes: Note[] = [];
  const split = blocks.flatMap((block): Block[] => {
    if (block.kind !== 'text' || block.text.length < SHORTEST_TEXT) return [block];
    const pieces = piecesOf(block);
    if (pieces.filter(({ text }) => parseMark(text) !== undefined).length < FEWEST_MARKS) return [block];
    notes.push(note('paragraph-split', block, String(pieces.length)));
    return pieces;
  });
  return { blocks: split, notes };
}

function piecesOf(block: TextBlock): TextBlock[] {
  const { text } = block;
  const pieces: string[] = [];
  let start = 0;
  for (const { 0: found, index } of text.matchAll(BREAK)) {
    const at = found === INDENT ? index : index + found.length;
    if (found !== INDENT && !isNumber(text.slice(at, at + LONGEST_MARK))) continue;
    pieces.push(text.slice(start, at));
    start = at;
  }
  pieces.push(text.slice(start));
  return pieces.map(trimBlanks).flatMap((piece) => (piece === '' ? [] : [{ ...block, text: piece }]));
}

function isNumber(text: string): boolean {
  const style = parseMark(trimBlanks(text))?.mark.style;
  return style !== undefined && !WEAK.has(style);
}
