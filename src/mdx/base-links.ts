import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { withBase } from '../model/address.ts';

/** A rehype plugin for the owner's pages: puts links inside the site below its base path, as the loader does for documents. */
export function rehypeBaseLinks(base: string): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const { href } = properties;
      if (tagName === 'a' && typeof href === 'string' && href.startsWith('/'))
        properties['href'] = withBase(base, href);
    });
  };
}
