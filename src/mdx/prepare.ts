import type { Nodes, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { remarkAnchors } from './anchors.ts';
import { isJsx } from './parse.ts';
import { isCodeOrBlank } from './profile.ts';

/** Prepares a checked body for what is made of it: components and comments in lines of their own, anchors out of the words. */
export function prepareBody(tree: Root): void {
  unwrapComponents(tree);
  dropComments(tree);
  remarkAnchors()(tree);
}

/** Removes the empty comments that the profile lets pass. */
function dropComments(tree: Root): void {
  visit(tree, ['mdxFlowExpression', 'mdxTextExpression'], (_, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

/** A line that holds components or comments only is no paragraph; MDX itself reads it so. */
function unwrapComponents(tree: Root): void {
  visit(tree, 'paragraph', (paragraph, index, parent) => {
    const { children } = paragraph;
    const isText = (node: Nodes): boolean => node.type === 'text';
    if (parent === undefined || index === undefined || children.every(isText)) return undefined;
    if (!children.every(isCodeOrBlank)) return undefined;
    const elements = children
      .filter(isJsx)
      .map((child) => ({ ...child, type: 'mdxJsxFlowElement' as const }));
    parent.children.splice(index, 1, ...(elements as Root['children']));
    return [SKIP, index];
  });
}
