import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { defaultHandlers, type Handle } from 'hast-util-to-mdast';
import { visit } from 'unist-util-visit';
import { parseMark } from '../../../model/numbering.ts';
import { trimBlanks } from '../../../model/text.ts';
import { styleOf } from './style.ts';
import { formatNumber } from '../numerals.ts';

declare module 'mdast' {
  interface ListItemData {
    /** What the source shows before an item of an ordered list, with the gap behind it: `3. `, `a. `, `一、`. */
    number?: string;
  }
}

/** The property that keeps an item's number between the two trees. */
const NUMBER = 'dataGongbaoNumber';

/** Gives an item the number that its source writes before it. */
export function withNumber(item: Element, number = ''): Element {
  return { ...item, properties: { ...item.properties, [NUMBER]: number } };
}

/** Attribute or style of a list → name of Word's format, and what stands behind its numbers. */
const STYLES: Record<string, [format: string, after: string]> = {
  '1': ['decimal', '. '],
  a: ['lowerLetter', '. '],
  A: ['upperLetter', '. '],
  i: ['lowerRoman', '. '],
  I: ['upperRoman', '. '],
  decimal: ['decimal', '. '],
  'decimal-leading-zero': ['decimalZero', '. '],
  'lower-alpha': ['lowerLetter', '. '],
  'lower-latin': ['lowerLetter', '. '],
  'upper-alpha': ['upperLetter', '. '],
  'upper-latin': ['upperLetter', '. '],
  'lower-roman': ['lowerRoman', '. '],
  'upper-roman': ['upperRoman', '. '],
  'cjk-ideographic': ['chineseCounting', '、'],
  'simp-chinese-informal': ['chineseCounting', '、'],
  'trad-chinese-informal': ['chineseCounting', '、'],
  'cjk-decimal': ['ideographDigital', '、'],
  'simp-chinese-formal': ['chineseLegalSimplified', '、'],
  'trad-chinese-formal': ['ideographLegalTraditional', '、'],
  'cjk-heavenly-stem': ['ideographTraditional', '、'],
  'cjk-earthly-branch': ['ideographZodiac', '、'],
};
const UNNUMBERED = new Set(['none', 'disc', 'circle', 'square']);

/** Numbers the items of ordered lists as a browser does, for `listHandlers` to hand on. */
export function numberItems(root: Root): void {
  visit(root, 'element', (list) => {
    if (list.tagName === 'ol') numberList(list);
  });
}

function numberList(list: Element): void {
  const items = list.children.filter(
    (child): child is Element => child.type === 'element' && child.tagName === 'li',
  );
  const isReversed = list.properties['reversed'] === true;
  let value = countOf(list.properties['start']) ?? (isReversed ? items.length : 1);
  for (const item of items) {
    value = countOf(item.properties['value']) ?? value;
    item.properties[NUMBER] ??= numberOf(value, styleNameOf(item) ?? styleNameOf(list) ?? 'decimal', item);
    value += isReversed ? -1 : 1;
  }
}

/** Words that begin with the same number have typed it, on a page that shows none of its own. */
function numberOf(value: number, style: string, item: Element): string {
  if (UNNUMBERED.has(style) || parseMark(trimBlanks(toString(item)))?.mark.value === value) return '';
  const [format, after] = (Object.hasOwn(STYLES, style) ? STYLES[style] : undefined) ?? ['decimal', '. '];
  return formatNumber(value, format) + after;
}

function styleNameOf(element: Element): string | undefined {
  const style = styleOf(element);
  const type = element.properties['type'];
  const names = [style.get('list-style-type'), ...(style.get('list-style')?.split(/\s/u) ?? [])];
  return (
    names.find((name) => name !== undefined && (Object.hasOwn(STYLES, name) || UNNUMBERED.has(name))) ??
    (typeof type === 'string' ? type : undefined)
  );
}

function countOf(value: unknown): number | undefined {
  const count = typeof value === 'string' || typeof value === 'number' ? Number(value) : Number.NaN;
  return Number.isInteger(count) ? count : undefined;
}

/** How items of lists become those of a Markdown tree. */
export const listHandlers: Record<string, Handle> = {
  li: (state, element) => {
    const item = defaultHandlers.li(state, element);
    const number = element.properties[NUMBER];
    return typeof number === 'string' ? { ...item, data: { number } } : item;
  },
};
