import { fromHtml } from 'hast-util-from-html';
import type { Element, Root, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { readDocumentContent, type ContentEntry } from '../mdx/content.ts';
import type { ProseToken } from '../model/prose.ts';
import { joinHeading } from '../model/text.ts';

/**
 * Gives a document's whole text in its order, a paragraph a line: what was imported, white space apart. Cells of a table have
 * tabs between them. Undefined where there is no such document; throws a ContentError where its files have mistakes.
 */
export async function exportText(
  contentDir: string,
  issuer: string,
  document: string,
): Promise<string | undefined> {
  const content = await readDocumentContent(contentDir, issuer, document);
  if (content === undefined) return undefined;
  return `${orderOf(content.entries.map(({ entry }) => entry))
    .flatMap(linesOf)
    .join('\n')}\n`;
}

/** Puts the document's own entry first, then each part by its order with its sections. */
function orderOf(entries: readonly ContentEntry[]): ContentEntry[] {
  const orders = new Map(
    entries.flatMap(({ part, record }) => ('order' in record ? [[part, record.order]] : [])),
  );
  const place = ({ part }: ContentEntry): number => (part === '' ? 0 : (orders.get(part) ?? 0));
  return entries.toSorted((a, b) => place(a) - place(b) || a.section - b.section);
}

function linesOf({ record, prose }: ContentEntry): string[] {
  const isText = !('titleFrom' in record) || record.titleFrom === 'text';
  const number = 'number' in record ? (record.number ?? '') : '';
  const heading = isText ? joinHeading(number, record.title ?? '') : '';
  return [...(heading === '' ? [] : [heading]), ...proseLines(prose)];
}

/** Writes prose back as lines: a paragraph, heading or item each, a row of a table with tabs between its cells. */
function proseLines(prose: readonly ProseToken[]): string[] {
  const html = prose.map(htmlOf).join('');
  const lines: string[] = [];
  walk(fromHtml(html, { fragment: true }), lines);
  return lines;
}

const TAGS = { heading: 'p', paragraph: 'p', bullet: 'li', table: 'table', note: 'div' } as const;

function htmlOf(token: ProseToken): string {
  if (token.kind === 'html') return token.html;
  if (token.kind === 'metric' || token.kind === 'chart') return '';
  const tag = TAGS[token.tag];
  return token.kind === 'open' ? `<${tag}>` : `</${tag}>`;
}

const BLOCKS = new Set([
  'p',
  'li',
  'tr',
  'pre',
  'blockquote',
  'ul',
  'ol',
  'table',
  'thead',
  'tbody',
  'div',
  'hr',
]);

/** Writes the lines of a node: blocks begin new ones, everything else goes on in the last. */
function walk(node: Root | Element, lines: string[]): void {
  if (node.type === 'element' && node.tagName === 'tr') {
    lines.push(node.children.flatMap((cell) => (cell.type === 'element' ? [toString(cell)] : [])).join('\t'));
    return;
  }
  let isOpen = false;
  for (const child of node.children) {
    if (child.type === 'element' && BLOCKS.has(child.tagName)) {
      walk(child, lines);
      isOpen = false;
      continue;
    }
    const words = wordsOf(child);
    if (words.trim() === '' && !isOpen) continue;
    if (isOpen) lines[lines.length - 1] += words;
    else lines.push(bulletOf(node) + words);
    isOpen = true;
  }
}

function bulletOf(node: Root | Element): string {
  return node.type === 'element' && node.tagName === 'li' ? '- ' : '';
}

function wordsOf(node: RootContent): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  return node.tagName === 'br' ? '\n' : toString(node);
}
