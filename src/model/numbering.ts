/**
 * Numbering marks of Chinese official texts (GB/T 9704-2012, 7.3.3, and the variants that real texts use).
 *
 * A mark is `before + numeral + after`: `（` `二` `）`. Its form remembers widths and punctuation, so that
 * formatting a parsed mark gives back exactly what was written.
 */

export type Numeral = 'chinese' | 'arabic' | 'full-width' | 'circled';

/** Kinds of marks; the order is the usual order of depth, which a document may change. */
export const MARK_STYLES = [
  'division', // 第一部分 第一编 第一篇
  'chapter', // 第一章
  'chapter-section', // 第一节
  'chinese', // 一、
  'ordinal', // 第一，
  'chinese-parenthesis', // （一）
  'label', // 【重点任务3】
  'paragraph-sign', // §1.
  'arabic', // 1.
  'arabic-parenthesis', // （1）
  'circled', // ①
  'is', // 一是
] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export interface MarkForm {
  style: MarkStyle;
  numeral: Numeral;
  before: string;
  after: string;
}

export interface Mark extends MarkForm {
  value: number;
}

const DIGITS = '零一二三四五六七八九';
const CIRCLED_LIMIT = 50;
const CHINESE_LIMIT = 999;

const CHINESE = '[一二三四五六七八九十百零〇]{1,7}';
const ARABIC = '[0-9]{1,3}|[０-９]{1,3}';
const ANY = `${CHINESE}|${ARABIC}`;

interface Pattern {
  style: MarkStyle;
  expression: RegExp;
}

/** One pattern a style; each captures before, numeral, after. None can backtrack more than a few characters. */
const PATTERNS: readonly Pattern[] = [
  { style: 'division', expression: new RegExp(`^(第)(${ANY})(部分|编|篇)(?=[\\s：:、，]|$)`, 'u') },
  { style: 'chapter', expression: new RegExp(`^(第)(${ANY})(章)(?=[\\s：:、，]|$)`, 'u') },
  { style: 'chapter-section', expression: new RegExp(`^(第)(${ANY})(节)(?=[\\s：:、，]|$)`, 'u') },
  { style: 'ordinal', expression: new RegExp(`^(第)(${CHINESE})([，、,])`, 'u') },
  { style: 'chinese-parenthesis', expression: new RegExp(`^([（(])(${CHINESE})([）)])`, 'u') },
  { style: 'arabic-parenthesis', expression: new RegExp(`^([（(])(${ARABIC})([）)])`, 'u') },
  { style: 'label', expression: new RegExp(`^(【[^\\s【】0-9０-９]{1,12}?)(${ANY})(】)`, 'u') },
  { style: 'paragraph-sign', expression: new RegExp(`^(§\\s?)(${ARABIC})([.．、]?)`, 'u') },
  { style: 'is', expression: new RegExp(`^()(${CHINESE})(是)`, 'u') },
  { style: 'chinese', expression: new RegExp(`^()(${CHINESE})([、．.])`, 'u') },
  { style: 'arabic', expression: new RegExp(`^()(${ARABIC})([.．、])(?![0-9０-９])`, 'u') },
  { style: 'circled', expression: /^()([①-⑳㉑-㉟㊱-㊿])()/u },
];

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
  assertRange(value, CHINESE_LIMIT);
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

function parseNumeral(text: string): { numeral: Numeral; value: number } | undefined {
  if (/^[0-9]+$/u.test(text)) return { numeral: 'arabic', value: Number(text) };
  if (/^[０-９]+$/u.test(text)) return { numeral: 'full-width', value: Number(text.normalize('NFKC')) };
  if (/^[①-⑳㉑-㉟㊱-㊿]$/u.test(text)) return { numeral: 'circled', value: Number(text.normalize('NFKC')) };
  const value = parseChineseNumeral(text);
  return value === undefined ? undefined : { numeral: 'chinese', value };
}

function formatNumeral(numeral: Numeral, value: number): string {
  if (numeral === 'chinese') return formatChineseNumeral(value);
  assertRange(value, numeral === 'circled' ? CIRCLED_LIMIT : CHINESE_LIMIT);
  if (numeral === 'arabic') return String(value);
  if (numeral === 'full-width')
    return String(value).replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  const first = value <= 20 ? 0x2460 - 1 : value <= 35 ? 0x3251 - 21 : 0x32b1 - 36;
  return String.fromCharCode(first + value);
}

/** Finds the mark at the very start of a text; undefined where there is none. `length` counts its UTF-16 units. */
export function parseMark(text: string): { mark: Mark; length: number } | undefined {
  for (const { style, expression } of PATTERNS) {
    const found = expression.exec(text);
    if (found === null) continue;
    const [written, before = '', numeral = '', after = ''] = found;
    const parsed = parseNumeral(numeral);
    if (parsed === undefined || parsed.value < 1) continue;
    return { mark: { style, ...parsed, before, after }, length: written.length };
  }
  return undefined;
}

/** Writes a mark as it stood in the text. Throws a RangeError where the form cannot count that far (circled digits end at 50). */
export function formatMark(mark: Mark): string {
  return mark.before + formatNumeral(mark.numeral, mark.value) + mark.after;
}

/** Says which mark of the same form comes next: `（二）` after `（一）`. */
export function nextMark(mark: Mark): Mark {
  return { ...mark, value: mark.value + 1 };
}

/** Writes a mark's number for a path: `一`, `(二)`, `3`; the punctuation around it is dropped, parentheses are half-width. */
export function pathOfMark(mark: Mark): string {
  const numeral = formatNumeral(mark.numeral, mark.value).normalize('NFKC');
  if (mark.style === 'chinese-parenthesis' || mark.style === 'arabic-parenthesis') return `(${numeral})`;
  if (mark.style === 'chinese' || mark.style === 'arabic' || mark.style === 'circled') return numeral;
  return `${mark.before}${numeral}${mark.after}`.normalize('NFKC').replace(/[,.、，\s]/gu, '');
}
