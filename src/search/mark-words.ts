import { wordsToMark } from './query.ts';
import { joinRanges } from './ranges.ts';
import { findWords } from './signs.ts';
import { isBlock, isLeftOut, textOfElement } from './text-places.ts';

/** A text node, and where it begins in the text of its block. */
interface Piece {
  node: Text;
  start: number;
}

interface Block {
  text: string;
  pieces: Piece[];
}

/** The marks of one place; a link or a promise may cut it in several. */
export type MarkedPlace = readonly HTMLElement[];

/** Marks every place of what a query asks for, also where a link cuts it in two. Returns the places in the order of the text. */
export function markWords(root: HTMLElement, query: string): MarkedPlace[] {
  const blocks = blocksBelow(root);
  const words = wordsToMark(query, blocks);
  return blocks.flatMap((block) => markBlock(block, words));
}

/** Takes marks out again: the text is as it was. */
export function clearMarks(places: readonly MarkedPlace[]): void {
  for (const mark of places.flat()) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function markBlock({ text, pieces }: Block, words: readonly string[]): MarkedPlace[] {
  const places = joinRanges(words.flatMap((one) => findWords(text, one)));
  // From the end, so that earlier offsets stay true.
  return places
    .toReversed()
    .map(({ start, end }) =>
      pieces
        .toReversed()
        .flatMap((piece) => wrap(piece.node, start - piece.start, end - piece.start))
        .toReversed(),
    )
    .toReversed();
}

/** Lists the blocks as the index has them, with their text nodes. */
function blocksBelow(root: HTMLElement): Block[] {
  const blocks: Block[] = [];
  let open: Block = { text: '', pieces: [] };
  const close = (): void => {
    if (open.pieces.length > 0) blocks.push(open);
    open = { text: '', pieces: [] };
  };
  const walk = (node: Node): void => {
    if (node instanceof Text) {
      open.pieces.push({ node, start: open.text.length });
      open.text += node.data;
    }
    if (!(node instanceof HTMLElement) || isEditors(node)) return;
    const tag = node.localName;
    open.text += textOfElement(tag);
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

/** Wraps what stands of a place in a text node; none where it stands in others. */
function wrap(node: Text, start: number, end: number): HTMLElement[] {
  const [from, to] = [Math.max(start, 0), Math.min(end, node.data.length)];
  if (from >= to) return [];
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const mark = document.createElement('mark');
  range.surroundContents(mark);
  return [mark];
}
