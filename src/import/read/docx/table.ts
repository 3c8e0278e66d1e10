import type { Element } from 'hast';
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

/** Reads a table. A merged cell's words stand in its first place, and the places that it covered are empty. */
export function readTable(table: Element): ReadTable {
  const paragraphs: Paragraph[] = [];
  const merged: string[] = [];
  /** How many rows below the cell of each column still cover. */
  const covered: number[] = [];
  const rows = findElements(table, 'tr').map((row) => {
    const placed: string[] = [];
    const passCovered = (isEnd: boolean): void => {
      while (placed.length < covered.length && (isEnd || (covered[placed.length] ?? 0) > 0)) {
        covered[placed.length] = Math.max((covered[placed.length] ?? 0) - 1, 0);
        placed.push('');
      }
    };
    for (const cell of findElements(row, 'td')) {
      passCovered(false);
      const inside = findElements(cell, 'p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(readParagraph);
      const text = inside.flatMap(wordsOf).join(' ');
      const [columns, height] = [spanOf(cell, 'colSpan'), spanOf(cell, 'rowSpan')];
      if (columns > 1 || height > 1) merged.push(text);
      for (let column = 0; column < columns; column++) {
        covered[placed.length] = height - 1;
        placed.push(column === 0 ? text : '');
      }
      for (const paragraph of inside) paragraphs.push(paragraph);
    }
    passCovered(true);
    return placed;
  });
  return { rows: squared(rows), line: paragraphs[0]?.number ?? 1, merged: describe(merged), paragraphs };
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
