import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { isBlock, isLeftOut, textOfElement, TITLE_ANCHOR } from './text-places.ts';

/** A paragraph, heading, item or cell of a page's official text. */
export interface PageBlock {
  text: string;
  /** Of a heading. */
  anchor?: string;
}

/** Lists the blocks of the official text on a section's page. Throws where the page holds none. */
export function blocksOfPage(html: string): PageBlock[] {
  // The article alone: the rest of a page is several times as long, and the safe profile lets no article stand in a text.
  const start = html.indexOf('<article id="text"');
  const end = html.indexOf('</article>', start);
  if (start === -1 || end === -1) throw new Error('a page holds no text of a section');
  const { children } = fromHtml(html.slice(start, end), { fragment: true });
  return blocksIn(children.find((child) => child.type === 'element'));
}

function blocksIn(article: Element | undefined): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: PageBlock = { text: '' };
  const begin = (block: PageBlock): void => {
    if (open.text.trim() !== '') blocks.push(open);
    open = block;
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') open.text += node.value;
    if (node.type !== 'element' || isEditors(node)) return;
    open.text += textOfElement(node.tagName);
    if (isBlock(node.tagName)) begin(blockOf(node));
    node.children.forEach(walk);
    if (isBlock(node.tagName)) begin({ text: '' });
  };
  article?.children.forEach(walk);
  begin({ text: '' });
  return blocks;
}

function blockOf({ tagName, properties: { id } }: Element): PageBlock {
  if (!/^h[1-6]$/u.test(tagName)) return { text: '' };
  return { text: '', anchor: typeof id === 'string' ? id : TITLE_ANCHOR };
}

function isEditors({ tagName, properties }: Element): boolean {
  const { className } = properties;
  return isLeftOut({
    tag: tagName,
    classes: Array.isArray(className) ? className.map(String) : [],
    isUnsearched: 'dataUnsearched' in properties,
  });
}
