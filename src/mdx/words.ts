import type { Nodes, Root, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { withoutBlanks } from '../model/text.ts';
import { findAnchor, withoutAnchor } from './anchors.ts';
import type { Place } from './source.ts';

/** Words that stand together: a heading, a paragraph, a cell, a line of one where it is broken. */
export interface WordBlock {
  /** As readers see it, blanks included. */
  text: string;
  /** The same without blanks. */
  compact: string;
  /** How much of the entry's words, without blanks, stands before it. */
  start: number;
  /** Of a cell: the cells of its row, which of them it is, and whether they head the table. */
  row?: { cells: readonly string[]; column: number; isHead: boolean };
  /** It goes on from the block before, behind a hard break. */
  continues?: true;
  /** Says where a UTF-16 unit of `text` stands in the file. */
  placeAt: (index: number) => Place;
}

/** A piece of words as the parser gives it; pieces that it made itself have no offset. */
interface Piece {
  value: string;
  from: number | undefined;
}

/** Lists the words of a parsed body in their order, before it is rendered. */
export function blocksOf(tree: Root, body: string): WordBlock[] {
  const blocks: WordBlock[] = [];
  let start = 0;
  const add = (lines: readonly Piece[][], from: number, row?: WordBlock['row']): void => {
    for (const [index, pieces] of lines.filter(holdsWords).entries()) {
      const text = pieces.map(({ value }) => value).join('');
      const compact = withoutBlanks(text);
      const first = pieces.find((piece) => piece.from !== undefined)?.from ?? from;
      const placeAt = placesOf(pieces, first, body);
      blocks.push({
        text,
        compact,
        start,
        ...(row && { row }),
        ...(index > 0 && { continues: true }),
        placeAt,
      });
      start += compact.length;
    }
  };
  const walk = (node: Nodes, row?: WordBlock['row']): void => {
    const from = node.position?.start.offset ?? 0;
    if (node.type === 'heading' || node.type === 'paragraph' || node.type === 'tableCell') {
      const lines = linesOf(node);
      const anchor = node.type === 'heading' ? findAnchor(node) : undefined;
      if (anchor !== undefined) dropAnchor(lines);
      add(lines, from, row);
    } else if (node.type === 'code') add([[{ value: node.value, from: body.indexOf('\n', from) }]], from);
    else if (node.type === 'table') node.children.forEach((one, index) => cellsOf(one, index === 0, walk));
    else if ('children' in node) node.children.forEach((child) => walk(child));
  };
  walk(tree);
  return blocks;
}

function holdsWords(line: readonly Piece[]): boolean {
  return line.some(({ value }) => withoutBlanks(value) !== '');
}

function cellsOf(
  { children }: TableRow,
  isHead: boolean,
  walk: (cell: Nodes, row: WordBlock['row']) => void,
): void {
  const cells = children.map((cell) => toString(cell));
  children.forEach((cell, column) => walk(cell, { cells, column, isHead }));
}

/** Collects the pieces of a block, a list for each line between hard breaks. */
function linesOf(block: Nodes): Piece[][] {
  const lines: Piece[][] = [[]];
  const walk = (node: Nodes): void => {
    if (node.type === 'break') lines.push([]);
    else if (node.type === 'text' || node.type === 'inlineCode')
      lines.at(-1)?.push({ value: node.value, from: node.position?.start.offset });
    else if ('children' in node) node.children.forEach(walk);
  };
  walk(block);
  return lines;
}

function dropAnchor(lines: Piece[][]): void {
  const last = lines.at(-1)?.at(-1);
  if (last !== undefined) last.value = withoutAnchor(last.value);
}

/** Aligns a block with its source when somebody first asks for a place. */
function placesOf(pieces: readonly Piece[], start: number, body: string): (index: number) => Place {
  let offsets: number[] | undefined;
  return (index) => {
    offsets ??= alignPieces(pieces, start, body);
    return placeIn(body, offsets[Math.min(index, offsets.length - 1)] ?? start);
  };
}

function alignPieces(pieces: readonly Piece[], start: number, body: string): number[] {
  const offsets: number[] = [];
  let at = start;
  for (const { value, from } of pieces) at = alignPiece(value, from ?? at, body, offsets);
  return offsets;
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z\d]{1,31});/iy;
const BEGINS_LINE = /[ \t>]/u;
const ESCAPABLE = /[!-/:-@[-`{-~]/u;

/**
 * Finds where each unit of some words stands: escapes (`\*`) and references (`&#105;`) count as what they mean; marks
 * between, such as those of a quotation at the beginning of a line, are passed over. Returns where the words end.
 */
function alignPiece(value: string, from: number, body: string, offsets: number[]): number {
  let at = from;
  let index = 0;
  for (const character of value) {
    if (body[at - 1] === '\n' && !BEGINS_LINE.test(character)) at = lineStart(body, at);
    const reference = body[at] === '&' ? referenceAt(body, at) : '';
    let [found, length] = [at, character.length];
    if (body[at] === '\\' && body[at + 1] === character && ESCAPABLE.test(character)) length = 2;
    else if (reference !== '' && !value.startsWith(reference, index)) length = reference.length;
    else found = body.startsWith(character, at) ? at : body.indexOf(character, at);
    if (found === -1) [found, length] = [at, 0];
    for (let unit = 0; unit < character.length; unit++) offsets.push(found);
    index += character.length;
    at = found + length;
  }
  return at;
}

/** Passes over the marks of quotations and lists before the words of a line. */
function lineStart(body: string, at: number): number {
  let start = at;
  while (BEGINS_LINE.test(body[start] ?? '')) start++;
  return start;
}

function referenceAt(body: string, at: number): string {
  REFERENCE.lastIndex = at;
  return REFERENCE.exec(body)?.[0] ?? '';
}

function placeIn(body: string, offset: number): Place {
  const before = body.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const INDEXES = new WeakMap<WordBlock, readonly number[]>();

/** Gives the index in `text` of each UTF-16 unit of `compact`. */
export function indexesOf(block: WordBlock): readonly number[] {
  const known = INDEXES.get(block);
  if (known !== undefined) return known;
  const indexes: number[] = [];
  for (let index = 0; index < block.text.length; index++)
    if (withoutBlanks(block.text[index] ?? '') !== '') indexes.push(index);
  INDEXES.set(block, indexes);
  return indexes;
}

const SENTENCE_END = /[。！？；!?;\n]/u;
/** Words without the end of a sentence are cut this far from a stretch; the importer takes no longer sentences. */
const LONGEST_SENTENCE = 400;

/** Gives where the sentence around a stretch of a block begins and ends in its text. */
export function sentenceBounds({ text }: WordBlock, from: number, to: number): [start: number, end: number] {
  const [first, last] = [Math.max(0, from - LONGEST_SENTENCE), Math.min(text.length, to + LONGEST_SENTENCE)];
  let [start, end] = [from, to];
  while (start > first && !SENTENCE_END.test(text[start - 1] ?? '')) start--;
  while (end < last && !SENTENCE_END.test(text[end - 1] ?? '')) end++;
  return [start, end];
}

/** Gives the sentence around a stretch of a block, and where the stretch begins in it. */
export function sentenceAt(block: WordBlock, from: number, to: number): { sentence: string; at: number } {
  const [start, end] = sentenceBounds(block, from, to);
  const sentence = block.text.slice(start, end).trimStart();
  return { sentence: sentence.trimEnd(), at: from - (end - sentence.length) };
}
