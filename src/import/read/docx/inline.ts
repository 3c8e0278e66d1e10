import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { trimBlanks } from '../../../model/text.ts';

/** A picture in a paragraph: its part, and its words for those who do not see it. */
export interface Picture {
  part: string;
  alt: string;
}

/** What stands between two line breaks of a paragraph. */
export interface Line {
  text: string;
  /** Pictures in front of the words. */
  above: Picture[];
  below: Picture[];
}

/** A paragraph of mammoth's HTML. */
export interface Paragraph {
  /** Number of its line in the file. */
  number: number;
  lines: Line[];
  /** Links whose words do not show where they lead: `words → address`. */
  links: string[];
}

const LINE_ID = /^line-(\d+)$/u;

/** Reads a paragraph of mammoth's HTML. */
export function readParagraph(paragraph: Element): Paragraph {
  const read: Paragraph = { number: 1, lines: [emptyLine()], links: [] };
  walk(paragraph.children, read);
  for (const line of read.lines) line.text = trimBlanks(line.text.replace(/[\t\n]/gu, ' '));
  return read;
}

function emptyLine(): Line {
  return { text: '', above: [], below: [] };
}

function walk(nodes: readonly ElementContent[], read: Paragraph): void {
  for (const node of nodes) {
    const line = read.lines.at(-1) ?? emptyLine();
    if (node.type === 'text') line.text += node.value;
    if (node.type !== 'element') continue;
    if (node.tagName === 'br') read.lines.push(emptyLine());
    else if (node.tagName === 'img')
      line[trimBlanks(line.text) === '' ? 'above' : 'below'].push(pictureOf(node));
    else {
      if (node.tagName === 'a') readAnchor(node, read);
      walk(node.children, read);
    }
  }
}

function pictureOf({ properties }: Element): Picture {
  return { part: String(properties['src'] ?? ''), alt: String(properties['alt'] ?? '') };
}

function readAnchor(anchor: Element, read: Paragraph): void {
  const { id, href } = anchor.properties;
  const number = typeof id === 'string' ? LINE_ID.exec(id)?.[1] : undefined;
  if (number !== undefined) read.number = Number(number);
  const words = toString(anchor).trim();
  if (typeof href === 'string' && words !== '' && !showsAddress(words, href))
    read.links.push(`${words} → ${href}`);
}

function showsAddress(words: string, address: string): boolean {
  return bare(words) === bare(address);
}

function bare(address: string): string {
  return address.replace(/^(?:https?:\/\/|mailto:)/iu, '').replace(/\/$/u, '');
}
