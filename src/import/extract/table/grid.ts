import { parseQuantity, type Quantity } from '../../../model/quantity.ts';
import { findLatinQuantities } from '../../../model/quantity/latin.ts';

/** Rows that stand below heads of their own. */
export interface Grid {
  heads: string[];
  rows: string[][];
  /** Each row with the words of merged cells above it filled in. */
  named: string[][];
}

const TOTAL = /^(?:总\s?计|合\s?计|小\s?计|总数|Total)$/iu;

/** Says whether a column's head names a total. */
export function isTotal(head: string | undefined): boolean {
  return TOTAL.test(head ?? '');
}

/** What a cell says that is a number and nothing else. */
export type CellNumber = Pick<Quantity, 'value' | 'unit' | 'comparator'>;

const SIGNS = { '≤': '<=', '≥': '>=', '<': '<', '>': '>', '~': '~' } as const;

/** Reads a cell that is a number and nothing else, in Chinese or English. */
export function parseCell(cell: string): CellNumber | undefined {
  const written = cell.trim();
  if (!/[\dxX×*○_０-９]/u.test(written)) return undefined;
  return parseQuantity(written) ?? parseLatinCell(written);
}

function parseLatinCell(written: string): CellNumber | undefined {
  const sign = /^[≤≥<>~]/u.exec(written)?.[0] as keyof typeof SIGNS | undefined;
  const words = sign === undefined ? written : written.slice(1).trim();
  const [found] = findLatinQuantities(words);
  if (found?.written !== words) return undefined;
  return {
    value: found.value,
    unit: found.unit,
    comparator: sign === undefined ? found.comparator : SIGNS[sign],
  };
}

/** Says whether a cell is a number. */
export function isNumber(cell: string): boolean {
  return parseCell(cell) !== undefined;
}

/** Cuts a table where heads stand again: rows without a number that have words in several columns. */
export function gridsOf(rows: readonly string[][]): Grid[] {
  const blocks: { heads: string[][]; rows: string[][] }[] = [];
  let heads: string[][] = [];
  for (const row of rows) {
    const isHead = !row.some(isNumber);
    const isTitle = isHead && new Set(row.filter((cell) => cell.trim() !== '')).size < 2;
    if (isHead && (!isTitle || blocks.length === 0)) heads.push(row);
    else if (isTitle) continue;
    else if (heads.length > 0 || blocks.length === 0) {
      blocks.push({ heads, rows: [row] });
      heads = [];
    } else blocks.at(-1)?.rows.push(row);
  }
  return blocks.map((block) => ({
    heads: headsOf(block.heads),
    rows: block.rows,
    named: fillDown(block.rows),
  }));
}

/** Joins the heads of each column; a merged head stands for the columns that it covers, a total for itself. */
function headsOf(rows: readonly string[][]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const filled = rows.map((row, index) => {
    let last = '';
    return Array.from({ length: width }, (_, column) => {
      const cell = (row[column] ?? '').trim();
      if (cell !== '') last = cell;
      return cell === '' && index < rows.length - 1 ? last : cell;
    });
  });
  return Array.from({ length: width }, (_, column) => {
    const heads = filled
      .map((row) => row[column] ?? '')
      .filter((head, index, all) => head !== '' && head !== all[index - 1]);
    return heads.find(isTotal) ?? heads.join(' ');
  });
}

/** A merged cell stands for the rows below it until another begins left of it. */
function fillDown(rows: readonly string[][]): string[][] {
  const filled: string[][] = [];
  for (const row of rows) {
    const above = filled.at(-1) ?? [];
    const first = row.findIndex((cell) => cell.trim() !== '');
    filled.push(
      row.map((cell, column) => (first === -1 || column < first ? (above[column] ?? '') : cell.trim())),
    );
  }
  return filled;
}
