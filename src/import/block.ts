/** A piece of a source file, in the order of its text. */
export type Block = TextBlock | TableBlock | ImageBlock;

interface Placed {
  /** Counts from 1: lines of a text, Markdown, web or PDF file, paragraphs of a Word file. */
  line: number;
  /** Page of a PDF file, from 1. */
  page?: number;
}

/** A paragraph: its words without outer white space. */
export interface TextBlock extends Placed {
  kind: 'text';
  text: string;
  /** Rank of a heading that the format itself marks as one, from 1; such a heading needs no number. */
  heading?: number;
  /** Length of the words at its start that the format sets apart (bold): a heading that runs in ends there. */
  lead?: number;
  /** Depth of an item of a bulleted list, from 0. The bullet is no part of the text. */
  bullet?: number;
  /** The format shows that these words are no heading whatever they look like: a table's row, a list's item, a footnote. */
  plain?: true;
}

/** A table: rows of cells. The cells that a merged one covers are empty. */
export interface TableBlock extends Placed {
  kind: 'table';
  rows: string[][];
}

/** A picture, decoded and written anew, so that nothing but its pixels is published. */
export interface ImageBlock extends Placed {
  kind: 'image';
  /** File name made from the bytes: `3f9a1c07.png`. */
  name: string;
  bytes: Uint8Array;
  alt: string;
}

/** The deepest bullets that content can hold; those below are written at this depth. */
export const DEEPEST_BULLET = 4;

/**
 * Says how deep each block of a run lies in its list, from 0; undefined for what is no item of one. An item lies inside the last
 * one that is less deep in its own file, whatever depths that file skips.
 */
export function listDepths(blocks: readonly Block[]): (number | undefined)[] {
  let above: number[] = [];
  return blocks.map((block) => {
    const bullet = block.kind === 'text' ? block.bullet : undefined;
    above = bullet === undefined ? [] : [...above.filter((one) => one < bullet), bullet];
    return bullet === undefined ? undefined : Math.min(above.length - 1, DEEPEST_BULLET);
  });
}

/** Gives the words of a block in the order in which they are read: a row of cells a line, with tabs between them. */
export function wordsOfBlock(block: Block): string {
  if (block.kind === 'text') return block.text;
  if (block.kind === 'image') return '';
  return block.rows.map((row) => row.join('\t')).join('\n');
}
