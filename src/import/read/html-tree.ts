import type { Nodes, Root } from 'hast';
import { toMdast, type Handle } from 'hast-util-to-mdast';
import type { Root as MdastRoot } from 'mdast';
import type { Note } from '../notes.ts';
import { settleLines } from './html-lines.ts';
import { listHandlers, numberItems } from './html-lists.ts';
import { raiseScripts } from './html-scripts.ts';
import { straightenTables } from './html-tables.ts';

/** Of a choice all is read, not only what is chosen. */
const all: Handle = (state, element) => state.all(element);
const HANDLERS: Record<string, Handle> = {
  ...listHandlers,
  select: all,
  optgroup: all,
  option: all,
  datalist: all,
};

/** Turns HTML without anything unseen into a Markdown tree, with notes on what that cannot show. */
export function treeOfHtml(children: readonly Nodes[]): { tree: MdastRoot; notes: Note[] } {
  const root = { type: 'root', children: [...children] } as Root;
  const notes = [...straightenTables(root), ...raiseScripts(root)];
  settleLines(root);
  numberItems(root);
  return { tree: toMdast(root, { document: true, handlers: HANDLERS }) as MdastRoot, notes };
}
