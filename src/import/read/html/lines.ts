import type { Element, ElementContent, Root, Text } from 'hast';
import type { Point } from 'unist';
import { styleOf } from './style.ts';

const PREFORMATTED = new Set(['pre', 'listing', 'xmp', 'plaintext']);
const NARROW = /[\u0000-\u02ff]/u;

/**
 * Settles where lines end: in a preformatted text, which is otherwise like the rest, where the source breaks them; elsewhere a
 * break between two Chinese characters is none in the text, though HTML would show it as a space. Code stays code.
 */
export function settleLines(root: Root): void {
  settle(root, false);
}

function settle(parent: Root | Element, isKept: boolean): void {
  parent.children = (parent.children as ElementContent[]).flatMap((node) => {
    if (node.type === 'text') return isKept ? brokenAtLines(node) : [joinedLines(node)];
    if (node.type !== 'element') return [node];
    const isText = PREFORMATTED.has(node.tagName) && !holdsCode(node);
    if (PREFORMATTED.has(node.tagName) && !isText) return [node];
    if (isText) node.tagName = 'div';
    const space = styleOf(node).get('white-space');
    settle(node, isText || (space === undefined ? isKept : /^(?:pre|break-spaces)/u.test(space)));
    return [node];
  });
}

function holdsCode(element: Element): boolean {
  return element.children.some((child) => child.type === 'element' && child.tagName === 'code');
}

function brokenAtLines({ value, position }: Text): ElementContent[] {
  // Words that the parser joined with a line break of its own begin nowhere.
  const start: Point | undefined = position?.start;
  return value.split('\n').flatMap((words, index): ElementContent[] => {
    const point = start && { line: start.line + index, column: 1 };
    const line: Text = {
      type: 'text',
      value: words,
      ...(point && { position: { start: point, end: point } }),
    };
    return index === 0 ? [line] : [{ type: 'element', tagName: 'br', properties: {}, children: [] }, line];
  });
}

function joinedLines(text: Text): Text {
  const lines = text.value.split('\n');
  const value = lines
    .map((line, index) => {
      const isJoined = isWide(lines[index - 1]?.trimEnd().at(-1)) && isWide(line.trimStart().at(0));
      return index === 0 ? line : isJoined ? line.trimStart() : `\n${line}`;
    })
    .join('');
  return { ...text, value };
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && !NARROW.test(character);
}
