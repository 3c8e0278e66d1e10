import { parseQuantity, type Quantity } from '../quantity.ts';
import { findLatinQuantities, type LatinQuantity } from './latin.ts';
import { parseNumber } from './numbers.ts';

/** What a written form says of its number. */
export interface WrittenNumber {
  /** The number, of a range both ends; none where it is withheld. */
  values: number[];
  withheld: boolean;
  /** Words beside it say how: 不少于, 左右. */
  isBounded: boolean;
}

const RANK = /^第(?:\d{1,3}|[一二三四五六七八九十]{1,3})[位名]?$/u;

/** Reads the number of a written form in Chinese or English, a rank too; undefined where the words tell none. */
export function readWritten(written: string): WrittenNumber | undefined {
  const text = written.trim();
  const quantity = parseQuantity(text) ?? wholeLatin(text);
  if (quantity !== undefined)
    return {
      values: [quantity.value, quantity.high].filter((value) => value !== undefined),
      withheld: quantity.withheld,
      isBounded: isBounded(quantity, text),
    };
  const rank = RANK.test(text.normalize('NFKC'))
    ? parseNumber(text.slice(1).replace(/[位名]$/u, ''))
    : undefined;
  return rank?.value === undefined ? undefined : { values: [rank.value], withheld: false, isBounded: false };
}

function isBounded(quantity: Quantity | LatinQuantity, text: string): boolean {
  if (!('pieces' in quantity)) return !/^[$€£]?\d/u.test(text);
  const { before, more, after } = quantity.pieces;
  return before + more + after !== '';
}

function wholeLatin(text: string) {
  const [found] = findLatinQuantities(text);
  return found?.written === text ? found : undefined;
}
