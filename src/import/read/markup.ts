import type { List, Nodes, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { trimBlanks, withoutBlanks } from '../../model/text.ts';
import type { Block, TextBlock } from '../block.ts';
import { note, type LeftOut, type Note } from '../notes.ts';
import type { Extra } from '../source.ts';
import { leadOf, lineOf, linesOf, wordsOf } from './markup-lines.ts';
import { dropStruck } from './struck.ts';

/** What a piece of marked-up text becomes: blocks, and what did not become one. */
export interface MarkupText extends LeftOut {
  blocks: Block[];
}

/** Turns a Markdown tree, read or made from HTML, into blocks; places are the lines of the tree's source. */
export function blocksOfTree(tree: Root, include: ReadonlySet<Extra>): MarkupText {
  const struck = dropStruck(tree, include);
  const reader = new TreeReader();
  for (const child of tree.children) reader.flow(child, {});
  return { blocks: reader.blocks, notes: [...struck.notes, ...reader.notes], words: struck.words };
}

/** What surrounds a paragraph. */
interface Around {
  bullet?: number;
  plain?: true;
  /** The number that a list gives to its item. */
  number?: string;
}

class TreeReader {
  readonly blocks: Block[] = [];
  readonly notes: Note[] = [];
  #line = 1;

  flow(node: RootContent, around: Around): void {
    this.#line = lineOf(node) ?? this.#line;
    switch (node.type) {
      case 'heading':
        this.#linksAndPictures(node);
        return this.#text((around.number ?? '') + wordsOf(node.children), { heading: node.depth });
      case 'paragraph':
        return this.#paragraph(node.children, around);
      case 'list':
        return this.#list(node, around);
      case 'listItem':
        return this.#all(node.children, around);
      case 'table':
        return this.#table(node);
      case 'blockquote':
        return this.#all(node.children, around);
      case 'footnoteDefinition':
        return this.#all(node.children, { plain: true, number: `[${node.label ?? node.identifier}] ` });
      case 'code':
        return node.value.split('\n').forEach((line) => this.#text(line, { plain: true }));
      case 'definition':
      case 'thematicBreak':
      case 'html':
      case 'yaml':
        return undefined;
      case 'tableRow':
      case 'tableCell':
        return this.#paragraph(node.children, around);
      default:
        return this.#paragraph([node], around);
    }
  }

  /** The number goes to the first paragraph or heading; it stands alone where there is none. */
  #all(children: readonly RootContent[], { number = '', ...around }: Around): void {
    const isTaken = takesNumber(children[0]);
    if (!isTaken) this.#text(number, around);
    children.forEach((child, index) =>
      this.flow(child, index === 0 && isTaken ? { ...around, number } : around),
    );
  }

  #text(text: string, rest: Omit<TextBlock, 'kind' | 'text' | 'line'>): void {
    const trimmed = trimBlanks(text);
    if (withoutBlanks(trimmed) !== '')
      this.blocks.push({ kind: 'text', text: trimmed, line: this.#line, ...rest });
  }

  /** Each line of a paragraph is a block of its own; only the first can carry the list's number or a bold lead. */
  #paragraph(children: readonly RootContent[], { number = '', bullet, plain }: Around): void {
    for (const child of children) this.#linksAndPictures(child);
    const [lead, ...following] = children;
    const isLead = lead?.type === 'strong' && linesOf([lead]).length === 1;
    const leadWords = isLead ? toString(lead) : '';
    const isRunIn = isLead && withoutBlanks(toString(following)) !== '';
    linesOf(children).forEach(({ text, line }, index) => {
      const isFirst = index === 0;
      this.#line = line ?? this.#line;
      this.#text((isFirst ? number : '') + text, {
        ...(bullet === undefined ? {} : { bullet }),
        ...(plain && !(isFirst && isLead) ? { plain } : {}),
        ...(isFirst && isRunIn && bullet === undefined
          ? { lead: number.length + leadWords.trimEnd().length }
          : {}),
      });
    });
  }

  #list(list: List, { bullet }: Around): void {
    const depth = bullet === undefined ? 0 : bullet + 1;
    list.children.forEach((item) => {
      this.#line = lineOf(item) ?? this.#line;
      const number = leadOf(item);
      const isTaken = takesNumber(item.children[0]);
      if (!isTaken) this.#text(number, list.ordered ? { plain: true } : { bullet: depth });
      item.children.forEach((child, place) => {
        const own: Around = list.ordered
          ? HAN.test(toString(child))
            ? {}
            : { plain: true }
          : place === 0 || child.type === 'list'
            ? { bullet: depth }
            : {};
        this.flow(child, place === 0 && isTaken ? { ...own, number } : own);
      });
    });
  }

  #table(table: Table): void {
    table.children.forEach(({ children }) => children.forEach((cell) => this.#linksAndPictures(cell)));
    const rows = table.children
      .map(({ children }) => children.map((cell) => trimBlanks(wordsOf(cell.children))))
      .filter((row) => row.some((cell) => withoutBlanks(cell) !== ''));
    const width = Math.max(0, ...rows.map((row) => row.length));
    if (width === 1) return rows.forEach(([cell = '']) => this.#text(cell, {}));
    const whole = rows.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
    if (whole.length > 0) this.blocks.push({ kind: 'table', line: this.#line, rows: whole });
    return undefined;
  }

  /** Only words are kept of links and pictures; what else they held is told. */
  #linksAndPictures(node: Nodes): void {
    const place = { line: this.#line };
    if (node.type === 'image')
      this.notes.push(note('image-dropped', place, node.alt ? `“${node.alt}”（${node.url}）` : node.url));
    if (node.type === 'link' && /^(?:https?|mailto):/iu.test(node.url) && toString(node).trim() !== node.url)
      this.notes.push(note('link-dropped', place, `“${toString(node).trim()}” → ${node.url}`));
    if ('children' in node) node.children.forEach((child) => this.#linksAndPictures(child));
  }
}

const HAN = /\p{Script=Han}/u;

const TAKES_NUMBER: ReadonlySet<Nodes['type']> = new Set(['paragraph', 'heading', 'blockquote']);

function takesNumber(node: RootContent | undefined): boolean {
  return node !== undefined && TAKES_NUMBER.has(node.type);
}
