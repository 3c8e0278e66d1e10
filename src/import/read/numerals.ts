import { formatChineseNumeral } from '../../model/numeral.ts';

const CHINESE_LIMIT = 999;
const CIRCLED_LIMIT = 20;
/** Letters are repeated (`aaa`), so a number of a damaged file could fill the memory. */
const LETTER_LIMIT = 780;
const ROMAN_LIMIT = 3999;
const ROMAN: readonly [value: number, letters: string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** Word's name of a number format → how it writes a number; undefined where it cannot count that far. */
const FORMATS: Record<string, (value: number) => string | undefined> = {
  none: () => '',
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalFullWidth: (value) => digits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => digits(value, '０１２３４５６７８９'),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => nth(value, 0x2474, CIRCLED_LIMIT),
  decimalEnclosedFullstop: (value) => nth(value, 0x2488, CIRCLED_LIMIT),
  chineseCounting: counting,
  chineseCountingThousand: counting,
  taiwaneseCounting: counting,
  taiwaneseCountingThousand: counting,
  japaneseCounting: counting,
  ideographDigital: (value) => digits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => digits(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => digits(value, '〇一二三四五六七八九'),
  chineseLegalSimplified: (value) => legal(value, '零壹贰叁肆伍陆柒捌玖拾佰零'),
  ideographLegalTraditional: (value) => legal(value, '零壹貳參肆伍陸柒捌玖拾佰零'),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[value - 1],
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[value - 1],
  upperRoman: roman,
  lowerRoman: (value) => roman(value)?.toLowerCase(),
  upperLetter: letters,
  lowerLetter: (value) => letters(value)?.toLowerCase(),
};

/** Writes a number as Word does in a format of its lists; Arabic digits where the format is another one or has ended. */
export function formatNumber(value: number, format: string): string {
  const write = Object.hasOwn(FORMATS, format) ? FORMATS[format] : undefined;
  return write?.(value) ?? String(value);
}

function counting(value: number): string | undefined {
  if (value === 0) return '〇';
  return value >= 1 && value <= CHINESE_LIMIT ? formatChineseNumeral(value) : undefined;
}

/** The numerals of cheques write the one of 壹拾. */
function legal(value: number, signs: string): string | undefined {
  const written = value >= 10 && value <= 19 ? `一${counting(value)}` : counting(value);
  return written?.replace(/./gu, (sign) => signs['〇一二三四五六七八九十百零'.indexOf(sign)] ?? '');
}

function digits(value: number, signs: string): string {
  return String(value).replace(/\d/gu, (digit) => signs[Number(digit)] ?? '');
}

function circled(value: number): string | undefined {
  return nth(value, 0x2460, CIRCLED_LIMIT);
}

function nth(value: number, first: number, limit: number): string | undefined {
  return value >= 1 && value <= limit ? String.fromCodePoint(first + value - 1) : undefined;
}

function letters(value: number): string | undefined {
  if (value < 1 || value > LETTER_LIMIT) return undefined;
  return String.fromCodePoint(0x41 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string | undefined {
  if (value < 1 || value > ROMAN_LIMIT) return undefined;
  let rest = value;
  let written = '';
  for (const [step, sign] of ROMAN) for (; rest >= step; rest -= step) written += sign;
  return written;
}
