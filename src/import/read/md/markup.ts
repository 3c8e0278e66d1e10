import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

const TAG = /<[^<>]*>/gu;

/** Lists the words of a file that are markup: addresses, definitions, languages of code, tags. */
export function wordsOfMarkup(tree: Root, body: string): string[] {
  const found: (string | null | undefined)[] = [];
  visit(tree, (node) => {
    if (node.type === 'link') found.push(node.url, node.title);
    if (node.type === 'image') found.push(node.url, node.title, node.alt);
    if (node.type === 'code') found.push(node.lang, node.meta);
    if (node.type === 'html') found.push(...(node.value.match(TAG) ?? []));
    if (node.type === 'definition')
      found.push(body.slice(node.position?.start.offset, node.position?.end.offset));
  });
  return found.filter((words) => typeof words === 'string');
}
