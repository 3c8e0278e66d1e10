import type { MetricKind } from '../../model/metric.ts';
import { parseQuantity, type Quantity } from '../../model/quantity.ts';
import { parseUnit } from '../../model/unit.ts';
import { readText, type Candidate, type Spoken } from './text.ts';
import { periodOf } from './period.ts';
import type { Passage } from './passages.ts';

/** Columns that count rows or name people, times and papers. */
const NO_VALUES = /^(?:序号|编号|代码|备注|联系|电话|文号|日期|时间|年份|完成时限|时限|页码|No\.?|#)/iu;
const TOTAL = /^(?:总\s?计|合\s?计|小\s?计|总数|Total)$/iu;
/** `（单位：万元）`, `（%）`, `（所/个）` at the end of a head. */
const UNIT = /[（(](?:单位[:：])?\s*([^（）()]{1,16})[）)]\s*$/u;
const UNIT_ABOVE = /单位[:：]\s*([^\s，。；（）()]{1,10})/u;
/** 本年制发件数 counts 件. */
const COUNTED = /([件个人条次项所家名户宗篇份])数(?:量)?$/u;
/** What the yearly report on disclosure counts stands in its form without a unit (国办公开办函〔2021〕30号): cases. */
const CASES = /申请|复议|诉讼|许可|处罚|强制/u;
const TARGET = /目标|计划|预期|任务数|target|goal|criteria|plan/iu;
const RESULT = /完成|实际|结果|现状|实绩|status|result|actual/iu;

/** A column that gives each row's unit. */
const UNIT_COLUMN = /^(?:计量)?单位$/u;
/** Two numbers in one cell: 6/19 of 所/个. */
const PAIR = /^(\d[\d.,]{0,12})\s?\/\s?(\d[\d.,]{0,12})$/u;

interface Cell {
  row: number;
  column: number;
  written: string;
  quantity: Quantity;
  /** Place of the number in its cell where the cell holds two. */
  of?: number;
}

/**
 * Finds the candidates of a table: each cell that is a number other than nought, with row and column in its label. A part
 * that alone makes up its row's total says the same and is left out; words in cells are read as sentences.
 */
export function readTable({ rows, above, kind: part, period, reference }: Passage): Candidate[] {
  if (rows === undefined) return [];
  if (!rows.some((row) => row.some(isNumber))) return wordsIn(rows, { kind: part, period, reference });
  const words = rows.flat().join('');
  return blocksOf(rows).flatMap((block) => {
    const heads = headsOf(block.heads);
    const cells = block.rows.flatMap((row, index) => cellsOf(row, index, heads));
    return cells
      .filter((cell) => !isOnlyPart(cell, cells, heads))
      .map((cell): Candidate => {
        const { row, column, written, quantity } = cell;
        const head = heads[column] ?? '';
        const unitColumn = heads.findIndex((one) => UNIT_COLUMN.test(one));
        const name = rowName(block.rows, row, column, unitColumn);
        const label = [name, head]
          .map((one) => one.replace(UNIT, ''))
          .filter((one) => one !== '')
          .join(' ');
        return {
          label: label === '' ? written : label,
          kind: kindOfCell(head, name, part, baseOf(heads, part) ?? period ?? reference),
          value: quantity.value,
          written,
          unit: partOf(
            quantity.unit ||
              block.rows[row]?.[unitColumn]?.trim().normalize('NFKC') ||
              unitOf(name, head, above ?? '', words),
            cell.of,
          ),
          comparator: quantity.comparator,
          period: periodOf(`${head} `, period, reference),
          ...quotation(block.rows[row] ?? [], column, written),
        };
      });
  });
}

/** Quotes a row: its cells with tabs between them. */
function quotation(
  row: readonly string[],
  column: number,
  written: string,
): { sentence: string; offset: number } {
  const before = row.slice(0, column).filter((cell) => cell !== '');
  const inCell = Math.max(0, (row[column] ?? '').lastIndexOf(written));
  return {
    sentence: row.filter((cell) => cell !== '').join('\t'),
    offset: before.reduce((sum, cell) => sum + cell.length + 1, inCell),
  };
}

/** Of a unit of two (所/个) the one that a number of two has. */
function partOf(unit: string, of: number | undefined): string {
  return of === undefined ? unit : (unit.split('/')[of] ?? unit);
}

interface TableBlock {
  heads: string[][];
  rows: string[][];
}

/** Cuts a table where heads stand again: rows without a number that have words in several columns. */
function blocksOf(rows: readonly string[][]): TableBlock[] {
  const blocks: TableBlock[] = [];
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
  return blocks;
}

/** Reads the cells of a table without numbers of its own as the text they are; each column's head tells what it promises. */
function wordsIn(rows: readonly string[][], spoken: Spoken): Candidate[] {
  const heads = rows[0] ?? [];
  return rows.slice(1).flatMap((row) =>
    row.flatMap((cell, column) => {
      const head = heads[column] ?? '';
      const kind = kindOfCell(head, '', spoken.kind, spoken.period);
      return readText(cell, spoken).map((one) => ({
        ...one,
        kind:
          one.kind === 'count'
            ? one.kind
            : TARGET.test(head) || RESULT.test(head)
              ? promised(one, kind)
              : one.kind,
      }));
    }),
  );
}

/** A status may also tell of plans: its own words decide there. */
function promised({ kind }: Candidate, column: MetricKind): MetricKind {
  return column === 'target' ? 'target' : kind;
}

function isNumber(cell: string): boolean {
  return parseCell(cell) !== undefined;
}

function parseCell(cell: string): Quantity | undefined {
  const written = cell.trim();
  if (!/[\dxX×*○_０-９]/u.test(written)) return undefined;
  return parseQuantity(written);
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
    return heads.find((head) => TOTAL.test(head)) ?? heads.join(' ');
  });
}

function cellsOf(row: readonly string[], index: number, heads: readonly string[]): Cell[] {
  return row.flatMap((cell, column) => {
    const written = cell.trim();
    const quantity = parseCell(written);
    const isName = column === 0 && row.some((one) => one.trim() !== '' && !isNumber(one));
    if (isName || quantity === undefined || NO_VALUES.test(heads[column] ?? '')) return [];
    const pair = PAIR.exec(written)?.slice(1);
    if (pair !== undefined)
      return pair.flatMap((one, of) => {
        const part = parseQuantity(one);
        return part === undefined || part.value === 0
          ? []
          : [{ row: index, column, written: one, quantity: part, of }];
      });
    return quantity.value === 0 ? [] : [{ row: index, column, written, quantity }];
  });
}

/** Says whether a part equals the total of its group: the columns up to the next total on its right. */
function isOnlyPart(cell: Cell, cells: readonly Cell[], heads: readonly string[]): boolean {
  if (isTotal(heads[cell.column])) return false;
  const at = heads.findIndex((head, column) => column > cell.column && isTotal(head));
  const total = cells.find(({ row, column }) => row === cell.row && column === at);
  return total !== undefined && total.quantity.value === cell.quantity.value;
}

function isTotal(head: string | undefined): boolean {
  return TOTAL.test(head ?? '');
}

/** Names a row by its words left of the number; a merged cell stands for the rows below it until another begins left of it. */
function rowName(rows: readonly string[][], row: number, column: number, unitColumn: number): string {
  const names: string[] = [];
  for (let left = 0; left < column; left++) {
    let above = row;
    const isOpen = (at: number): boolean =>
      at > 0 && (rows[at] ?? []).slice(0, left + 1).every((cell) => cell.trim() === '');
    while (isOpen(above)) above--;
    const name = (rows[above]?.[left] ?? '').trim();
    if (left !== unitColumn && name !== '' && !isNumber(name) && !names.includes(name)) names.push(name);
  }
  return names.join(' ');
}

function unitOf(name: string, head: string, above: string, words: string): string {
  for (const text of [head, name]) {
    const bracketed = UNIT.exec(text)?.[1];
    if (bracketed !== undefined && isUnit(bracketed)) return bracketed.normalize('NFKC');
    const counted = COUNTED.exec(text.replace(UNIT, '').trim())?.[1];
    if (counted !== undefined) return counted;
  }
  return UNIT_ABOVE.exec(above)?.[1] ?? (CASES.test(words) ? '件' : '');
}

/** A bracket is a unit where it is short and no remark. */
function isUnit(text: string): boolean {
  return text.length <= 6 && parseUnit(text).base.length <= 5;
}

/** The last of several years that a plan's heads name is the one that it plans for. */
function baseOf(heads: readonly string[], part: Passage['kind']): string | undefined {
  const years = heads.flatMap((head) => /(?:19|20)\d{2}/u.exec(head)?.[0] ?? []).sort();
  return part === 'plan' && years[0] !== years.at(-1) ? years.at(-1) : undefined;
}

/** A head decides, then the year that it names against the period, then the row's name, then the part. */
function kindOfCell(
  head: string,
  name: string,
  part: Passage['kind'],
  period: string | undefined,
): MetricKind {
  if (TARGET.test(head) && !RESULT.test(head)) return 'target';
  if (RESULT.test(head)) return 'result';
  const year = Number(/(?:19|20)\d{2}/u.exec(head)?.[0] ?? Number.NaN);
  const now = Number(period?.slice(0, 4) ?? Number.NaN);
  if (year < now) return 'result';
  if (year > now || TARGET.test(name)) return 'target';
  return part === 'plan' ? 'target' : 'result';
}
