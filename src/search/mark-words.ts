import { wordsToMark } from './query.ts';
import { findWords } from './signs.ts';
import { isBlock, isLeftOut } from './text-places.ts';

/** A text node, and where it begins in the text of its block. */
interface Piece {
  node: Text;
  start: number;
}

/** Marks every place of what a query asks for, also where a link cuts it in two. Returns the marks in the order of the text. */
export function markWords(root: HTMLElement, query: string): HTMLElement[] {
  const words = wordsToMark(query);
  for (const pieces of blocksBelow(root)) markBlock(pieces, words);
  return [...root.querySelectorAll('mark')];
}

function markBlock(pieces: readonly Piece[], words: readonly string[]): void {
  const text = pieces.map(({ node }) => node.data).join('');
  const isMarked = new Array<boolean>(text.length).fill(false);
  for (const { start, end } of words.flatMap((one) => findWords(text, one))) isMarked.fill(true, start, end);
  // From the end, so that earlier offsets stay true.
  for (const { node, start } of [...pieces].reverse()) {
    let to = node.data.length;
    while (to > 0) {
      const value = isMarked[start + to - 1];
      let from = to;
      while (from > 0 && isMarked[start + from - 1] === value) from--;
      if (value === true) wrap(node, from, to);
      to = from;
    }
  }
}

/** Lists the text nodes of each block as the index has them. */
function blocksBelow(root: HTMLElement): Piece[][] {
  const blocks: Piece[][] = [];
  let open: Piece[] = [];
  let length = 0;
  const close = (): void => {
    if (open.length > 0) blocks.push(open);
    [open, length] = [[], 0];
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      open.push({ node, start: length });
      length += node.data.length;
    }
    if (!(node instanceof HTMLElement) || isEditors(node)) return;
    const tag = node.localName;
    if (isBlock(tag)) close();
    node.childNodes.forEach(walk);
    if (isBlock(tag)) close();
  };
  walk(root);
  close();
  return blocks;
}

function isEditors(element: HTMLElement): boolean {
  return isLeftOut({
    tag: element.localName,
    classes: [...element.classList],
    isUnsearched: 'unsearched' in element.dataset,
  });
}

function wrap(node: Text, from: number, to: number): void {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  range.surroundContents(document.createElement('mark'));
}
