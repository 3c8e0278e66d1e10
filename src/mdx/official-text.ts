import type { List, ListItem, Nodes } from 'mdast';

/** Gives the words of nodes as lines, without what editors added: notes, values and charts. */
export function officialText(nodes: readonly Nodes[]): string {
  return nodes.flatMap(linesOf).join('\n');
}

function linesOf(node: Nodes): string[] {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
      return [wordsOf(node)].filter((line) => line.trim() !== '');
    case 'table':
      return node.children.map(({ children }) => children.map(wordsOf).join('\t'));
    case 'list':
      return node.children.flatMap((item, index) => itemLines(item, bulletOf(node, index)));
    case 'blockquote':
      return node.children.flatMap(linesOf);
    case 'code':
      return [node.value];
    default:
      return [];
  }
}

function bulletOf({ ordered, start }: List, index: number): string {
  return ordered === true ? `${(start ?? 1) + index}.` : '-';
}

function itemLines({ children }: ListItem, bullet: string): string[] {
  return children.flatMap(linesOf).map((line, index) => (index === 0 ? `${bullet} ${line}` : line));
}

function wordsOf(node: Nodes): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return '\n';
  if (node.type === 'mdxJsxTextElement') return '';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
