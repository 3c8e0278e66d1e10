import { FIVE_YEAR_PLANS, parsePeriod } from '../../model/period.ts';

const HALF = '(?<half>上半年|下半年)';
const QUARTER = '第?(?<quarter>[一二三四])季度';
const MONTH = String.raw`(?<month>1[0-2]|[1-9])\s?月(?!\d|份?以来)`;
/** Years as a speaker calls them, counted from the year of the document. */
const SPOKEN: Readonly<Record<string, number>> = {
  去年: -1,
  上年: -1,
  上一年: -1,
  今年: 0,
  本年: 0,
  明年: 1,
};
/** Years of what is spoken of. */
const WHOLE = '全年|年内|年底|年末|年度(?=目标|计划|任务)';
const CUE = new RegExp(
  [
    String.raw`(?<from>(?:19|20)\d{2})\s?年?\s?[—–~～至到-]\s?(?<to>(?:19|20)\d{2})\s?年`,
    String.raw`(?<![比较与同])(?:(?<year>(?:19|20)\d{2})\s?年|(?<spoken>${Object.keys(SPOKEN).join('|')}))度?(?:${HALF}|${QUARTER}|${MONTH})?`,
    `“?(?<plan>九|十[一二三四五]?)五”?(?:期间|时期|末)`,
    `(?<whole>${WHOLE})`,
    '(?<aloneHalf>上半年|下半年)',
    String.raw`(?<!\d)(?<alone>1[0-2]|[1-9])\s?月(?:底|末|份)?(?:前|之前)?`,
  ].join('|'),
  'gu',
);

type Cue = Record<string, string | undefined>;

/**
 * Resolves the period of a number: the last time that its sentence names before it, read against the period of its part;
 * the part's period where it names none. Undefined where a span of years is spoken of that nothing dates.
 */
export function periodOf(before: string, period: string | undefined, reference = period): string | undefined {
  const cues = [...before.matchAll(CUE)].filter(
    (cue) => cue.groups?.['alone'] === undefined || reaches(cue, before),
  );
  const cue = cues.at(-1)?.groups;
  if (cue === undefined) return isOverYears(before) ? spanOf(period) : period;
  const named = namedBy(cue, period, reference);
  return named !== undefined && parsePeriod(named) !== undefined ? named : period;
}

/** A month reaches to the end of its clause, or of the next one where it is a clause of its own: 9月底前，. */
function reaches({ 0: cue, index }: RegExpExecArray, before: string): boolean {
  const rest = before.slice(index + cue.length).replace(/^[，,]/u, '');
  return !/[，,；;]/u.test(rest);
}

function isOverYears(before: string): boolean {
  return /[一二三四五六七八九十\d]年来|近[一二三四五六七八九十\d]年|年均/u.test(before);
}

/** A yearly mean or a sum over years belongs to a part's span of years only. */
function spanOf(period: string | undefined): string | undefined {
  return period?.includes('/') ? period : undefined;
}

function namedBy(cue: Cue, period: string | undefined, reference: string | undefined): string | undefined {
  if (cue['from'] !== undefined) return `${cue['from']}/${cue['to']}`;
  if (cue['plan'] !== undefined) return FIVE_YEAR_PLANS[cue['plan']];
  if (cue['year'] !== undefined) return inYear(Number(cue['year']), cue);
  // 去年 is the speaker's, 全年 and 年底 those of what is spoken of.
  const spoken = cue['spoken'] === undefined ? undefined : SPOKEN[cue['spoken']];
  const year = yearOf(spoken === undefined ? (period ?? reference) : reference);
  if (year === undefined) return undefined;
  if (spoken !== undefined) return inYear(year + spoken, cue);
  return inYear(year, { half: cue['aloneHalf'], month: cue['alone'] });
}

/** The only year of a period. */
function yearOf(period: string | undefined): number | undefined {
  return period === undefined || period.includes('/') ? undefined : Number(period.slice(0, 4));
}

function inYear(year: number, { half, quarter, month }: Cue): string {
  if (half !== undefined) return `${year}-H${half === '上半年' ? 1 : 2}`;
  if (quarter !== undefined) return `${year}-Q${'一二三四'.indexOf(quarter) + 1}`;
  return month === undefined ? String(year) : `${year}-${month.padStart(2, '0')}`;
}

/** Says whether a number is the old value of a pair: 从3826.5亿元增长到4398.6亿元. */
export function isOldValue(before: string, behind: string): boolean {
  return (
    /(?:从|由)[^，。；从由]{0,16}$/u.test(before) &&
    /^[^，。；\d]{0,10}(?:到|至|为)(?:了)?[^，。；\d]{0,4}[\dxX×*一二两三四五六七八九十百]/u.test(behind)
  );
}

/** Says whether a period begins in a later year than another; not where one of them is open. */
export function isLater(period: string | undefined, other: string | undefined): boolean {
  return Number(period?.slice(0, 4)) > Number(other?.slice(0, 4));
}

/** Gives the period of an old value, which only words before it tell: 从2019年的, 由上年的. */
export function oldPeriod(before: string, reference: string | undefined): string | undefined {
  const isYearBefore = /^.(?:去年|上年|上一年)/u.test(before.slice(fromOf(before)));
  if (isYearBefore && reference !== undefined) return String(Number(reference.slice(0, 4)) - 1);
  return /^.[^，。；\d]{0,12}((?:19|20)\d{2})年/u.exec(before.slice(fromOf(before)))?.[1];
}

/** Where the words begin that lead to an old value: 从, 由. */
function fromOf(before: string): number {
  return Math.max(before.lastIndexOf('从'), before.lastIndexOf('由'), 0);
}

/** Blanks out an old value with the words that lead to it: what dates it dates nothing behind it. */
export function withoutOldValue(text: string, before: string, end: number): string {
  const from = fromOf(before);
  return text.slice(0, from) + ' '.repeat(end - from) + text.slice(end);
}
