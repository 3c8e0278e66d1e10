import { parseQuantity } from '../../../model/quantity.ts';
import { isNumber, isTotal, parseCell, type CellNumber } from './grid.ts';

/** A number of a table. */
export interface Cell {
  column: number;
  written: string;
  quantity: CellNumber;
  /** Place of the number in its cell where the cell holds two. */
  of?: number;
}

/** Columns that count rows or name people, times and papers. */
const NO_VALUES = /^(?:序号|编号|代码|备注|联系|电话|文号|日期|时间|年份|完成时限|时限|页码|No\.?|#)/iu;
/** Two numbers in one cell: 6/19 of 所/个. */
const PAIR = /^(\d[\d.,]{0,12})\s?\/\s?(\d[\d.,]{0,12})$/u;

/** Finds the numbers of a row other than nought; a part that alone makes up its total says the same and is left out. */
export function numbersOf(row: readonly string[], heads: readonly string[]): Cell[] {
  const cells = row.flatMap((cell, column) => numbersIn(cell.trim(), column, row, heads));
  return cells.filter((cell) => !isOnlyPart(cell, cells, heads));
}

function numbersIn(
  written: string,
  column: number,
  row: readonly string[],
  heads: readonly string[],
): Cell[] {
  const quantity = parseCell(written);
  const isName = column === 0 && row.some((one) => one.trim() !== '' && !isNumber(one));
  if (isName || quantity === undefined || NO_VALUES.test(heads[column] ?? '')) return [];
  const pair = PAIR.exec(written)?.slice(1);
  if (pair === undefined) return quantity.value === 0 ? [] : [{ column, written, quantity }];
  return pair.flatMap((one, of) => {
    const part = parseQuantity(one);
    return part === undefined || part.value === 0 ? [] : [{ column, written: one, quantity: part, of }];
  });
}

/** Says whether a part equals the total of its group: the columns up to the next total on its right. */
function isOnlyPart(cell: Cell, cells: readonly Cell[], heads: readonly string[]): boolean {
  if (isTotal(heads[cell.column])) return false;
  const at = heads.findIndex((head, column) => column > cell.column && isTotal(head));
  const total = cells.find(({ column }) => column === at);
  return total !== undefined && total.quantity.value === cell.quantity.value;
}
