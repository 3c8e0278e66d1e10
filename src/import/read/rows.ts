import { parseMark } from '../../model/numbering.ts';
import { withoutBlanks } from '../../model/text.ts';
import type { Block, TextBlock } from '../block.ts';
import { CONTENTS_TITLE } from '../contents.ts';
import { note, type Note } from '../notes.ts';

/** A line of a text file, and the same with its outer white space, which holds empty cells. */
export interface RawLine {
  block: TextBlock;
  raw: string;
}

/** How far apart two rows of a table may stand when its cells are broken over several lines. */
const BROKEN_CELL_LINES = 2;
const FEWEST_ALIGNED_CELLS = 3;
/** Words, tabs and the number of a page. */
const PAGED = /^[^\t]{1,80}\t{1,3}\s{0,3}[-—(（]{0,2}\d{1,3}[-—)）]{0,2}$/u;

/**
 * Finds tables in plain text. Lines of equally many cells with tabs between them become a table; rows whose cells are
 * only set apart by wide gaps stay text, because their columns cannot be told, but they are no headings; a note says so.
 */
export function joinRows(lines: readonly RawLine[]): { blocks: Block[]; notes: Note[] } {
  const blocks: Block[] = [];
  const notes: Note[] = [];
  const plain = alignedLines(lines);
  const entries = contentsEntries(lines);
  for (let index = 0; index < lines.length;) {
    const rows = tabbedRows(lines, index, entries);
    const first = lines[index];
    if (first === undefined) break;
    const isPlain = rows.length < 2 && plain.has(first);
    if (rows.length > 1) blocks.push({ kind: 'table', line: first.block.line, rows });
    else blocks.push(isPlain ? { ...first.block, plain: true } : first.block);
    const before = lines[index - 1];
    if (isPlain && !(before !== undefined && plain.has(before)))
      notes.push(note('table-unclear', first.block, first.block.text));
    index += Math.max(rows.length, 1);
  }
  return { blocks, notes };
}

/** Finds the lines below the title of a table of contents that end with a tab and a page: they are no rows of a table. */
function contentsEntries(lines: readonly RawLine[]): ReadonlySet<RawLine> {
  const entries = new Set<RawLine>();
  const title = lines.findIndex(({ block }) => CONTENTS_TITLE.test(block.text));
  for (let index = title + 1; title !== -1 && index < lines.length; index++) {
    const line = lines[index];
    const isEntry = line !== undefined && PAGED.test(line.block.text);
    if (isEntry) entries.add(line);
    // An entry that is too long for its line has its page on the next one.
    else if (!PAGED.test(lines[index + 1]?.block.text ?? '')) break;
  }
  return entries;
}

/** Gives the rows that begin at an index: consecutive lines with the same number of cells, none of them a mere mark. */
function tabbedRows(lines: readonly RawLine[], start: number, entries: ReadonlySet<RawLine>): string[][] {
  const rows: string[][] = [];
  for (let index = start; index < lines.length; index++) {
    const [line, before] = [lines[index], lines[index - 1]];
    const cells = line?.raw.split('\t').map((cell) => cell.trim()) ?? [];
    const filled = cells.filter((cell) => withoutBlanks(cell) !== '').length;
    const isEntry = line !== undefined && entries.has(line);
    const isRow = !isEntry && filled > 1 && !cells.some(isMark) && cells.length === (rows[0] ?? cells).length;
    const isNext = rows.length === 0 || line?.block.line === (before?.block.line ?? 0) + 1;
    if (!isRow || !isNext) break;
    rows.push(cells);
  }
  return rows;
}

function isMark(cell: string): boolean {
  return cell !== '' && parseMark(cell)?.length === cell.length;
}

/** Lines that are rows set with wide gaps, and the lines of broken cells between two such rows. */
function alignedLines(lines: readonly RawLine[]): Set<RawLine> {
  const rows = lines.flatMap((line, index) => (isAligned(line.block.text) ? [index] : []));
  const plain = new Set<RawLine>();
  rows.forEach((row, index) => {
    const next = rows[index + 1];
    const isNear = next !== undefined && next - row <= BROKEN_CELL_LINES + 1;
    const previous = rows[index - 1];
    if (!isNear && !(previous !== undefined && row - previous <= BROKEN_CELL_LINES + 1)) return;
    for (const line of lines.slice(row, isNear ? next : row + 1)) plain.add(line);
  });
  return plain;
}

function isAligned(text: string): boolean {
  return (
    text.split(/ {2,}|\t|\u3000{2,}/u).filter((cell) => cell.trim() !== '').length >= FEWEST_ALIGNED_CELLS
  );
}
