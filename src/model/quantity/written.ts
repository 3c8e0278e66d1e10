import { parseQuantity, type Quantity } from '../quantity.ts';
import { findWithheldRuns } from '../withheld.ts';
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

/** Decimal digits in which a value and its written form must agree: 1/3 is 0.3333. */
const DIGITS = 4;

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
  if (rank?.value !== undefined) return { values: [rank.value], withheld: false, isBounded: false };
  return isWithheldAlone(text) ? { values: [], withheld: true, isBounded: false } : undefined;
}

/** Words around withheld signs, and no digit: whatever they say, it is no number. */
function isWithheldAlone(text: string): boolean {
  return !/\d/u.test(text) && findWithheldRuns(text).some(({ kind }) => kind === 'number');
}

/** Says whether a value is what its written form says: a number, of a range the lower end, or withheld. Beside words that tell no number every value is. */
export function isAsWritten({
  value,
  withheld,
  written,
}: {
  value?: number | undefined;
  withheld?: boolean | undefined;
  written: string;
}): boolean {
  const said = readWritten(written);
  if (said === undefined) return true;
  if (value === undefined) return said.withheld === withheld;
  return said.values[0]?.toFixed(DIGITS) === value.toFixed(DIGITS);
}

/** Lists the numbers that a value of a written form may be, as people type them. */
export function numbersAsWritten(written: string): string[] {
  const values = readWritten(written)?.values.slice(0, 1) ?? [];
  return values.map((value) => String(Number(value.toFixed(DIGITS))));
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
