import type { Html, Parents, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { trimBlanks } from '../../../model/text.ts';
import { note, type LeftOut } from '../../notes.ts';
import { pairTags, readRaw, type RawHtml } from './tags.ts';

/**
 * Tells the HTML of a Markdown tree from text in angle brackets (`新增<xx>万元`), which becomes text again. A tag within a
 * paragraph is one only where the other of its pair stands there too. Comments are taken out.
 */
export function settleTags(tree: Root): LeftOut {
  const taken: LeftOut = { notes: [], words: [] };
  visit(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      settleInline(node, taken);
      return SKIP;
    }
    if ('children' in node) settleFlow(node, taken);
    return undefined;
  });
  return taken;
}

function settleFlow(parent: Parents, taken: LeftOut): void {
  for (const node of parent.children) {
    if (node.type !== 'html') continue;
    const { html, hasElements, comments } = readRaw(node.value);
    tell(comments, node, taken);
    node.value = hasElements ? html : html.replace(/\n/gu, '<br>');
  }
}

function settleInline(leaf: Parents, taken: LeftOut): void {
  const found: { node: Html; put: (value: string) => void; raw: RawHtml }[] = [];
  visit(leaf, 'html', (node, index = 0, parent) => {
    const put = (value: string): void => {
      if (parent !== undefined) parent.children[index] = textOf(node, value);
    };
    found.push({ node, put, raw: readRaw(node.value) });
  });
  const tagged = found.filter(({ raw }) => raw.tags.length > 0);
  const pairs = pairTags(tagged.flatMap(({ raw }) => raw.tags));
  const alone = new Set(tagged.filter((_, place) => !pairs.has(place)).map(({ node }) => node));
  for (const { node, put, raw } of found) {
    tell(raw.comments, node, taken);
    if (raw.comments.length > 0) put('');
    else if (raw.hasElements && !alone.has(node)) node.value = raw.html;
    else put(node.value);
  }
}

function textOf({ position }: Html, value: string): Text {
  return { type: 'text', value, ...(position && { position }) };
}

function tell(comments: readonly string[], { position }: Html, { notes, words }: LeftOut): void {
  for (const comment of comments) {
    const text = trimBlanks(comment);
    if (text === '') continue;
    words.push(text);
    notes.push(note('hidden-found', { line: position?.start.line ?? 1 }, `“${text}”`));
  }
}
