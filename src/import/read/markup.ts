import type { List, Nodes, Paragraph, PhrasingContent, Root, RootContent, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { trimBlanks, withoutBlanks } from '../../model/text.ts';
import type { Block, TextBlock } from '../block.ts';
import { note, type Note } from '../notes.ts';

/** What a piece of marked-up text becomes: blocks, and notes on what did not become one. */
export interface MarkupText {
  blocks: Block[];
  notes: Note[];
}

/** Turns a Markdown tree, read or made from HTML, into blocks; places are the lines of the tree's source. */
export function blocksOfTree(tree: Root): MarkupText {
  const reader = new TreeReader();
  for (const child of tree.children) reader.flow(child, {});
  return { blocks: reader.blocks, notes: reader.notes };
}

/** What surrounds a paragraph. */
interface Around {
  bullet?: number;
  plain?: true;
  /** The number that a list gives to its item. */
  number?: string;
}

const BULLET_DEPTH = 5;

class TreeReader {
  readonly blocks: Block[] = [];
  readonly notes: Note[] = [];
  #line = 1;

  flow(node: RootContent, around: Around): void {
    this.#line = lineOf(node) ?? this.#line;
    switch (node.type) {
      case 'heading':
        return this.#text(wordsOf(node.children), { heading: node.depth });
      case 'paragraph':
        return this.#paragraph(node, around);
      case 'list':
        return this.#list(node, around);
      case 'table':
        return this.#table(node);
      case 'blockquote':
        return node.children.forEach((child) => this.flow(child, around));
      case 'footnoteDefinition':
        return this.#footnote(node.identifier, node.children);
      case 'code':
        return node.value.split('\n').forEach((line) => this.#text(line, { plain: true }));
      default:
        return undefined;
    }
  }

  #text(text: string, rest: Omit<TextBlock, 'kind' | 'text' | 'line'>): void {
    const trimmed = trimBlanks(text);
    if (withoutBlanks(trimmed) !== '')
      this.blocks.push({ kind: 'text', text: trimmed, line: this.#line, ...rest });
  }

  /** Each line of a paragraph is a block of its own; only the first can carry the list's number or a bold lead. */
  #paragraph(paragraph: Paragraph, { number = '', bullet, plain }: Around): void {
    this.#linksAndPictures(paragraph);
    const [lead, ...following] = paragraph.children;
    const isLead = lead?.type === 'strong' && linesOf([lead]).length === 1;
    const leadWords = isLead ? toString(lead) : '';
    const isRunIn = isLead && withoutBlanks(toString(following)) !== '';
    linesOf(paragraph.children).forEach(({ text, line }, index) => {
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
    const depth = bullet === undefined ? 0 : Math.min(bullet + 1, BULLET_DEPTH);
    list.children.forEach((item, index) => {
      const number = `${(list.start ?? 1) + index}. `;
      item.children.forEach((child, place) => {
        const own: Around = list.ordered
          ? { ...(HAN.test(toString(child)) ? {} : { plain: true }), ...(place === 0 ? { number } : {}) }
          : place === 0 || child.type === 'list'
            ? { bullet: depth }
            : {};
        this.flow(child, own);
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

  #footnote(identifier: string, children: readonly RootContent[]): void {
    children.forEach((child, index) =>
      this.flow(child, { plain: true, ...(index === 0 ? { number: `[${identifier}] ` } : {}) }),
    );
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

/** Where a node begins, or the first thing in it that has a place. */
function lineOf(node: Nodes): number | undefined {
  if (node.position !== undefined || !('children' in node)) return node.position?.start.line;
  for (const child of node.children) {
    const line = lineOf(child);
    if (line !== undefined) return line;
  }
  return undefined;
}

/** A line of a paragraph, and the line of the source on which it begins, where that is known. */
interface TextLine {
  text: string;
  line: number | undefined;
}

/** Gives the words of a run of inline nodes, cut at hard line breaks. */
function linesOf(nodes: readonly PhrasingContent[]): TextLine[] {
  const lines: TextLine[] = [];
  const begin = (line: number | undefined): void => void lines.push({ text: '', line });
  const add = (words: string, line: number | undefined): void => {
    const last = lines.at(-1);
    if (last === undefined) return;
    last.text += words;
    last.line ??= line;
  };
  /** Chinese authors do not wrap their lines: where they begin a new one, they mean it. */
  const addText = (text: string, start: number | undefined): void => {
    text.split('\n').forEach((words, index) => {
      const line = start === undefined ? undefined : start + index;
      if (index > 0 && (HAN.test(lines.at(-1)?.text ?? '') || HAN.test(words))) begin(line);
      else if (index > 0) add(' ', line);
      add(words, line);
    });
  };
  const walk = (node: PhrasingContent): void => {
    const line = node.position?.start.line;
    if (node.type === 'break') begin(undefined);
    else if (node.type === 'footnoteReference') add(`[${node.identifier}]`, line);
    else if (node.type === 'text') addText(node.value, line);
    else if (node.type === 'inlineCode') add(node.value, line);
    else if ('children' in node) node.children.forEach(walk);
  };
  begin(undefined);
  nodes.forEach(walk);
  return lines;
}

function wordsOf(nodes: readonly PhrasingContent[]): string {
  return linesOf(nodes)
    .map(({ text }) => text)
    .join(' ');
}
