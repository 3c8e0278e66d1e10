import { searchWords } from '../../words/search.ts';
import { newElement } from '../new-element.ts';
import { wordsToMark } from '../query.ts';
import { findWords } from '../signs.ts';

const MOST = 5;

/** Links the documents of a list whose titles hold the words of a query: people ask for a report by its name. */
export function namedDocuments(list: HTMLElement, query: string): HTMLElement[] {
  const links = [...list.querySelectorAll<HTMLAnchorElement>('a[data-choice]')].filter((link) => {
    const title = { text: link.textContent };
    return wordsToMark(query, [title]).every((words) => findWords(title.text, words).length > 0);
  });
  if (links.length === 0) return [];
  const items = links
    .slice(0, MOST)
    .map(({ href, textContent }) => newElement('li', {}, newElement('a', { href }, textContent.trim())));
  return [newElement('p', {}, searchWords.named(links.length)), newElement('ul', {}, ...items)];
}
