/**
 * Numbering marks of Chinese official texts (GB/T 9704-2012, 7.3.3, and the variants that real texts use).
 *
 * A mark is `before + numeral + after`: `（` `二` `）`. Its form remembers widths and punctuation, so that
 * formatting a parsed mark gives back exactly what was written.
 */

import { formatNumeral, parseNumeral, type Numeral } from './numeral.ts';

/** Kinds of marks; the order is the usual order of depth, which a document may change. */
export const MARK_STYLES = [
  'division', // 第一部分 第一编 第一篇
  'chapter', // 第一章
  'chapter-section', // 第一节
  'chinese', // 一、
  'ordinal', // 第一，
  'chinese-parenthesis', // （一）
  'label', // 【重点任务3】
  'stage', // 第一阶段：
  'roman', // II.
  'paragraph-sign', // §1.
  'arabic', // 1.
  'arabic-parenthesis', // （1）
  'circled', // ①
  'is', // 一是
  'must', // 一要
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

const CHINESE = '[一二三四五六七八九十百零〇]{1,7}';
const ARABIC = '[0-9]{1,3}|[０-９]{1,3}';
const ANY = `${CHINESE}|${ARABIC}`;

interface Pattern {
  style: MarkStyle;
  expression: RegExp;
}

/** One pattern a style; each captures before, numeral, after. None can backtrack more than a few characters. */
const PATTERNS: readonly Pattern[] = [
  { style: 'division', expression: new RegExp(`^(第)(${ANY})((?:部分|编|篇)(?:[：:、，]|(?=\\s|$)))`, 'u') },
  { style: 'chapter', expression: new RegExp(`^(第)(${ANY})(章(?:[：:、，]|(?=\\s|$)))`, 'u') },
  { style: 'chapter-section', expression: new RegExp(`^(第)(${ANY})(节(?:[：:、，]|(?=\\s|$)))`, 'u') },
  { style: 'ordinal', expression: new RegExp(`^(第)(${CHINESE})([，、,])`, 'u') },
  { style: 'chinese-parenthesis', expression: new RegExp(`^([（(])(${CHINESE})([）)])`, 'u') },
  { style: 'arabic-parenthesis', expression: new RegExp(`^([（(])(${ARABIC})([）)])`, 'u') },
  { style: 'label', expression: new RegExp(`^(【[^\\s【】0-9０-９]{1,12}?)(${ANY})(】)`, 'u') },
  { style: 'paragraph-sign', expression: new RegExp(`^(§\\s?)(${ARABIC})([.．、]?)`, 'u') },
  { style: 'stage', expression: new RegExp(`^(第)(${ANY})(阶段[：:])`, 'u') },
  { style: 'roman', expression: /^()([IVX]{1,6})(\.)(?=\s)/u },
  { style: 'is', expression: new RegExp(`^()(${CHINESE})(是)`, 'u') },
  { style: 'must', expression: new RegExp(`^()(${CHINESE})(要)`, 'u') },
  { style: 'chinese', expression: new RegExp(`^()(${CHINESE})([、．.])`, 'u') },
  {
    style: 'arabic',
    expression: new RegExp(`^()(${ARABIC})(\\s?[.．、])(?:(?![0-9０-９])|(?=[0-9０-９]{4}年))`, 'u'),
  },
  { style: 'arabic', expression: new RegExp(`^()(${ARABIC})([.．])(?=[0-9０-９]{1,2}月(?:底|前))`, 'u') },
  { style: 'arabic', expression: /^()([⒈-⒛])()/u },
  { style: 'chinese-parenthesis', expression: /^()([㈠-㈩])()/u },
  { style: 'arabic-parenthesis', expression: /^()([⑴-⒇])()/u },
  { style: 'circled', expression: /^()([①-⑳㉑-㉟㊱-㊿])()/u },
];

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

/** Writes a mark as it stood in the text. Throws a RangeError where the form cannot count that far (① ends at 50). */
export function formatMark(mark: Mark): string {
  return mark.before + formatNumeral(mark.numeral, mark.value) + mark.after;
}

/** Says which mark of the same form comes next: `（二）` after `（一）`. */
export function nextMark(mark: Mark): Mark {
  return { ...mark, value: mark.value + 1 };
}

/** Writes a mark's number for a path: `一`, `(二)`, `3`; the punctuation around it is dropped, parentheses are half-width. */
export function pathOfMark(mark: Mark): string {
  const numeral = formatNumeral(mark.numeral, mark.value).normalize('NFKC').replace(/[().]/gu, '');
  if (mark.style === 'chinese-parenthesis' || mark.style === 'arabic-parenthesis') return `(${numeral})`;
  if (['chinese', 'arabic', 'circled', 'roman'].includes(mark.style)) return numeral;
  return `${mark.before}${numeral}${mark.after}`.normalize('NFKC').replace(/[,.、，:：\s]/gu, '');
}
