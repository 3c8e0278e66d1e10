import type { Nodes, Root } from 'hast';
import { defaultHandlers, toMdast, type Handle } from 'hast-util-to-mdast';
import type { Root as MdastRoot } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Note } from '../../notes.ts';
import { settleLines } from './lines.ts';
import { listHandlers, numberItems } from './lists.ts';
import { writeFormulas } from './math.ts';
import { raiseScripts } from './scripts.ts';
import { styleOf } from './style.ts';
import { straightenTables } from './tables.ts';

/** Of a choice all is read, not only what is chosen; and what the library leaves out for no reason that holds here. */
const all: Handle = (state, element) => state.all(element);
const HANDLERS: Record<string, Handle> = {
  ...listHandlers,
  select: all,
  optgroup: all,
  option: all,
  datalist: all,
  noembed: all,
  noframes: all,
  dialog: (state, element) => defaultHandlers.div(state, element),
  menu: (state, element) => defaultHandlers.ul(state, element),
};

/** Turns HTML without anything unseen into a Markdown tree, with notes on what that cannot show. */
export function treeOfHtml(children: readonly Nodes[]): { tree: MdastRoot; notes: Note[] } {
  const root = { type: 'root', children: [...children] } as Root;
  writeFormulas(root);
  const notes = [...straightenTables(root), ...raiseScripts(root)];
  markStruck(root);
  settleLines(root);
  numberItems(root);
  return { tree: toMdast(root, { document: true, handlers: HANDLERS }) as MdastRoot, notes };
}

/** Words that are struck out by their style are struck out as by their tag. */
function markStruck(root: Root): void {
  visit(root, 'element', (element) => {
    const style = styleOf(element);
    const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`;
    if (/\bline-through\b/u.test(lines))
      element.children = [{ type: 'element', tagName: 'del', properties: {}, children: element.children }];
  });
}
