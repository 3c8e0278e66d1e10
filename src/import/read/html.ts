import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { toString } from 'hast-util-to-string';
import type { Root as MdastRoot } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { words } from '../../words/import.ts';
import { wordsOfBlock } from '../block.ts';
import { ImportError } from '../error.ts';
import { note } from '../notes.ts';
import type { Reader, SourceMeta } from '../source.ts';
import { findArticle, takeAsides } from './article.ts';
import { listHandlers, numberItems } from './html-lists.ts';
import { straightenTables } from './html-tables.ts';
import { blocksOfTree, type MarkupText } from './markup.ts';
import { decodeText } from './txt.ts';

const DEEPEST_TAGS = 400;
/** No words of a page, or none that a reader sees. */
const UNSEEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'iframe',
  'object',
  'head',
  'link',
  'meta',
]);

/** Reads a saved web page: the article alone. Every line of the page around it is named in a note. */
export const readHtml: Reader = (bytes, file) => {
  const text = decodeText(bytes);
  if (text === undefined) throw new ImportError(words.encodingUnknown(file));
  if (deepestTag(text) > DEEPEST_TAGS)
    throw new ImportError(words.tooMuch(file, `标签嵌套超过${DEEPEST_TAGS}层`));
  const page = fromHtml(text);
  const meta = metaOf(page);
  dropUnseen(page);
  const article = findArticle(page);
  const asides = takeAsides(article);
  const read = blocksOfHtml(article.children);
  const around = [
    blocksOfHtml(page.children.filter((child) => child.type !== 'doctype')),
    ...asides.map((aside) => blocksOfHtml([aside])),
  ];
  const dropped = around
    .flatMap(({ blocks }) => blocks)
    .filter((block) => wordsOfBlock(block) !== meta.title)
    .map((block) => note('dropped-line', block, wordsOfBlock(block)));
  return { blocks: read.blocks, notes: [...dropped, ...read.notes], meta };
};

/** Turns HTML into blocks. */
export function blocksOfHtml(children: readonly Nodes[]): MarkupText {
  const root = { type: 'root', children: [...children] } as Root;
  const merged = straightenTables(root);
  joinLines(root);
  numberItems(root);
  const { blocks, notes } = blocksOfTree(
    toMdast(root, { document: true, handlers: listHandlers }) as MdastRoot,
  );
  return { blocks, notes: [...notes, ...merged] };
}

/** Measures how deep tags nest, before a parser has to recurse: every opening tag without a closing one counts. */
function deepestTag(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const next = text[at + 1] ?? '';
    if (next === '/') depth = Math.max(0, depth - 1);
    else if (/[a-z]/iu.test(next) && !isVoid(text, at + 1)) depth++;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Elements that never close, or whose end tag pages leave out: they do not nest. */
const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'param',
  'source',
  'wbr',
  'p',
  'li',
  'td',
  'th',
  'tr',
  'option',
  'o',
]);

function isVoid(text: string, at: number): boolean {
  let end = at;
  while (/[a-z0-9]/iu.test(text[end] ?? '')) end++;
  return VOID.has(text.slice(at, end).toLowerCase());
}

/**
 * Reads what a page says of itself: the meta elements of 《政府网站发展指引》(国办发〔2017〕47号), annex; else the heading that
 * the page's own title begins with.
 */
function metaOf(page: Root): SourceMeta {
  const said = new Map<string, string>();
  const headings: string[] = [];
  visit(page, 'element', (element) => {
    const { tagName, properties } = element;
    const { name, content } = properties;
    if (
      tagName === 'meta' &&
      typeof name === 'string' &&
      typeof content === 'string' &&
      content.trim() !== ''
    )
      said.set(name.toLowerCase(), content.trim());
    if (tagName === 'title') said.set('title', toString(element).trim());
    if (/^h[1-3]$/u.test(tagName)) headings.push(toString(element).trim());
  });
  const [published, source] = ['pubdate', 'contentsource'].map((name) => said.get(name));
  const title =
    said.get('articletitle') ??
    headings.find((heading) => heading.length >= SHORTEST_TITLE && said.get('title')?.startsWith(heading));
  const moment = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}/u.exec(published ?? '')?.[0];
  return { ...(title && { title }), ...(moment && { published: moment }), ...(source && { source }) };
}

const SHORTEST_TITLE = 6;

function dropUnseen(page: Root): void {
  visit(page, (node, index, parent) => {
    if (parent === undefined || index === undefined) return undefined;
    if (node.type !== 'comment' && !(node.type === 'element' && isUnseen(node))) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}

function isUnseen({ tagName, properties }: Element): boolean {
  const { hidden, style } = properties;
  return (
    UNSEEN.has(tagName) ||
    (hidden !== undefined && hidden !== false) ||
    (typeof style === 'string' && /display\s?:\s?none|visibility\s?:\s?hidden/iu.test(style))
  );
}

const NARROW = /[\u0000-\u02ff]/u;

/** A line break in the source between two Chinese characters is none in the text: HTML would show it as a space. */
function joinLines(root: Root): void {
  visit(root, 'text', (text) => {
    const lines = text.value.split('\n');
    text.value = lines
      .map((line, index) => {
        const isJoined = isWide(lines[index - 1]?.trimEnd().at(-1)) && isWide(line.trimStart().at(0));
        return index === 0 ? line : isJoined ? line.trimStart() : `\n${line}`;
      })
      .join('');
  });
}

function isWide(character: string | undefined): boolean {
  return character !== undefined && !NARROW.test(character);
}
