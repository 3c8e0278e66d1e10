import type { ListItem, Nodes } from 'mdast';

/** A line of a paragraph or a cell, and the line of the source on which it begins, where that is known. */
export interface TextLine {
  text: string;
  line: number | undefined;
}

/** What stands on lines of its own, also in a cell. */
const FLOW: ReadonlySet<Nodes['type']> = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'blockquote',
  'footnoteDefinition',
  'table',
  'tableRow',
  'tableCell',
  'code',
]);

/** Gives the words of a run of nodes, cut at line breaks and between paragraphs, items and cells; no line is empty. */
export function linesOf(nodes: readonly Nodes[]): TextLine[] {
  const lines: TextLine[] = [{ text: '', line: undefined }];
  const begin = (): void => void lines.push({ text: '', line: undefined });
  const add = (words: string, line: number | undefined): void => {
    const last = lines.at(-1);
    if (last === undefined) return;
    last.text += words;
    last.line ??= line;
  };
  const walk = (node: Nodes): void => {
    const line = node.position?.start.line;
    if (node.type === 'break' || FLOW.has(node.type)) begin();
    if (node.type === 'footnoteReference') add(`[${node.label ?? node.identifier}]`, line);
    else if (node.type === 'text' || node.type === 'inlineCode') add(node.value, line);
    else if (node.type === 'code')
      node.value.split('\n').forEach((words, index) => {
        if (index > 0) begin();
        add(words, line);
      });
    else if (node.type === 'list')
      node.children.forEach((item) => {
        begin();
        add(leadOf(item), line);
        item.children.forEach((child, place) => {
          if (place === 0 && child.type === 'paragraph') child.children.forEach(walk);
          else walk(child);
        });
      });
    else if ('children' in node) node.children.forEach(walk);
    if (FLOW.has(node.type)) begin();
  };
  nodes.forEach(walk);
  return lines.filter(({ text }) => text.trim() !== '');
}

/** Gives the words of a run of nodes on one line. */
export function wordsOf(nodes: readonly Nodes[]): string {
  return linesOf(nodes)
    .map(({ text }) => text.trim())
    .join(' ');
}

/** Gives what stands before the words of an item: its number and its check box. */
export function leadOf({ checked, data }: ListItem): string {
  return (data?.number ?? '') + (typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '');
}

/** Finds where a node begins, or the first thing in it that has a place. */
export function lineOf(node: Nodes): number | undefined {
  if (node.position !== undefined || !('children' in node)) return node.position?.start.line;
  for (const child of node.children) {
    const line = lineOf(child);
    if (line !== undefined) return line;
  }
  return undefined;
}
