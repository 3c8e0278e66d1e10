import { parseMark } from '../model/numbering.ts';
import { withoutBlanks } from '../model/text.ts';
import type { Block, TextBlock } from './block.ts';
import { note, type Note } from './notes.ts';

/** The title of a table of contents. */
export const CONTENTS_TITLE = /^(?:目\s{0,4}录|目\s{0,4}次|(?:table of )?contents)$/iu;
/** Dots, or a tab, and the page at the end of a line: `一、总体情况……………3`. */
const LEADER = /(?:[.．…·﹒]\s?){4}|\t\s{0,3}[-—(（]{0,2}\d{1,3}[-—)）]{0,2}$/u;
const PAGE = /[\s.．…·]{1,8}[-—(（]{0,2}\d{1,3}[-—)）]{0,2}$/u;
const LONGEST_ENTRY = 80;
const FEWEST_ENTRIES = 3;
/** A table of contents stands before the text, and is not longer than this many lines. */
const LONGEST_CONTENTS = 200;

/** Leaves out a table of contents that stands before the text and repeats its headings. Each line left out is named in a note. */
export function dropContents(blocks: readonly Block[]): { blocks: Block[]; notes: Note[] } {
  const dropped = new Set<Block>([...leaderLines(blocks), ...repeatedLines(blocks)]);
  const notes = blocks.flatMap((block) =>
    dropped.has(block) && block.kind === 'text' ? [note('dropped-contents', block, block.text)] : [],
  );
  return { blocks: blocks.filter((block) => !dropped.has(block)), notes };
}

/** Lines with dot leaders, several in a row, and the title above them. */
function leaderLines(blocks: readonly Block[]): Block[] {
  const lines = blocks.filter((block): block is TextBlock => block.kind === 'text' && isLeader(block.text));
  if (lines.length < FEWEST_ENTRIES) return [];
  const [first, last] = [blocks.indexOf(lines[0] as Block), blocks.indexOf(lines.at(-1) as Block)];
  const title = blocks[first - 1];
  // An entry that is too long for its line stands between two others.
  const run = blocks.slice(first, last + 1);
  if (run.length > lines.length * 2) return [];
  return title?.kind === 'text' && CONTENTS_TITLE.test(title.text) ? [title, ...run] : run;
}

function isLeader(text: string): boolean {
  return text.length <= LONGEST_ENTRY * 2 && LEADER.test(text);
}

/**
 * Lines below 目录, or a run of bare headings before the text, up to where the first of them stands again. Such a run
 * repeats what follows: at least half of its lines begin a later line.
 */
function repeatedLines(blocks: readonly Block[]): Block[] {
  const title = blocks
    .slice(0, LONGEST_CONTENTS)
    .findIndex((block) => block.kind === 'text' && CONTENTS_TITLE.test(block.text));
  const start =
    title === -1 ? blocks.findIndex((block) => block.kind === 'text' && isEntry(block.text)) : title + 1;
  const first = blocks[start];
  if (first?.kind !== 'text') return [];
  const key = entryKey(first.text);
  const limit = blocks.slice(start + 1, start + 1 + LONGEST_CONTENTS);
  const again = limit.findIndex(
    (block) => block.kind === 'text' && key !== '' && entryKey(block.text).startsWith(key),
  );
  if (again === -1) return [];
  const upTo = blocks.slice(start, start + 1 + again);
  const later = blocks
    .slice(start + upTo.length)
    .flatMap((block) => (block.kind === 'text' ? [entryKey(block.text)] : []));
  const repeated = new Set(
    upTo.filter((block) => {
      const words = block.kind === 'text' ? entryKey(block.text) : undefined;
      return words !== undefined && later.some((text) => text.startsWith(words));
    }),
  );
  // What stands between the last entry and the text is the text's own opening.
  const run = upTo.slice(0, upTo.findLastIndex((block) => repeated.has(block)) + 1);
  const isContents =
    run.length >= FEWEST_ENTRIES &&
    run.every(
      (block) =>
        block.kind === 'text' && (title !== -1 ? block.text.length <= LONGEST_ENTRY : isEntry(block.text)),
    ) &&
    repeated.size * 2 >= run.length;
  return isContents ? blocks.slice(title === -1 ? start : title, start + run.length) : [];
}

/** A bare heading: a mark and a few words, no sentence. */
function isEntry(text: string): boolean {
  return text.length <= LONGEST_ENTRY && parseMark(text) !== undefined && !/[。！？；;]/u.test(text);
}

/** What an entry and its heading have in common: the words without blanks, page number and final punctuation. */
function entryKey(text: string): string {
  const words = withoutBlanks(text.length > LONGEST_ENTRY ? text : text.replace(PAGE, ''));
  return words.replace(/[。：:]$/u, '');
}
