import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** A rehype plugin: gives aligned cells a class, because an inline style would break a strict content policy. */
export function rehypeCellAlign(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { align } = properties;
      if ((tagName !== 'td' && tagName !== 'th') || typeof align !== 'string') return;
      delete properties['align'];
      properties['className'] = [`align-${align}`];
    });
  };
}
