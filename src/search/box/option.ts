import { newElement } from '../new-element.ts';
import { passagesOf, type Marked } from '../passages.ts';
import { wordsToMark } from '../query.ts';
import { markedNodes, placeUrl, titleOf } from '../result-parts.ts';
import { findWords } from '../signs.ts';
import { TITLE_ANCHOR } from '../text-places.ts';
import type { Suggestion } from './suggest.ts';

/** How much of a sentence stands before the words: they shall be seen in the first line on a phone. */
const BEFORE = 10;

/** Builds the option of a result; it leads to the item that holds the words, as the cards of the search page do. */
export function resultOption({ section, blocks }: Suggestion, query: string): HTMLAnchorElement {
  const words = wordsToMark(query, blocks);
  const [passage] = passagesOf(blocks, words);
  const name = titleOf(section, blocks);
  const heading = passage?.anchor === TITLE_ANCHOR ? undefined : passage?.heading;
  const held = passage?.sentence ?? heading;
  const option = linkOption(placeUrl(section.href, query, passage?.anchor), 'result');
  option.append(
    line('title', ...markedNodes({ text: name, marks: words.flatMap((one) => findWords(name, one)) })),
    line('quiet', section.document.title),
  );
  if (held !== undefined) option.append(line('held', ...markedNodes(shortened(held))));
  return option;
}

/** Builds an option that leads somewhere. */
export function linkOption(href: string, kind: string, ...words: readonly string[]): HTMLAnchorElement {
  return newElement('a', { class: `option ${kind}`, href }, ...words);
}

/** Builds an option that does something in the box. */
export function actionOption(words: string, act: () => void): HTMLButtonElement {
  const option = newElement('button', { type: 'button', class: 'option action' }, words);
  option.addEventListener('click', act);
  return option;
}

function line(className: string, ...nodes: readonly (Node | string)[]): HTMLSpanElement {
  return newElement('span', { class: className }, ...nodes);
}

function shortened({ text, marks }: Marked): Marked {
  const from = Math.min(...marks.map(({ start }) => start)) - BEFORE;
  if (from <= 1) return { text, marks };
  return {
    text: `…${text.slice(from)}`,
    marks: marks.map(({ start, end }) => ({ start: start - from + 1, end: end - from + 1 })),
  };
}
