import { parseUnit } from '../../../model/unit.ts';
import type { Grid } from './grid.ts';

/** A column that gives each row's unit. */
const COLUMN = /^(?:计量)?单位$/u;
/** `（单位：万元）`, `（%）`, `（所/个）` at the end of a head. */
const BRACKET = /[（(](?:单位[:：])?\s*([^（）()]{1,16})[）)]\s*$/u;
const ABOVE = /单位[:：]\s*([^\s，。；（）()]{1,10})/u;
/** 本年制发件数 counts 件. */
const COUNTED = /([件个人条次项所家名户宗篇份])数(?:量)?$/u;
/** What the yearly report on disclosure counts stands in its form without a unit (国办公开办函〔2021〕30号): cases. */
const CASES = /申请|复议|诉讼|许可|处罚|强制/u;

/** Finds the column that gives each row's unit; -1 where there is none. */
export function unitColumn({ heads }: Grid): number {
  return heads.findIndex((head) => COLUMN.test(head));
}

/** Gives a head or name without the unit in brackets behind it. */
export function withoutUnit(words: string): string {
  return words.replace(BRACKET, '').trim();
}

/** Gives the unit of a cell's row, where a column gives it; a rate is a rate whatever its row counts. */
export function ownUnit(head: string, cell: string | undefined): string {
  return /(?:率|占比|比例|百分比)$/u.test(withoutUnit(head)) ? '%' : (cell?.trim().normalize('NFKC') ?? '');
}

/** Finds the unit of a cell in its head or its row's name. */
export function findUnit(name: string, head: string): string {
  for (const text of [head, name]) {
    const bracketed = BRACKET.exec(text)?.[1];
    if (bracketed !== undefined && isUnit(bracketed)) return bracketed.normalize('NFKC');
    const counted = COUNTED.exec(withoutUnit(text).trim())?.[1];
    if (counted !== undefined) return counted;
  }
  return '';
}

/** Finds the unit of a whole table: in the line above it, or in the kind of table that it is. */
export function unitOfTable(above: string, rows: readonly string[][]): string {
  const isOfCases = rows.some((row) => row.some((cell) => CASES.test(cell)));
  return ABOVE.exec(above)?.[1] ?? (isOfCases ? '件' : '');
}

/** A bracket is a unit where it is short and no remark. */
function isUnit(text: string): boolean {
  if (/^[a-z ]+$/iu.test(text)) return text.split(' ').length <= 2;
  return text.length <= 6 && parseUnit(text).base.length <= 5;
}

/** Of a unit of two (所/个) gives the one that a number of two has. */
export function partOfUnit(unit: string, of: number | undefined): string {
  return of === undefined ? unit : (unit.split('/')[of] ?? unit);
}
