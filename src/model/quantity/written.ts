import { parseQuantity } from '../quantity.ts';
import { findLatinQuantities } from './latin.ts';
import { parseNumber } from './numbers.ts';

/** What a written form says of its number. */
export interface WrittenNumber {
  /** The number, of a range both ends; none where it is withheld. */
  values: number[];
  withheld: boolean;
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
    };
  const rank = RANK.test(text.normalize('NFKC'))
    ? parseNumber(text.slice(1).replace(/[位名]$/u, ''))
    : undefined;
  return rank?.value === undefined ? undefined : { values: [rank.value], withheld: false };
}

function wholeLatin(text: string) {
  const [found] = findLatinQuantities(text);
  return found?.written === text ? found : undefined;
}
