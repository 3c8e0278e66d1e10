import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';
import { apart } from './characters.ts';

/** Names of the filters; the section page carries a value of each that it has. */
export const FILTERS = ['issuer', 'year', 'part'] as const;

/**
 * Turns a built section page into what the index is fed: its text, character by character, with headings and anchors; its filters; titles.
 * The page itself stays as it is. Undefined where the page holds no section text.
 */
export function indexedPage(html: string): string | undefined {
  const article = findArticle(html);
  if (article === undefined) return undefined;
  const { properties } = article;
  visit(article, 'element', (element, index, parent) => {
    if (parent === undefined || index === undefined || !isLeftOut(element)) return CONTINUE;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  const title = headingOf(article);
  visit(article, 'text', (text) => {
    text.value = apart(text.value);
  });
  const filters = FILTERS.flatMap((name) => {
    const value = properties[`data${name[0]?.toUpperCase()}${name.slice(1)}`];
    return typeof value === 'string' ? [span({ dataPagefindFilter: `${name}:${value}` })] : [];
  });
  const meta = [
    span({ dataPagefindMeta: `title:${title}` }),
    span({ dataPagefindMeta: `document:${String(properties['dataDocument'] ?? '')}` }),
  ];
  const body: Element = {
    type: 'element',
    tagName: 'body',
    properties: { dataPagefindBody: '' },
    children: [...article.children, ...filters, ...meta],
  };
  return toHtml({ type: 'element', tagName: 'html', properties: { lang: 'zh-CN' }, children: [body] });
}

function findArticle(html: string): Element | undefined {
  let article: Element | undefined;
  visit(fromHtml(html), 'element', (element) => {
    if (element.tagName !== 'article' || element.properties['id'] !== 'text') return CONTINUE;
    article = element;
    return EXIT;
  });
  return article;
}

function headingOf(article: Element): string {
  const heading = article.children.find((child) => child.type === 'element' && child.tagName === 'h1');
  return heading === undefined ? '' : toString(heading).trim();
}

/** Left out are links, and what editors put beside the official text: notes and charts. */
function isLeftOut(element: Element): boolean {
  if ('dataUnsearched' in element.properties || element.tagName === 'figure') return true;
  const { className } = element.properties;
  return Array.isArray(className) && (className.includes('permalink') || className.includes('note'));
}

function span(properties: Element['properties']): Element {
  return { type: 'element', tagName: 'span', properties, children: [] };
}
