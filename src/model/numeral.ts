/** Characters that are a whole mark each, from one on: ① to ㊿, ⒈ to ⒛, ⑴ to ⒇, ㈠ to ㈩. */
const SINGLE = {
  circled: [...characters(0x2460, 20), ...characters(0x3251, 15), ...characters(0x32b1, 15)],
  dotted: characters(0x2488, 20),
  'arabic-parenthesised': characters(0x2474, 20),
  'chinese-parenthesised': characters(0x3220, 10),
};
type SingleForm = keyof typeof SINGLE;

/** How a number is written. */
export type Numeral = 'chinese' | 'arabic' | 'full-width' | 'roman' | SingleForm;

function characters(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, index) => String.fromCharCode(first + index));
}

const DIGITS = '零一二三四五六七八九';

/** How far a numeral counts. */
const LIMITS: Record<Numeral, number> = {
  chinese: 999,
  arabic: 999,
  'full-width': 999,
  roman: 39,
  circled: 50,
  dotted: 20,
  'arabic-parenthesised': 20,
  'chinese-parenthesised': 10,
};

/** Reads a Chinese numeral from 1 to 999 (`十二`, `二十四`, `一百零三`); undefined where it is not one. */
export function parseChineseNumeral(text: string): number | undefined {
  const found =
    /^(?:([一二三四五六七八九])百)?(?:[零〇]|([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      text,
    );
  if (found === null) return undefined;
  const [, hundreds, tens, ten, ones] = found;
  const digit = (mark: string | undefined): number => (mark === undefined ? 0 : DIGITS.indexOf(mark));
  const value = digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
  return value > 0 && readingsOf(value).includes(text.replaceAll('〇', '零')) ? value : undefined;
}

/** Writes 1 to 999 as a Chinese numeral. Throws a RangeError outside. */
export function formatChineseNumeral(value: number): string {
  assertRange(value, LIMITS.chinese);
  return readingsOf(value)[0] ?? '';
}

/** Every accepted spelling of a number; the first is the usual one (`一百一十` before `一百十`). */
function readingsOf(value: number): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const last = ones === 0 ? '' : (DIGITS[ones] ?? '');
  if (hundreds === 0) return [tens === 0 ? last : `${tens === 1 ? '' : DIGITS[tens]}十${last}`];
  const head = `${DIGITS[hundreds]}百`;
  if (tens === 0) return [ones === 0 ? head : `${head}零${last}`];
  return tens === 1 ? [`${head}一十${last}`, `${head}十${last}`] : [`${head}${DIGITS[tens]}十${last}`];
}

function assertRange(value: number, limit: number): void {
  if (!Number.isInteger(value) || value < 1 || value > limit)
    throw new RangeError(`a mark of this form counts from 1 to ${limit}, not ${value}`);
}

/** Reads a numeral of any form; undefined where it is none. */
export function parseNumeral(text: string): { numeral: Numeral; value: number } | undefined {
  if (/^[0-9]+$/u.test(text)) return { numeral: 'arabic', value: Number(text) };
  if (/^[０-９]+$/u.test(text)) return { numeral: 'full-width', value: Number(text.normalize('NFKC')) };
  for (const form of Object.keys(SINGLE) as SingleForm[]) {
    const value = SINGLE[form].indexOf(text) + 1;
    if (value > 0) return { numeral: form, value };
  }
  if (/^[IVX]+$/u.test(text)) {
    const value = ROMAN.indexOf(text) + 1;
    return value === 0 ? undefined : { numeral: 'roman', value };
  }
  const value = parseChineseNumeral(text);
  return value === undefined ? undefined : { numeral: 'chinese', value };
}

/** Roman numerals from 1 to 39, which is as far as I, V and X count. */
const ROMAN = ['', 'X', 'XX', 'XXX']
  .flatMap((tens) => ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((ones) => tens + ones))
  .slice(1);

/** Writes a numeral in a form. Throws a RangeError where the form does not count that far. */
export function formatNumeral(numeral: Numeral, value: number): string {
  if (numeral === 'chinese') return formatChineseNumeral(value);
  assertRange(value, LIMITS[numeral]);
  if (numeral === 'roman') return ROMAN[value - 1] ?? '';
  if (numeral === 'arabic') return String(value);
  if (numeral === 'full-width')
    return String(value).replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return SINGLE[numeral][value - 1] ?? '';
}
