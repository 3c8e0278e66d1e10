import type { BlockContent, List, ListItem, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { mdxToMarkdown } from 'mdast-util-mdx';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { listDepths, type Block, type ImageBlock, type TableBlock, type TextBlock } from './block.ts';
import type { ItemEntry } from './entries.ts';

const OPTIONS: Options = {
  extensions: [gfmToMarkdown({ tablePipeAlign: false }), mdxToMarkdown()],
  bullet: '-',
};

/** Folder of a document's pictures, inside its own folder. */
export const IMAGES = 'images';

/** What a content file says before it is written. */
export interface FileText {
  record: object;
  body: readonly Block[];
  items: readonly ItemEntry[];
  /** Steps from the file to its document's folder: `.` or `..`. */
  home: string;
}

/** Writes a content file: record, opening blocks, items with their anchors. Characters special to MDX are escaped. */
export function toMdx({ record, body, items, home }: FileText): string {
  const pieces = [
    ...piecesOf(body, home),
    ...items.flatMap(({ heading, anchor, level, body: below }) => [
      headingLine(heading, level, anchor),
      ...piecesOf(below, home),
    ]),
  ];
  return `---\n${stringify(record, { lineWidth: 0 })}---\n${pieces.map((piece) => `\n${piece}\n`).join('')}`;
}

/** Writes blocks in their order; consecutive items of a list are one list. */
function piecesOf(blocks: readonly Block[], home: string): string[] {
  const pieces: string[] = [];
  for (let index = 0; index < blocks.length;) {
    const items = bulletsFrom(blocks, index);
    const block = blocks[index];
    if (block === undefined) break;
    if (items.length > 0) pieces.push(written(listOf(items)));
    else if (block.kind === 'text') pieces.push(paragraph(block));
    else if (block.kind === 'table') pieces.push(written(tableOf(block)));
    else pieces.push(written(pictureOf(block, home)));
    index += Math.max(items.length, 1);
  }
  return pieces;
}

/** MDX takes a paragraph that begins with these words for code; a character reference keeps it text. */
const CODE_START = /^[ie](?=(?:mport|xport)\b)/u;

/** GFM takes `www.` and what follows for an address, backslashes and all; a backslash of its own stops it. */
const WWW = /(www)\./giu;

/** A plus sign alone on its line is a list to Markdown; the serialiser escapes it only before other words. */
const LONE_PLUS = /^([ \t-]{0,40})\+$/gmu;

function written(node: RootContent): string {
  return toMarkdown(node, OPTIONS).trimEnd().replace(WWW, '$1\\.').replace(LONE_PLUS, '$1\\+');
}

function paragraph({ text }: TextBlock): string {
  const words = written({ type: 'paragraph', children: [{ type: 'text', value: text }] });
  return words.replace(CODE_START, (letter) => `&#${letter.charCodeAt(0)};`);
}

function headingLine(text: string, depth: number, anchor: string): string {
  const children = [{ type: 'text' as const, value: text }];
  return `${written({ type: 'heading', depth: depth as 3 | 4 | 5 | 6, children })} [#${anchor}]`;
}

function bulletsFrom(blocks: readonly Block[], start: number): TextBlock[] {
  const items: TextBlock[] = [];
  for (let index = start; index < blocks.length; index++) {
    const block = blocks[index];
    if (block?.kind !== 'text' || block.bullet === undefined) break;
    items.push(block);
  }
  return items;
}

/** Nests items by their depth. */
function listOf(items: readonly TextBlock[]): List {
  const top: List = { type: 'list', ordered: false, spread: false, children: [] };
  const open: List[] = [top];
  const depths = listDepths(items);
  items.forEach(({ text }, index) => {
    const depth = depths[index] ?? 0;
    open.length = Math.min(open.length, depth + 1);
    const parent = open.at(-1)?.children.at(-1);
    if (depth >= open.length && parent !== undefined) open.push(listInside(parent));
    open.at(-1)?.children.push(itemOf(text));
  });
  return top;
}

function listInside(parent: ListItem): List {
  const list: List = { type: 'list', ordered: false, spread: false, children: [] };
  parent.children.push(list);
  return list;
}

function itemOf(text: string): ListItem {
  const content: BlockContent = { type: 'paragraph', children: [{ type: 'text', value: text }] };
  return { type: 'listItem', spread: false, children: [content] };
}

function tableOf({ rows }: TableBlock): RootContent {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({
        type: 'tableCell',
        children: value === '' ? [] : [{ type: 'text', value }],
      })),
    })),
  };
}

function pictureOf({ name, alt }: ImageBlock, home: string): RootContent {
  return { type: 'paragraph', children: [{ type: 'image', url: `${home}/${IMAGES}/${name}`, alt }] };
}
