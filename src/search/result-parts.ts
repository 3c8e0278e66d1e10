import { untitled } from '../words/untitled.ts';
import { newElement } from './new-element.ts';
import type { PageBlock } from './page-blocks.ts';
import type { Marked } from './passages.ts';
import { joinRanges } from './ranges.ts';
import type { SearchedSection } from './section-source.ts';
import { TITLE_ANCHOR } from './text-places.ts';

/** Names a section: its title is the first block of its text, where the text has one. */
export function titleOf({ place }: SearchedSection, [first]: readonly PageBlock[]): string {
  return first?.anchor === TITLE_ANCHOR ? first.text : untitled(place.section);
}

/** Adds the words to mark to an address; the page takes them out again, so that a copied link stays clean. */
export function placeUrl(page: string, query: string, anchor: string | undefined): string {
  const hash = anchor === undefined || anchor === TITLE_ANCHOR ? '' : `#${anchor}`;
  return `${page}?mark=${encodeURIComponent(query)}${hash}`;
}

/** Writes words with their marks. */
export function markedNodes({ text, marks }: Marked): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of joinRanges(marks)) {
    const mark = newElement('mark', {}, text.slice(start, end));
    nodes.push(document.createTextNode(text.slice(at, start)), mark);
    at = end;
  }
  return [...nodes, document.createTextNode(text.slice(at))];
}
