import { zh } from '../words/zh-CN.ts';
import type { PageBlock } from './page-blocks.ts';
import { passagesOf, type Marked } from './passages.ts';
import { wordsToMark } from './query.ts';
import type { SearchedSection } from './section-source.ts';
import { findWords, type Range } from './signs.ts';
import { TITLE_ANCHOR } from './text-places.ts';

/** How many places of one section a result names. */
const PLACES = 3;

/** Builds the card of one result; each link opens at its item and names the words to mark there. */
export function resultCard(
  section: SearchedSection,
  blocks: readonly PageBlock[],
  query: string,
): HTMLLIElement {
  const words = wordsToMark(query);
  const passages = passagesOf(blocks, words);
  const name = titleOf(section, blocks);
  const card = document.createElement('li');
  const title = document.createElement('h2');
  const opened = link(placeUrl(section.href, query, passages[0]?.anchor), {
    text: name,
    marks: words.flatMap((one) => findWords(name, one)),
  });
  opened.dataset['searchResult'] = '';
  title.append(opened);
  const origin = document.createElement('p');
  origin.className = 'quiet';
  origin.textContent = section.document.title;
  card.append(title, origin);
  for (const { anchor, heading, sentence } of passages.slice(0, PLACES)) {
    if (heading !== undefined && anchor !== TITLE_ANCHOR)
      card.append(paragraph('', link(placeUrl(section.href, query, anchor), heading)));
    if (sentence !== undefined) card.append(paragraph('excerpt', ...markedNodes(sentence)));
  }
  return card;
}

/** The title is the first block of the text, where the text has one. */
function titleOf({ place }: SearchedSection, [first]: readonly PageBlock[]): string {
  return first?.anchor === TITLE_ANCHOR ? first.text : zh.untitled(place.section);
}

/** Adds the words to mark to an address; the page takes them out again, so that a copied link stays clean. */
function placeUrl(page: string, query: string, anchor: string | undefined): string {
  const hash = anchor === undefined || anchor === TITLE_ANCHOR ? '' : `#${anchor}`;
  return `${page}?mark=${encodeURIComponent(query)}${hash}`;
}

function link(href: string, words: Marked): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.append(...markedNodes(words));
  return anchor;
}

function paragraph(className: string, ...nodes: readonly Node[]): HTMLParagraphElement {
  const line = document.createElement('p');
  if (className !== '') line.className = className;
  line.append(...nodes);
  return line;
}

function markedNodes({ text, marks }: Marked): Node[] {
  const nodes: Node[] = [];
  let at = 0;
  for (const { start, end } of joined(marks)) {
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    nodes.push(document.createTextNode(text.slice(at, start)), mark);
    at = end;
  }
  return [...nodes, document.createTextNode(text.slice(at))];
}

/** Joins marks that overlap; those that only touch stay apart, so that each is what was asked for. */
function joined(marks: readonly Range[]): Range[] {
  const whole: Range[] = [];
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const last = whole.at(-1);
    if (last !== undefined && mark.start < last.end) last.end = Math.max(last.end, mark.end);
    else whole.push({ ...mark });
  }
  return whole;
}
