import { together } from './characters.ts';
import type { PagefindData } from './pagefind-client.ts';

/** How many places of one section a result names. */
const PLACES = 3;

/** Builds the card of one result; each link opens at its item and names the words to mark there. */
export function resultCard(
  { url, excerpt, meta, sub_results: places }: PagefindData,
  query: string,
): HTMLLIElement {
  const card = document.createElement('li');
  const [first] = places;
  const title = document.createElement('h2');
  title.append(link(markedUrl(first?.url ?? url, query), meta.title ?? url));
  const origin = document.createElement('p');
  origin.className = 'quiet';
  origin.textContent = meta.document ?? '';
  card.append(title, origin);
  const items = places.filter((place) => place.url.includes('#')).slice(0, PLACES);
  if (items.length === 0) card.append(excerptLine(excerpt));
  for (const item of items) {
    const heading = document.createElement('p');
    heading.append(link(markedUrl(item.url, query), together(item.title)));
    card.append(heading, excerptLine(item.excerpt));
  }
  return card;
}

/** Adds the words to mark to an address; the page takes them out again, so that a copied link stays clean. */
export function markedUrl(url: string, query: string): string {
  const [page = '', anchor] = url.split('#');
  return `${page}?mark=${encodeURIComponent(query)}${anchor === undefined ? '' : `#${anchor}`}`;
}

function link(href: string, text: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = text;
  return anchor;
}

/** Copies an excerpt's words and marks, nothing else that it may hold; neighbouring marks become one. */
function excerptLine(excerpt: string): HTMLParagraphElement {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  const marked = [...body.childNodes]
    .map((node) => (node.nodeName === 'MARK' ? `\u0001${node.textContent}\u0002` : node.textContent))
    .join('');
  const line = document.createElement('p');
  line.className = 'excerpt';
  for (const piece of together(marked)
    .replaceAll('\u0002\u0001', '')
    .split(/(?=\u0001)|(?<=\u0002)/u)) {
    const text = piece.replace(/[\u0001\u0002]/gu, '');
    if (!piece.startsWith('\u0001')) {
      line.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    line.append(mark);
  }
  return line;
}
