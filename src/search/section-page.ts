import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { blocksIn, type PageBlock } from './page-blocks.ts';
import { TITLE_ANCHOR } from './text-places.ts';
import { hide, tokensOf } from './tokens.ts';

/** Attributes of the page's article whose value, or each of whose values, is a filter. */
const FILTERS = {
  issuer: 'dataIssuer',
  year: 'dataYear',
  half: 'dataHalf',
  part: 'dataPart',
} as const;
const LIST_FILTERS = { topic: 'dataTopics', state: 'dataStates' } as const;

/** How much more words of headings count than those of paragraphs. */
const HEADING_WEIGHT = 10;
const TEXT_WEIGHT = 0.5;

/**
 * Turns a built section page into what the index is fed: its official text as tokens, with the anchors of its headings; its filters;
 * what a result shows. The page itself stays as it is. Undefined where the page holds no section text.
 */
export function indexedPage(html: string): string | undefined {
  const article = findArticle(html);
  if (article === undefined) return undefined;
  const { properties } = article;
  const blocks = blocksIn(article);
  const filters = [
    ...Object.entries(FILTERS).map(([name, attribute]) => [name, textOf(properties[attribute])] as const),
    ...Object.entries(LIST_FILTERS).flatMap(([name, attribute]) =>
      textOf(properties[attribute])
        .split(' ')
        .map((value) => [name, value] as const),
    ),
  ].filter(([, value]) => value !== '');
  const body: Element = {
    type: 'element',
    tagName: 'body',
    properties: { dataPagefindBody: '', dataPagefindWeight: String(TEXT_WEIGHT) },
    children: [
      ...blocks.map(fedBlock),
      ...filters.map(([name, value]) => span({ dataPagefindFilter: `${name}:${value}` })),
      // What stands in place of a title is no official text, and not in the index.
      ...(blocks[0]?.anchor === TITLE_ANCHOR
        ? []
        : [span({ dataPagefindMeta: `title:${hide(titleOf(article))}` })]),
      span({ dataPagefindMeta: `document:${hide(textOf(properties['dataDocument']))}` }),
      span({ dataPagefindSort: `date:${textOf(properties['dataPublished'])}` }),
    ],
  };
  return toHtml({ type: 'element', tagName: 'html', properties: {}, children: [body] });
}

/** Parses the article alone: the rest of a page is several times as long, and the safe profile lets no article stand in a text. */
function findArticle(html: string): Element | undefined {
  const start = html.indexOf('<article id="text"');
  const end = html.indexOf('</article>', start);
  if (start === -1 || end === -1) return undefined;
  const { children } = fromHtml(html.slice(start, end), { fragment: true });
  return children.find((child) => child.type === 'element');
}

function titleOf(article: Element): string {
  const heading = article.children.find((child) => child.type === 'element' && child.tagName === 'h1');
  return heading === undefined ? '' : toString(heading).trim();
}

function fedBlock({ text, anchor }: PageBlock): ElementContent {
  const properties = anchor === undefined ? {} : { id: anchor, dataPagefindWeight: String(HEADING_WEIGHT) };
  return {
    type: 'element',
    tagName: 'p',
    properties,
    children: [{ type: 'text', value: tokensOf(text).join(' ') }],
  };
}

function textOf(value: Element['properties'][string]): string {
  return typeof value === 'string' ? value : '';
}

function span(properties: Element['properties']): Element {
  return { type: 'element', tagName: 'span', properties, children: [] };
}
