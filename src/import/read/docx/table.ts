import type { Element } from 'hast';
import { layOut, placeCells } from '../cells.ts';
import { readParagraph, type Paragraph } from './inline.ts';

/** A table of mammoth's HTML, each row with the same number of cells. */
export interface ReadTable {
  rows: string[][];
  line: number;
  /** Which cells were merged: `“合计”等3处`; empty where none was. */
  merged: string;
  /** The paragraphs of its cells, those of tables within them too. */
  paragraphs: Paragraph[];
}

/** Reads a table; merged cells are laid out as `layOut` says. */
export function readTable(table: Element): ReadTable {
  const lines = findElements(table, 'tr').map((row) => findElements(row, 'td').map(readCell));
  const cells = lines.flat();
  const paragraphs = cells.flatMap(({ content }) => content.paragraphs);
  const merged = cells
    .filter(({ rows, columns }) => rows > 1 || columns > 1)
    .map(({ content }) => content.text);
  const fields = layOut(placeCells(lines), undefined).map((row) => row.map((field) => field?.text ?? ''));
  return { rows: squared(fields), line: paragraphs[0]?.number ?? 1, merged: describe(merged), paragraphs };
}

function readCell(cell: Element) {
  const paragraphs = findElements(cell, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(readParagraph);
  const text = paragraphs.flatMap(wordsOf).join(' ');
  return { rows: spanOf(cell, 'rowSpan'), columns: spanOf(cell, 'colSpan'), content: { text, paragraphs } };
}

function wordsOf({ lines }: Paragraph): string[] {
  return lines.map(({ text }) => text).filter((text) => text !== '');
}

function spanOf({ properties }: Element, name: string): number {
  return Math.max(1, Number(properties[name] ?? 1));
}

/** Finds elements of some names, outermost first, without looking into a table inside a row. */
function findElements(parent: Element, ...names: readonly string[]): Element[] {
  return parent.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return names.includes(child.tagName) ? [child] : findElements(child, ...names);
  });
}

function squared(rows: readonly string[][]): string[][] {
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  const width = filled.reduce((widest, row) => Math.max(widest, row.length), 0);
  return filled.map((row) => [...row, ...Array<string>(width - row.length).fill('')]);
}

function describe(merged: readonly string[]): string {
  if (merged.length === 0) return '';
  const [first = ''] = merged.filter((text) => text !== '');
  const named = first === '' ? '空白的单元格' : `“${[...first].slice(0, 20).join('')}”`;
  return merged.length === 1 ? named : `${named}等${merged.length}处`;
}
