import { daySchema } from '../../../model/day.ts';
import { FIVE_YEAR_PLANS, monthsOf } from '../../../model/period.ts';
import { toHalfWidth } from '../../../model/quantity/numbers.ts';

/** A deadline in some words. */
export interface Deadline {
  start: number;
  end: number;
  /** A month or a day; undefined where nothing tells its year. */
  due: string | 'withheld' | undefined;
  /** It makes what it stands with a promise: 9月底前 does; 今年 and 全年 only date one. */
  isFirm: boolean;
}

/** Times against which a deadline is read: the period of its part, and that of the document. */
export interface Times {
  period: string | undefined;
  reference: string | undefined;
}

const HIDDEN = '[xX×*○]{1,4}';
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const YEAR = String.raw`(?:(?<year>20\d\d|${HIDDEN})\s?年|(?<spoken>今明两年|今年|本年|明年|次年))度?`;
const MONTH = String.raw`(?<month>1[0-2]|[1-9]|${HIDDEN}|${MONTHS.toReversed().join('|')})\s?月份?`;
const DAY = String.raw`(?:(?<day>3[01]|[12]\d|[1-9]|${HIDDEN})\s?[日号]|底|末|初|[上中下]旬)?`;
const PART = '(?:(?<half>上半年|下半年)|第?(?<quarter>[一二三四1-4])季度)(?:底|末)?';
const BEFORE = '(?<before>之?前|以前|以内|内)?';
const YEARS = '(?<years>[1-9一二两三四五])年';
const DEADLINE = new RegExp(
  [
    `(?:${YEAR})?${MONTH}${DAY}${BEFORE}`,
    `(?:${YEAR})?${PART}${BEFORE}`,
    `${YEAR}(?<end>年?[底末终])?${BEFORE}`,
    '(?<end>年[底末终]|年内|年度内)(?:之?前|以前)?',
    '(?<whole>全年)',
    `“?(?<plan>十[一二三四五])五”?(?:期间|时期|规划期|(?<end>期?末)|(?=[前内]))${BEFORE}`,
    `(?:今后|未来|用)?${YEARS}(?:左右)?(?:的?时间|[之以]?内)`,
    `(?:今后|未来)${YEARS}`,
  ]
    .map((form, index) => form.replaceAll(/\(\?<(\w+)>/gu, `(?<$1${index}>`))
    .join('|'),
  'gu',
);
/** Words before a time that only compare with it, begin there or are about it: 比2020年, 自9月, 2025—2030年, 公布未来三年的需求. */
const NO_END_BEFORE =
  /(?:[\d一二两三四五六七八九十数每比较与同和从由自去上前近对—－~～-]\s?|每年|基于|截至|截止|对标|公布|发布|编制|制定|预测|测算|谋划|分析)$/u;
/** Words behind it that do: 9月起, 2020年的基础上, 2021年以来. */
const NO_END_BEHIND =
  /^(?:起|开始|以来|以后|之后|后|[—－~～-]|至(?!少)|到|同期|水平|[^，。；]{0,3}(?:相比|基础))/u;
/** A character that every deadline has. */
const TIMED = /[年月度五]/u;
const NAMED = /《[^《》]{0,80}》/gu;

type Cue = Partial<
  Record<
    'year' | 'spoken' | 'month' | 'day' | 'half' | 'quarter' | 'before' | 'end' | 'whole' | 'plan' | 'years',
    string
  >
>;

/** Finds the deadlines of some words in their order. A time before the one that the part plans for is none. */
export function deadlinesIn(words: string, times: Times): Deadline[] {
  if (!TIMED.test(words)) return [];
  const text = toHalfWidth(words).replaceAll(NAMED, (name) => ' '.repeat(name.length));
  return [...text.matchAll(DEADLINE)].flatMap((found) => {
    const { 0: written, index } = found;
    const end = index + written.length;
    if (NO_END_BEFORE.test(text.slice(0, index)) || NO_END_BEHIND.test(text.slice(end))) return [];
    const cue = cueOf(found);
    const lead = /[到至在于]$/u.exec(text.slice(0, index))?.[0] ?? '';
    const due = dueOf(cue, times);
    if (due !== undefined && due !== 'withheld' && isPast(due, times)) return [];
    return [
      { start: index - lead.length, end, due, isFirm: /[到至]/u.test(lead) || isFirm(cue, due, times) },
    ];
  });
}

/** Groups without the number of the form that they stand in. */
function cueOf({ groups = {} }: RegExpExecArray): Cue {
  const named = Object.entries(groups).filter(([, words]) => words !== undefined);
  return Object.fromEntries(named.map(([name, words]) => [name.slice(0, -1), words]));
}

/** 今年, 全年, a bare year, and the half that the whole plan is for are also said of what goes on all the time. */
function isFirm(
  { month, half, quarter, before, end }: Cue,
  due: Deadline['due'],
  { period }: Times,
): boolean {
  if ([month, quarter, before, end].some((one) => one !== undefined)) return true;
  return half === '上半年' && (period === undefined || due !== monthsOf(period).to);
}

const IS_HIDDEN = new RegExp(`^${HIDDEN}$`, 'u');

function dueOf(cue: Cue, times: Times): Deadline['due'] {
  const { year, month, day, plan } = cue;
  if ([year, month, day].some((one) => one !== undefined && IS_HIDDEN.test(one))) return 'withheld';
  const planned = plan === undefined ? undefined : FIVE_YEAR_PLANS[plan];
  if (planned !== undefined) return monthsOf(planned).to;
  const last = lastMonthOf(cue);
  const named = yearOf(cue, last, times);
  if (named === undefined) return undefined;
  // 8月前 is read as 8月底前, as officials do: August itself is the last month.
  const due = `${named}-${String(last).padStart(2, '0')}`;
  const dated = `${due}-${(day ?? '').padStart(2, '0')}`;
  return daySchema.safeParse(dated).success ? dated : due;
}

function lastMonthOf({ month, half, quarter }: Cue): number {
  if (month !== undefined) return Number(month) || MONTHS.indexOf(month) + 1;
  if (half !== undefined) return half === '上半年' ? 6 : 12;
  return quarter === undefined ? 12 : 3 * (Number(quarter) || MONTHS.indexOf(quarter) + 1);
}

/** The year that is written or spoken of, else that of the part or the document. */
function yearOf(
  { year, spoken, years, month }: Cue,
  last: number,
  { period, reference }: Times,
): number | undefined {
  if (year !== undefined) return Number(year);
  const speakers = onlyYearOf(reference) ?? onlyYearOf(period);
  const own = onlyYearOf(period) ?? speakers;
  if (speakers === undefined || own === undefined) return undefined;
  // 今年 in a plan for 2025 is 2025, though the report of which it is a part is that of 2024.
  if (spoken !== undefined) return /[明次]/u.test(spoken) ? speakers + 1 : Math.max(speakers, own);
  // 三年内 counts the year of the plan as the first.
  if (years !== undefined)
    return own + (Number(years) || '一二三四五'.indexOf(years.replace('两', '二')) + 1) - 1;
  // In a plan for a second half, 3月 is that of the next year.
  const isNextYear =
    month !== undefined && period !== undefined && last < Number(monthsOf(period).from.slice(5));
  return isNextYear && !period.includes('/') ? own + 1 : own;
}

function onlyYearOf(period: string | undefined): number | undefined {
  return period === undefined || period.includes('/') ? undefined : Number(period.slice(0, 4));
}

function isPast(due: string, { period, reference }: Times): boolean {
  const time = period ?? reference;
  return time !== undefined && due.slice(0, 7) < monthsOf(time).from;
}
