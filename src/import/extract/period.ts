import { FIVE_YEAR_PLANS, parsePeriod } from '../../model/period.ts';

const CUE = new RegExp(
  [
    String.raw`(?<from>(?:19|20)\d{2})\s?年?\s?[—–~～至到-]\s?(?<to>(?:19|20)\d{2})\s?年`,
    String.raw`(?<![比较与同])(?<year>(?:19|20)\d{2})\s?年(?<half>上半年|下半年)?(?:第?(?<quarter>[一二三四])季度)?(?:(?<month>1[0-2]|[1-9])\s?月(?!\d|份?以来))?`,
    `“?(?<plan>九|十[一二三四五]?)五”?(?:期间|时期|末)`,
    `(?<![比较与同])(?<relative>去年|上年|上一年|明年|今年|本年|全年|年内|年底|年末|上半年|下半年)`,
    String.raw`(?<!\d)(?<alone>1[0-2]|[1-9])\s?月(?:底|末|份)?(?:前|之前)?`,
  ].join('|'),
  'gu',
);

/**
 * Resolves the period of a number: the last time that its sentence names before it, read against the period of its part;
 * the part's period where it names none. Undefined where a span of years is spoken of that nothing dates.
 */
export function periodOf(before: string, period: string | undefined, reference = period): string | undefined {
  const found = [...before.matchAll(CUE)]
    .filter((cue) => cue.groups?.['alone'] === undefined || reaches(cue, before))
    .at(-1)?.groups;
  if (found === undefined)
    return /[一二三四五六七八九十\d]年来|近[一二三四五六七八九十\d]年|年均/u.test(before)
      ? spanOf(period)
      : period;
  const { from, to, year, half, quarter, month, plan, relative, alone } = found;
  const named =
    from !== undefined
      ? `${from}/${to}`
      : plan !== undefined
        ? FIVE_YEAR_PLANS[plan]
        : year !== undefined
          ? inYear(year, { half, quarter, month })
          : againstPeriod(relative, alone, period, reference);
  return named !== undefined && parsePeriod(named) !== undefined ? named : period;
}

/** A month reaches to the end of its clause, or of the next one where it is a clause of its own: 9月底前，. */
function reaches({ 0: cue, index }: RegExpExecArray, before: string): boolean {
  const rest = before.slice(index + cue.length).replace(/^[，,]/u, '');
  return !/[，,；;]/u.test(rest);
}

/** A yearly mean or a sum over years belongs to a part's span of years only. */
function spanOf(period: string | undefined): string | undefined {
  return period?.includes('/') ? period : undefined;
}

function inYear(
  year: string,
  {
    half,
    quarter,
    month,
  }: { half: string | undefined; quarter: string | undefined; month: string | undefined },
): string {
  if (half !== undefined) return `${year}-H${half === '上半年' ? 1 : 2}`;
  if (quarter !== undefined) return `${year}-Q${'一二三四'.indexOf(quarter) + 1}`;
  return month === undefined ? year : `${year}-${month.padStart(2, '0')}`;
}

function againstPeriod(
  relative: string | undefined,
  month: string | undefined,
  period: string | undefined,
  reference: string | undefined,
): string | undefined {
  // 今年 and 去年 are the speaker's, 全年 and 年底 those of what is spoken of.
  const against = /^[今去上本明]/u.test(relative ?? '') ? reference : (period ?? reference);
  if (against === undefined || against.includes('/')) return undefined;
  const year = Number(against.slice(0, 4));
  if (month !== undefined) return `${year}-${month.padStart(2, '0')}`;
  if (relative === '上半年') return `${year}-H1`;
  if (relative === '下半年') return `${year}-H2`;
  if (relative === '明年') return String(year + 1);
  return /^(?:去|上)/u.test(relative ?? '') ? String(year - 1) : String(year);
}

/** Says whether a number is the old value of a pair: 从3826.5亿元增长到4398.6亿元. */
export function isOldValue(before: string, behind: string): boolean {
  return (
    /(?:从|由)[^，。；从由]{0,16}$/u.test(before) &&
    /^[^，。；\d]{0,10}(?:到|至|为)(?:了)?[^，。；\d]{0,4}[\dxX×*一二两三四五六七八九十百]/u.test(behind)
  );
}
