import type { Element, Nodes, Root } from 'hast';
import { posix } from 'node:path';
import type { Block, TextBlock } from '../../block.ts';
import { note, type Note } from '../../notes.ts';
import type { Redrawn } from '../pictures.ts';
import { readParagraph, type Line, type Paragraph, type Picture } from './inline.ts';
import { readTable } from './table.ts';

/** The blocks of a text, and notes of what did not become one. */
export interface ReadBlocks {
  blocks: Block[];
  notes: Note[];
}

/** The pictures of a file by their part; undefined where one could not be read. */
export type Pictures = ReadonlyMap<string, Redrawn | undefined>;

const BULLET = /^bullet-(\d)$/u;

/** Makes blocks of mammoth's HTML. */
export function blocksOf(tree: Root, pictures: Pictures): ReadBlocks {
  const reader = new BlockReader(pictures);
  for (const node of tree.children) reader.read(node);
  return { blocks: reader.blocks, notes: reader.notes };
}

class BlockReader {
  readonly blocks: Block[] = [];
  readonly notes: Note[] = [];
  readonly #pictures: Pictures;

  constructor(pictures: Pictures) {
    this.#pictures = pictures;
  }

  read(node: Nodes): void {
    if (node.type !== 'element') return;
    if (node.tagName === 'table') this.#table(node);
    else this.#paragraph(node);
  }

  #paragraph(element: Element): void {
    const paragraph = readParagraph(element);
    this.#links(paragraph);
    const rank = /^h[1-6]$/u.test(element.tagName) ? Number(element.tagName.slice(1)) : undefined;
    const lines = rank === undefined ? paragraph.lines : [joined(paragraph.lines)];
    let isFirst = true;
    for (const { text, above, below } of lines) {
      for (const picture of above) this.#picture(picture, paragraph.number);
      if (text !== '') {
        const role = rank === undefined ? roleOf(element, isFirst) : { heading: rank };
        this.blocks.push({ kind: 'text', text, line: paragraph.number, ...role });
        isFirst = false;
      }
      for (const picture of below) this.#picture(picture, paragraph.number);
    }
  }

  #table(element: Element): void {
    const { rows, line, merged, paragraphs } = readTable(element);
    for (const paragraph of paragraphs) this.#links(paragraph);
    if (merged !== '') this.notes.push(note('merged-cells', { line }, merged));
    if (rows.length > 0) this.blocks.push({ kind: 'table', rows, line });
    for (const { lines, number } of paragraphs)
      for (const { above, below } of lines)
        for (const picture of [...above, ...below]) this.#picture(picture, number);
  }

  #picture({ part, alt }: Picture, line: number): void {
    const redrawn = this.#pictures.get(part);
    if (redrawn !== undefined) this.blocks.push({ kind: 'image', ...redrawn, alt, line });
    else this.notes.push(note('image-dropped', { line }, describe(part)));
  }

  #links({ links, number }: Paragraph): void {
    for (const link of links) this.notes.push(note('link-dropped', { line: number }, link));
  }
}

/** A line break does not end a heading. */
function joined(lines: readonly Line[]): Line {
  return {
    text: lines
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' '),
    above: lines.flatMap(({ above }) => above),
    below: lines.flatMap(({ below }) => below),
  };
}

function roleOf({ properties }: Element, isFirst: boolean): Pick<TextBlock, 'bullet' | 'plain'> {
  const [name = ''] = Array.isArray(properties['className']) ? properties['className'] : [];
  if (name === 'aside') return { plain: true };
  const depth = BULLET.exec(String(name))?.[1];
  if (depth === undefined) return {};
  return isFirst ? { bullet: Number(depth) } : { plain: true };
}

function describe(part: string): string {
  const format = posix.extname(part).slice(1).toUpperCase();
  return `${posix.basename(part)}（${format === '' ? '未知' : format}格式）`;
}
