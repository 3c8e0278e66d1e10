import type { Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { trimBlanks } from '../../model/text.ts';
import { note, type LeftOut } from '../notes.ts';
import type { Extra } from '../source.ts';
import { lineOf } from './markup-lines.ts';

/**
 * Takes struck-out words out of a tree, as deleted ones, unless changes are asked for; a note gives each of them whole. A
 * paragraph or an item of which nothing is left goes too.
 */
export function dropStruck(tree: Root, include: ReadonlySet<Extra>): LeftOut {
  const left: LeftOut = { notes: [], words: [] };
  if (!include.has('changes')) drop(tree, 1, left);
  return left;
}

/** Says whether words were taken out and nothing else is left. */
function drop(parent: Parents, above: number, left: LeftOut): boolean {
  const line = lineOf(parent) ?? above;
  const kept = (parent.children as Nodes[]).filter((child) => {
    if (child.type !== 'delete') return !('children' in child && drop(child, line, left) && !isCell(child));
    const words = trimBlanks(toString(child));
    if (words === '') return false;
    left.words.push(words);
    left.notes.push(note('struck-found', { line: lineOf(child) ?? line }, words));
    return false;
  });
  const isLess = kept.length < parent.children.length;
  parent.children = kept as typeof parent.children;
  return isLess && kept.every((child) => !('children' in child) && trimBlanks(toString(child)) === '');
}

/** A cell keeps its place in its row. */
function isCell({ type }: Nodes): boolean {
  return type === 'tableCell' || type === 'tableRow';
}
