import type { Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { words } from '../../words/import.ts';
import { wordsOfBlock } from '../block.ts';
import { ImportError } from '../error.ts';
import { note } from '../notes.ts';
import type { Extra, Reader, SourceMeta } from '../source.ts';
import { findArticle, takeAsides } from './html/article.ts';
import { treeOfHtml } from './html/tree.ts';
import { takeUnseen } from './html/unseen.ts';
import { noteLosses, type FileWords } from './losses.ts';
import { blocksOfTree, type MarkupText } from './markup.ts';
import { decodeText } from './txt.ts';

const DEEPEST_TAGS = 400;

/** Reads a saved web page: the article alone. Every line of the page around it is named in a note. */
export const readHtml: Reader = (bytes, file, include) => {
  const text = decodeText(bytes);
  if (text === undefined) throw new ImportError(words.encodingUnknown(file));
  if (deepestTag(text) > DEEPEST_TAGS)
    throw new ImportError(words.tooMuch(file, `标签嵌套超过${DEEPEST_TAGS}层`));
  const page = fromHtml(text);
  const meta = metaOf(page);
  const whole = wordsOfPage(page);
  const article = findArticle(page);
  const unseen = [takeUnseen(article, include, true), takeUnseen(page, include, false)];
  const asides = takeAsides(article);
  const read = blocksOfHtml(article.children, include);
  const around = [
    blocksOfHtml(
      page.children.filter((child) => child.type !== 'doctype'),
      include,
    ),
    ...asides.map((aside) => blocksOfHtml([aside], include)),
  ];
  const beside = around.flatMap(({ blocks }) => blocks);
  const dropped = beside
    .filter((block) => wordsOfBlock(block) !== meta.title)
    .map((block) => note('dropped-line', block, wordsOfBlock(block)));
  const losses = noteLosses(whole, [
    ...[...read.blocks, ...beside].map(wordsOfBlock),
    ...[...unseen, read, ...around].flatMap((left) => left.words),
  ]);
  const notes = [...dropped, ...unseen.flatMap((left) => left.notes), ...read.notes, ...losses];
  return { blocks: read.blocks, notes, meta };
};

/** Lists all words of a page with their lines, before anything is done to it. */
function wordsOfPage(page: Root): FileWords[] {
  const found: FileWords[] = [];
  visit(page, 'text', ({ value, position }) => {
    found.push({ line: position?.start.line ?? 1, words: value });
  });
  return found;
}

function blocksOfHtml(children: readonly Nodes[], include: ReadonlySet<Extra>): MarkupText {
  const { tree, notes } = treeOfHtml(children);
  const read = blocksOfTree(tree, include);
  return { ...read, notes: [...read.notes, ...notes] };
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
