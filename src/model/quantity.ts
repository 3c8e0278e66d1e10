import type { Comparator } from './metric.ts';
import { AFTER_WORDS, BEFORE_WORDS, comparatorOf, MORE } from './quantity/comparators.ts';
import { convertValue } from './unit.ts';
import { MEASURE, MULTIPLE } from './quantity/measures.ts';
import { CHINESE, DECIMAL, HIDDEN, MIXED, parseNumber, toHalfWidth } from './quantity/numbers.ts';

/** A quantity in a text of Chinese: what is written, taken apart, and what it says. */
export interface Quantity {
  /** The written form in pieces, in their order; joined they are the text again. */
  pieces: {
    /** How often: 每年, 三年. */
    per: string;
    /** Words that bound it: 不低于, 近. */
    before: string;
    /** `1136`, `百分之五`, `xx`, `1/4`. */
    number: string;
    /** The other end of a range with what joins it: `—2`. */
    upTo: string;
    /** 万, 亿, with the blank before it. */
    multiple: string;
    /** 余, 多. */
    more: string;
    /** Measure word: 人次. */
    measure: string;
    /** 以上, 左右. */
    after: string;
  };
  /** The number in the written unit, of a range the lower end; undefined where it is withheld. */
  value: number | undefined;
  /** The upper end of a range. */
  high: number | undefined;
  withheld: boolean;
  /** 万元, %, 个百分点, `:1`; empty for a fraction. */
  unit: string;
  comparator: Comparator;
}

const BLANK = '[ \u3000\u00a0]?';
const PER_HUNDRED = `[百千万]分之(?:${DECIMAL}|${HIDDEN}|${CHINESE})`;
const FRACTION = String.raw`\d{1,3}/\d{1,3}(?![\d/])|[二三四五六七八九十百]{1,5}分之[一二两三四五六七八九十]{1,5}`;
const RATIO = String.raw`\d{1,3}(?:\.\d{1,2})?:\d{1,3}(?:\.\d{1,2})?(?![\d:])`;
const NUMBER = `${PER_HUNDRED}|${FRACTION}|${RATIO}|${MIXED}|${HIDDEN}|${DECIMAL}|${CHINESE}`;
const RANGE_END = `(?:(?:${MULTIPLE})?(?:${MEASURE})?${BLANK}(?:-|—|–|~|～|至)${BLANK}(?:${DECIMAL}|${HIDDEN}))?`;
/** 每年一次, 三年七次: so many times in a span. */
export const PER = `(?:每(?:学期|[年月周天日季])|[一两二三四五]年)(?=(?:${CHINESE}|\\d{1,3}|[xX]{1,3})(?:人次|场次|次))`;
const BODY =
  `(?<per>${PER}|)(?<before>(?:${BEFORE_WORDS})${BLANK})?(?<number>${NUMBER})(?<upTo>${RANGE_END})` +
  `(?<multiple>${BLANK}(?:${MULTIPLE})|)(?<more>(?:${MORE})|)(?<measure>${BLANK}(?:${MEASURE}|(?:${MULTIPLE})${MEASURE})|)` +
  `(?<after>${BLANK}(?:${AFTER_WORDS})|)`;
const WHOLE = new RegExp(`^${BODY}$`, 'u');
const AT = new RegExp(BODY, 'uy');

/** Reads a written quantity (`不少于3.6万人次`, `百分之五以上`, `xx%`); undefined where the words are none. Blanks inside are kept. */
export function parseQuantity(written: string): Quantity | undefined {
  const found = WHOLE.exec(toHalfWidth(written));
  return found === null ? undefined : quantityOf(found, written);
}

/** Writes a quantity as it was written. */
export function formatQuantity({ pieces }: Quantity): string {
  const { per, before, number, upTo, multiple, more, measure, after } = pieces;
  return per + before + number + upTo + multiple + more + measure + after;
}

/** Reads the quantity that begins at a place of a half-width text; `written` is the same text as it stands. */
export function quantityAt(
  halfWidth: string,
  written: string,
  place: number,
): { quantity: Quantity; end: number } | undefined {
  AT.lastIndex = place;
  const found = AT.exec(halfWidth);
  if (found === null) return undefined;
  const end = place + found[0].length;
  const quantity = quantityOf(found, written.slice(place, end));
  return quantity && { quantity, end };
}

function quantityOf(found: RegExpExecArray, written: string): Quantity | undefined {
  const groups = found.groups ?? {};
  const lengths = PIECES.map((name) => (groups[name] ?? '').length);
  let from = 0;
  const cut = lengths.map((length) => written.slice(from, (from += length)));
  const [per = '', before = '', number = '', upTo = '', multiple = '', more = '', measure = '', after = ''] =
    cut;
  const first = parseNumber(number);
  if (first === undefined) return undefined;
  const [lower = '', upper = ''] = upTo === '' ? [] : splitRange(upTo);
  const last = upper === '' ? undefined : parseNumber(upper);
  return {
    pieces: { per, before, number, upTo, multiple, more, measure, after },
    value:
      first.value === undefined
        ? undefined
        : inUnitOfUpper(first.value, last?.value, lower, trim(multiple), trim(measure)),
    high: last?.value,
    withheld: first.withheld === true,
    unit: unitOf(number, upTo, multiple, measure) + rateOf(per),
    comparator: comparatorOf(trim(before), more, upTo !== '', trim(after)),
  };
}

const PIECES = ['per', 'before', 'number', 'upTo', 'multiple', 'more', 'measure', 'after'] as const;

/** 5000万—1亿元 begins at 0.5亿元, 8000—1万元 at 0.8万元: both ends are in the written unit of the upper one. */
function inUnitOfUpper(
  value: number,
  high: number | undefined,
  lower: string,
  upper: string,
  measure: string,
): number {
  if (high === undefined || (lower === '' && value <= high)) return value;
  const isWhole = measure !== '' && lower.endsWith(measure);
  return convertValue(value, lower, isWhole ? upper + measure : upper) ?? value;
}

/** Takes the second half of a range apart: what the lower end is multiplied by, and the upper end. */
function splitRange(upTo: string): [lower: string, upper: string] {
  const [lower = '', upper = ''] = toHalfWidth(upTo).split(/[-—–~至]/u);
  return [trim(lower), trim(upper)];
}

function unitOf(number: string, upTo: string, multiple: string, measure: string): string {
  const half = toHalfWidth(number);
  if (half.startsWith('百分之')) return '%';
  if (half.startsWith('千分之')) return '‰';
  if (half.startsWith('万分之')) return '‱';
  const ratio = half.split(':')[1];
  if (ratio !== undefined) return `:${ratio}`;
  const mixed = half.endsWith('千') && /\d/u.test(half) ? '万' : '';
  const unit = mixed + trim(toHalfWidth(multiple)) + trim(toHalfWidth(measure));
  return unit !== '' ? unit : (/[%‰]/u.exec(toHalfWidth(upTo))?.[0] ?? '');
}

/** 每年 is /年, 三年 is /三年, 一年 is /年. */
function rateOf(per: string): string {
  return per === '' ? '' : `/${per.replace(/^[每一]/u, '')}`;
}

function trim(words: string): string {
  return words.replace(/[ \u3000\u00a0]/gu, '');
}
