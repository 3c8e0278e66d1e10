import type { Line } from './lines.ts';
import type { Table } from './tables.ts';

/** What stands on a page. */
export type Element = Line | Table;

/** A part of a page that is read from top to bottom: its whole width, or one column of it. */
export interface Strip {
  page: number;
  /** Width of its page. */
  width: number;
  column: 'whole' | 'left' | 'right';
  elements: Element[];
}

/** Says whether something on a page is a table. */
export function isTable(element: Element): element is Table {
  return 'rows' in element;
}

/** Says whether something on a page is a line of text. */
export function isLine(element: Element): element is Line {
  return !isTable(element);
}
