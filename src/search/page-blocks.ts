import type { Element, ElementContent } from 'hast';
import { isBlock, isLeftOut, TITLE_ANCHOR } from './text-places.ts';

/** A paragraph, heading, item or cell of a page's official text. */
export interface PageBlock {
  text: string;
  /** Of a heading. */
  anchor?: string;
}

/** Lists the blocks of a page's article. */
export function blocksIn(article: Element): PageBlock[] {
  const blocks: PageBlock[] = [];
  let open: PageBlock = { text: '' };
  const begin = (block: PageBlock): void => {
    if (open.text.trim() !== '') blocks.push(open);
    open = block;
  };
  const walk = (node: ElementContent): void => {
    if (node.type === 'text') open.text += node.value;
    if (node.type !== 'element' || isEditors(node)) return;
    if (node.tagName === 'br') open.text += '\n';
    if (isBlock(node.tagName)) begin(blockOf(node));
    node.children.forEach(walk);
    if (isBlock(node.tagName)) begin({ text: '' });
  };
  article.children.forEach(walk);
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
