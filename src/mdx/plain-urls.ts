import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * A remark plugin: an address that merely stands in the text stays text. GFM would make a link of it that swallows the
 * Chinese punctuation and words behind it; links are written as `[words](address)`.
 */
export function remarkPlainUrls(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'link', (link, index, parent) => {
      const [only] = link.children;
      if (parent === undefined || index === undefined || only?.type !== 'text') return undefined;
      // A written link begins before its words; GFM's own begins with them, or has no place in the source.
      const isWritten =
        link.position !== undefined && link.position.start.offset !== only.position?.start.offset;
      if (isWritten) return undefined;
      parent.children.splice(index, 1, only);
      return [SKIP, index];
    });
  };
}
