import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { CONTINUE, EXIT, SKIP, visit } from 'unist-util-visit';

/** Names of the filters; the section page carries a value of each that it has. */
export const FILTERS = ['issuer', 'year', 'part'] as const;

/**
 * Turns a built section page into what the index is fed: its text with headings and anchors, its filters, its document's title.
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
  const filters = FILTERS.flatMap((name) => {
    const value = properties[`data${name[0]?.toUpperCase()}${name.slice(1)}`];
    return typeof value === 'string' ? [span({ dataPagefindFilter: `${name}:${value}` })] : [];
  });
  const document = span({ dataPagefindMeta: `document:${String(properties['dataDocument'] ?? '')}` });
  const body: Element = {
    type: 'element',
    tagName: 'body',
    properties: { dataPagefindBody: '' },
    children: [...article.children, ...filters, document],
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

function isLeftOut(element: Element): boolean {
  const { className } = element.properties;
  return (
    'dataUnsearched' in element.properties || (Array.isArray(className) && className.includes('permalink'))
  );
}

function span(properties: Element['properties']): Element {
  return { type: 'element', tagName: 'span', properties, children: [] };
}
