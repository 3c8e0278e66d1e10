import { PER, quantityAt, type Quantity } from '../quantity.ts';
import { BEFORE_WORDS } from './comparators.ts';
import { findWithheldRuns } from '../withheld.ts';
import { toHalfWidth } from './numbers.ts';

/** A quantity and its place in the text, in UTF-16 units. */
export interface FoundQuantity extends Quantity {
  start: number;
  end: number;
  written: string;
}

/** Where a quantity can begin: at a digit, a sign in the place of one, a Chinese numeral, or a word that bounds it. */
const START = new RegExp(
  `${PER}|(?:(?:${BEFORE_WORDS})[ \\u3000\\u00a0]?)?(?:[百千万]分之|[\\dxX×*○_]|[一二两三四五六七八九十百千])`,
  'gu',
);
/** Characters behind which digits are part of a name or a number of another kind. */
const PART_OF_NAME = /(?:[A-Za-z\d.·•+〔［[（(—–~～-]|\d[/: \u3000\u00a0])$/u;
/** An opening bracket or a dash is no name where a quantity stands alone behind it. */
const OPENS = /[（([—–~～]$/u;
const ORDINAL = /第[ \u3000\u00a0]?$/u;
/** 第1、3、4名 are three ordinals. */
const LISTED = /第(?:\d{1,3}、){1,4}$/u;
/** 前100名, but not 目前100名. */
const TOP = /(?<![目以之日年月底此当会课赛])前[ \u3000\u00a0]?$/u;
/** Words right behind digits that make them a name, a date or an ordinal. */
const NAME_BEHIND = /^[ \u3000\u00a0]?(?:[A-Za-z+·•]|[—–~～-][A-Za-z])/u;
/** 30万人以上的县, 500万元以上项目: what is meant is the county, the project. */
const BOUND = /^[ \u3000\u00a0]?的?(?=[^\s，。；、：！？）)”』」,;:!?的])/u;
/** 超200亿元县达26个: the counties are counted, the size tells which. */
const NAMED_BY = /^(?=[^,;。、\s])[^,;:。、\d]{1,12}\d/u;
/** What is bounded by itself: 保持5%以上的增速. */
const MEASURED =
  /^的?(?:实行|实现|用于|用在|纳入|达到|完成|建立|开展|通过|增长|增速|增幅|速度|目标|水平|比例|比率|占比|覆盖率|并|且|和|或)/u;

/**
 * Finds the quantities of a Chinese text in their order. Numbers inside names (十四五, 2.0, “五项管理”, IPv4, 前100名), dates, ordinals,
 * numbers of documents, articles, pages and telephones, and sizes that only tell which thing is meant (30万人以上的县) are none.
 */
export function findQuantities(text: string): FoundQuantity[] {
  const half = toHalfWidth(text);
  const quoted = quotedNames(text);
  const redacted = findWithheldRuns(text).filter(({ kind }) => kind !== 'number');
  const found: FoundQuantity[] = [];
  let from = 0;
  for (const { index: place } of half.matchAll(START)) {
    if (place < from) continue;
    const read = quantityAt(half, text, place);
    if (read === undefined) continue;
    const { quantity, end } = read;
    from = numberEnd(quantity, place);
    if (!isQuantity(quantity, half, place, end) || quoted.some(([a, b]) => a < place && end <= b)) continue;
    if (quantity.withheld && redacted.some((run) => run.start < end && place < run.end)) continue;
    from = end;
    found.push({ ...quantity, start: place, end, written: text.slice(place, end) });
  }
  return found;
}

function numberEnd({ pieces }: Quantity, place: number): number {
  return place + pieces.per.length + pieces.before.length + pieces.number.length;
}

function isQuantity(quantity: Quantity, half: string, start: number, end: number): boolean {
  const { pieces, unit } = quantity;
  const numberAt = numberEnd(quantity, start) - pieces.number.length;
  const before = half.slice(Math.max(0, numberAt - 2), numberAt);
  const behind = half.slice(end, end + 6);
  if (PART_OF_NAME.test(before) && !OPENS.test(before)) return false;
  if (/^中,?有/u.test(behind) || LISTED.test(half.slice(Math.max(0, numberAt - 12), numberAt))) return false;
  if (ORDINAL.test(before) || TOP.test(half.slice(Math.max(0, numberAt - 3), numberAt))) return false;
  if (!isMeasured(quantity, half, numberAt, behind)) return false;
  if (/^级|^[^,。]{0,4}圈/u.test(behind) || (unit === '' && NAME_BEHIND.test(behind))) return false;
  return !isBound(quantity, half, start, end);
}

/** Says whether something is counted: a measure word, a fraction, a ratio where one is spoken of, a Chinese numeral of people. */
function isMeasured({ pieces, unit }: Quantity, half: string, numberAt: number, behind: string): boolean {
  if (/分之/u.test(pieces.number)) return true;
  if (/^\d+\/\d+$/u.test(pieces.number))
    return /[占达约近为的省国市县]$/u.test(half.slice(Math.max(0, numberAt - 2), numberAt)) && unit === '';
  if (unit.startsWith(':')) return /比|比例/u.test(half.slice(Math.max(0, numberAt - 12), numberAt));
  if (pieces.measure === '') return isMultipleOfNoun(pieces, behind);
  return !/^[一二两三四五六七八九十百千万亿零点]+$/u.test(pieces.number) || isCounted(pieces, half, numberAt);
}

/** 3200万孩子, 1亿农业转移人口: the multiple is the unit. */
function isMultipleOfNoun({ number, upTo, multiple }: Quantity['pieces'], behind: string): boolean {
  return (
    /^\d/u.test(number) &&
    upTo === '' &&
    /[万亿]$/u.test(multiple) &&
    /^\p{Script=Han}{2}/u.test(behind) &&
    !/^[级大里]/u.test(behind)
  );
}

/** What is counted at the end of a clause: 检查两次，整改问题十二个。 */
const CLOSING = /^(?:次|个|家|所|件|起|名|人|场|期|处|座)$/u;
/** 二百三十六: nobody speaks so in figures. */
const PRECISE =
  /[一二三四五六七八九]百(?:零|[一二三四五六七八九]?十)?[一二三四五六七八九]|[二三四五六七八九]十[一二三四五六七八九]|千[零一二三四五六七八九]/u;
/** Chinese numerals are mostly figures of speech (四大行动, 一批); these count: 一名学生获, 每年两次, 共三家. */
function isCounted({ per, number, measure }: Quantity['pieces'], half: string, numberAt: number): boolean {
  if (PRECISE.test(number)) return true;
  const isEnd = /^[,;。；、]|^$/u.test(half.slice(numberAt + number.length + measure.length).slice(0, 1));
  if (
    isEnd &&
    CLOSING.test(measure) &&
    number !== '一' &&
    /\p{Script=Han}{2}$/u.test(half.slice(Math.max(0, numberAt - 2), numberAt))
  )
    return true;
  if (/^[百千万亿十]*[百千万亿]/u.test(number)) return false;
  const lead = half.slice(Math.max(0, numberAt - 4), numberAt);
  if (per !== '') return true;
  if (/^(?:名|位|人)$/u.test(measure)) return /(?:^|[,;:。、]|共|有)$/u.test(lead);
  return false;
}

/** Says whether 以上, 以下 or 以内 only tells which things are meant. */
function isBound({ pieces, unit }: Quantity, half: string, start: number, end: number): boolean {
  const behind = half.slice(end, end + 16);
  if (/^(?:超过?|不足|低于|高于|过)/u.test(pieces.before) && NAMED_BY.test(behind)) return true;
  if (!/以上|以下|以内|之内/u.test(pieces.after) || unit === '%') return false;
  if (!BOUND.test(behind) || MEASURED.test(behind)) return false;
  return (
    behind.startsWith('的') ||
    !/(?:完成|新增|培训|建成|新建|改造|引进|培育|达到?|开展|实现|带动|发放|转移|帮助|增加)$/u.test(
      half.slice(Math.max(0, start - 4), start),
    )
  );
}

/** Finds what stands in quotation marks and is short enough for a name (“最多跑一次”改革), or in marks of a title. */
function quotedNames(text: string): (readonly [start: number, end: number])[] {
  return [...text.matchAll(NAMES)].map((match) => [match.index, match.index + match[0].length] as const);
}

const NAMES = /“[^”“]{1,20}”|「[^」「]{1,20}」|《[^》《]{1,80}》/gu;
