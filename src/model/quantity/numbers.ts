/** A number as written: its value, or that it is withheld; of a range both ends. */
export interface NumberForm {
  value?: number;
  withheld?: true;
}

const DIGITS = '零一二三四五六七八九';
const SMALL: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const LARGE = { 万: 1e4, 亿: 1e8 };

/** Decimal digits of a fraction that has no end: 1/3 is 0.3333. */
const FRACTION_DIGITS = 4;

/** `1,136`, `8.5`, with groups of three or without. */
export const DECIMAL = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
/** `x`, `xx.x`, `2xx`, `××`, `**`, `○○`, `__`: signs in the place of digits. */
export const HIDDEN = String.raw`\d{0,3}(?:[xX]{1,9}(?:\.[xX]{1,4})?|×{1,9}(?:\.×{1,4})?|\*{1,9}(?:\.\*{1,4})?|[○〇]{1,9}|_{2,13})`;
/** `二十四`, `八点五`, `两`. */
export const CHINESE = '[零一二两三四五六七八九十百千万亿]{1,15}(?:点[零一二三四五六七八九]{1,8})?';

/** 2万5千公里, which is 2.5万公里. */
export const MIXED = String.raw`\d{1,4}万\d千`;

const HIDDEN_WHOLE = new RegExp(`^(?:${HIDDEN})$`, 'u');
const DECIMAL_WHOLE = new RegExp(`^(?:${DECIMAL})$`, 'u');
const FRACTION = /^(\d{1,6})\/(\d{1,6})$/u;
const PARTS = /^([零一二两三四五六七八九十百]{1,9})分之([零一二两三四五六七八九十百]{1,9})$/u;
const RATIO = /^(\d{1,6}(?:\.\d{1,4})?):(\d{1,6}(?:\.\d{1,4})?)$/u;

/** Reads a number in any of its forms, full-width characters included; undefined where it is none. */
export function parseNumber(written: string): NumberForm | undefined {
  const text = toHalfWidth(written).replace(/^(?:百|千|万)分之/u, '');
  if (HIDDEN_WHOLE.test(text)) return { withheld: true };
  if (DECIMAL_WHOLE.test(text)) return { value: Number(text.replaceAll(',', '')) };
  const mixed = /^(\d{1,4})万(\d)千$/u.exec(text);
  if (mixed !== null) return { value: Number(`${mixed[1]}.${mixed[2]}`) };
  const fraction = FRACTION.exec(text);
  if (fraction !== null) return quotient(Number(fraction[1]), Number(fraction[2]));
  const ratio = RATIO.exec(text);
  if (ratio !== null) return { value: Number(ratio[1]) };
  const parts = PARTS.exec(text);
  if (parts !== null) return quotient(parseChineseNumber(parts[2] ?? ''), parseChineseNumber(parts[1] ?? ''));
  const value = parseChineseNumber(text);
  return value === undefined ? undefined : { value };
}

function quotient(above: number | undefined, below: number | undefined): NumberForm | undefined {
  if (above === undefined || !below) return undefined;
  return { value: Number((above / below).toFixed(FRACTION_DIGITS)) };
}

/** Reads a Chinese number up to 万亿, with decimals behind 点; undefined where it is none. */
function parseChineseNumber(text: string): number | undefined {
  const [whole = '', decimals] = text.split('点');
  const value = parseWhole(whole);
  if (value === undefined || decimals === undefined) return value;
  const digits = [...decimals].map((digit) => DIGITS.indexOf(digit)).join('');
  return Number(`${value}.${digits}`);
}

/**
 * Reads a whole number by its rules: 一亿二千万, 三百零五, 百. A digit that stands alone behind 百 or a greater one is
 * ambiguous in speech (一百五 is 150) and makes it none.
 */
function parseWhole(text: string): number | undefined {
  if (text === '') return undefined;
  // Sums below 亿, below 万, and of the thousands; the digit that waits for its place; the last place; whether 零 stood.
  let [high, middle, low, digit, last, isZero] = [0, 0, 0, 0, Infinity, false];
  for (const character of text.replaceAll('两', '二')) {
    const small = SMALL[character];
    const isDigit = DIGITS.includes(character);
    if (isDigit && digit !== 0) return undefined;
    if (character === '零') isZero = true;
    else if (isDigit) digit = DIGITS.indexOf(character);
    else if (small !== undefined) {
      low += (digit || 1) * small;
      [digit, last, isZero] = [0, small, false];
    } else {
      const sum = low + digit || (high + middle === 0 ? 1 : 0);
      if (character === '万') middle += sum * LARGE.万;
      else [high, middle] = [high + (middle + sum) * LARGE.亿, 0];
      [low, digit, last, isZero] = [0, 0, LARGE[character as keyof typeof LARGE], false];
    }
  }
  if (digit !== 0 && last >= 100 && last !== Infinity && !isZero) return undefined;
  return high + middle + low + digit;
}

/** Turns full-width letters, digits and signs into half-width ones, character by character: places stay. */
export function toHalfWidth(text: string): string {
  return text.replace(/[\uff01-\uff5e\ufe6a]/gu, (character) =>
    character === '\ufe6a' ? '%' : String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );
}
