import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { withoutBlanks } from '../../../model/text.ts';
import { note, type Note } from '../../notes.ts';
import { layOut, placeCells, type Cell } from '../cells.ts';

/**
 * Makes every table one that Markdown can write: a table that only places things on the page becomes its cells, one after
 * the other; a caption becomes a paragraph above it; merged cells are taken apart, which a note tells.
 */
export function straightenTables(root: Root): Note[] {
  const notes: Note[] = [];
  visit(root, 'element', (table, index, parent) => {
    if (table.tagName !== 'table' || parent === undefined || index === undefined) return undefined;
    const cells = elementsOf(table, ['td', 'th', 'caption']);
    const rows = elementsOf(table, ['tr']);
    if (cells.some(isLayoutCell) || rows.every((row) => elementsOf(row, ['td', 'th']).length < 2)) {
      const boxes = cells.map((cell): ElementContent => ({ ...cell, tagName: 'div', properties: {} }));
      parent.children.splice(index, 1, ...boxes);
      return index;
    }
    const captions = elementsOf(table, ['caption']);
    if (captions.length > 0) {
      table.children = table.children.filter((child) => !captions.includes(child as Element));
      parent.children.splice(index, 0, ...captions.map((caption) => ({ ...caption, tagName: 'p' })));
    }
    const placed = placeCells(rows.map((row, above) => spansOf(row, rows.length - above)));
    if (placed.some(({ rows, columns }) => rows > 1 || columns > 1)) {
      notes.push(note('merged-cells', { line: table.position?.start.line ?? 1 }, beginningOf(table)));
      table.children = layOut(placed, undefined).map(rowOf);
    }
    return [SKIP, index + captions.length + 1];
  });
  return notes;
}

const LARGEST_CELL = 400;
const SHOWN = 30;

/** A cell that holds a table or a whole text is none of a table of figures. */
function isLayoutCell(cell: Element): boolean {
  return elementsOf(cell, ['table']).length > 0 || toString(cell).length > LARGEST_CELL;
}

function beginningOf(table: Element): string {
  return withoutBlanks(toString(table)).slice(0, SHOWN);
}

/** Lists the elements of some names below an element, not those inside each other. */
function elementsOf(element: Element, names: readonly string[]): Element[] {
  const found: Element[] = [];
  for (const child of element.children) {
    if (child.type !== 'element') continue;
    if (names.includes(child.tagName)) found.push(child);
    else found.push(...elementsOf(child, names));
  }
  return found;
}

function spansOf(row: Element, below: number): Omit<Cell<Element>, 'row' | 'column'>[] {
  return elementsOf(row, ['td', 'th']).map((content) => ({
    rows: span(content, 'rowSpan', below),
    columns: span(content, 'colSpan', WIDEST),
    content,
  }));
}

const WIDEST = 50;

/** A span as browsers read it: 0 goes down to the table's end. */
function span({ properties }: Element, name: 'rowSpan' | 'colSpan', most: number): number {
  const value = Number(properties[name] ?? 1);
  return value === 0 ? most : Math.max(1, Math.min(value || 1, most));
}

function rowOf(cells: readonly (Element | undefined)[]): Element {
  return {
    type: 'element',
    tagName: 'tr',
    properties: {},
    children: cells.map((cell) => ({
      type: 'element',
      tagName: 'td',
      properties: {},
      children: cell?.children ?? [],
    })),
  };
}
