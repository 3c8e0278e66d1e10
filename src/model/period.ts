import { z } from 'astro/zod';

/**
 * A stretch of whole months: `2021`, `2021-H1`, `2021-Q3`, `2021-07`, or the years `2021/2025`.
 * `from` and `to` count months since year 0, `to` included.
 */
export interface PeriodBounds {
  from: number;
  to: number;
}

/** The form of a period. */
export const PERIOD = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2]))|\/(\d{4}))?$/u;

/** Says which months a period covers; undefined where the text is not a period. */
export function parsePeriod(text: string): PeriodBounds | undefined {
  const found = PERIOD.exec(text);
  if (found === null) return undefined;
  const [, year, half, quarter, month, lastYear] = found;
  const january = Number(year) * 12;
  if (half !== undefined)
    return { from: january + (Number(half) - 1) * 6, to: january + Number(half) * 6 - 1 };
  if (quarter !== undefined)
    return { from: january + (Number(quarter) - 1) * 3, to: january + Number(quarter) * 3 - 1 };
  if (month !== undefined) return { from: january + Number(month) - 1, to: january + Number(month) - 1 };
  if (lastYear === undefined) return { from: january, to: january + 11 };
  return Number(lastYear) > Number(year) ? { from: january, to: Number(lastYear) * 12 + 11 } : undefined;
}

/** Years of the five-year plans by their number: “十四五” is 2021/2025. */
export const FIVE_YEAR_PLANS: Readonly<Record<string, string>> = {
  九: '1996/2000',
  十: '2001/2005',
  十一: '2006/2010',
  十二: '2011/2015',
  十三: '2016/2020',
  十四: '2021/2025',
  十五: '2026/2030',
};

/** A period in a file: `2021`, `2021-H1`, `2021-Q3`, `2021-07` or `2021/2025`. YAML reads a bare year as a number. */
export const periodSchema = z
  .union([z.string(), z.int().transform(String)])
  .refine(
    (text) => parsePeriod(text) !== undefined,
    '期间应写作 2021、2021-H1、2021-Q3、2021-07 或 2021/2025',
  );

/** Gives the first and the last month of a period: `2021-01`, `2021-06`. Throws where the text is not a period. */
export function monthsOf(period: string): { from: string; to: string } {
  const { from, to } = boundsOf(period);
  return { from: formatMonth(from), to: formatMonth(to) };
}

/** Gives the month before a period: `2021-06` before `2021-H2`. Throws where the text is not a period. */
export function monthBefore(period: string): string {
  return formatMonth(boundsOf(period).from - 1);
}

/** Orders periods by their last month, then by their first: a year stands after its halves. */
export function comparePeriods(a: string, b: string): number {
  const [left, right] = [boundsOf(a), boundsOf(b)];
  return left.to - right.to || right.from - left.from;
}

/** Writes a period in Chinese: `2021年上半年`, `2021年第三季度`, `2021年7月`, `2021—2025年`. */
export function formatPeriod(period: string): string {
  const found = PERIOD.exec(period);
  if (found === null) return period;
  const [, year, half, quarter, month, lastYear] = found;
  if (half !== undefined) return `${year}年${half === '1' ? '上半年' : '下半年'}`;
  if (quarter !== undefined) return `${year}年第${'一二三四'[Number(quarter) - 1]}季度`;
  if (month !== undefined) return `${year}年${Number(month)}月`;
  return lastYear === undefined ? `${year}年` : `${year}—${lastYear}年`;
}

/** The halves of a year. */
export const HALVES = ['H1', 'H2'] as const;
export type Half = (typeof HALVES)[number];

/** Gives the half of a year that a period is, or in which it lies; undefined where it reaches over both. */
export function halfOfPeriod(period: string): Half | undefined {
  const { from, to } = boundsOf(period);
  const [first, last] = [Math.floor(from / 6), Math.floor(to / 6)];
  if (first !== last) return undefined;
  return first % 2 === 0 ? 'H1' : 'H2';
}

/** Gives the calendar year in which a period ends. Throws where the text is not a period. */
export function yearOfPeriod(period: string): number {
  return Math.floor(boundsOf(period).to / 12);
}

/**
 * Finds the period that a heading or title names: `2021年上半年`, `下半年`, `2025年`. A half without a year
 * belongs to `year`; undefined where the words name none.
 */
export function findPeriod(words: string, year?: number): string | undefined {
  const text = words
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[〇零一二三四五六七八九]{4}(?=年)/gu, (digits) => [...digits].map(digitOf).join(''));
  const years = /((?:19|20)\d{2})(?:年)?[-—~至到]+((?:19|20)\d{2})年/u.exec(text);
  if (years !== null && Number(years[1]) < Number(years[2])) return `${years[1]}/${years[2]}`;
  const months = /((?:19|20)\d{2})年(1[0-2]|[1-9])月?(?:份)?[-—~至到](1[0-2]|[1-9])月/u.exec(text);
  if (months !== null) return findMonths(Number(months[1]), Number(months[2]), Number(months[3]));
  if (/前[一二三1-3]个?季度|[一二三四1-4][-—~至到][一二三四1-4]季度/u.test(text)) return undefined;
  const found =
    /((?:19|20)\d{2})年(?:度)?(?:(上半年)|(下半年)|第?([一二三四1-4])季度|(1[0-2]|[1-9])月(?!\d{0,2}日))?/u.exec(
      text,
    );
  if (found === null && !/\p{Script=Han}/u.test(words)) return findLatinPeriod(words);
  if (found !== null) {
    const [, named, first, second, quarter, month] = found;
    if (first !== undefined) return `${named}-H1`;
    if (second !== undefined) return `${named}-H2`;
    if (quarter !== undefined) return `${named}-Q${'一二三四'.indexOf(quarter) + 1 || quarter}`;
    return month === undefined ? `${named}` : `${named}-${month.padStart(2, '0')}`;
  }
  const plan = /“(九|十[一二三四五]?)五”|(?:^|[^\p{Script=Han}])(十[一二三四])五(?:规划|时期)/u.exec(text);
  if (plan !== null) return FIVE_YEAR_PLANS[plan[1] ?? plan[2] ?? ''];
  if (year === undefined) return undefined;
  if (text.includes('上半年')) return `${year}-H1`;
  if (text.includes('下半年')) return `${year}-H2`;
  return undefined;
}

/** Finds the only year that English words name: `Annual Report 2022`, `first half of 2021`. */
function findLatinPeriod(words: string): string | undefined {
  const years = new Set(words.match(/\b(?:19|20)\d{2}\b/gu));
  const [year] = years;
  if (years.size !== 1 || year === undefined) return undefined;
  const half = /\b(?:(first half)|(second half)|H([12]))\b/iu.exec(words);
  if (half === null) return year;
  return `${year}-H${half[1] !== undefined ? 1 : half[2] !== undefined ? 2 : half[3]}`;
}

/** Names a run of months where it is a year, a half or a quarter; other runs have no name here. */
function findMonths(year: number, from: number, to: number): string | undefined {
  const names = [
    `${year}`,
    `${year}-H1`,
    `${year}-H2`,
    `${year}-Q1`,
    `${year}-Q2`,
    `${year}-Q3`,
    `${year}-Q4`,
  ];
  return names.find((name) => {
    const bounds = boundsOf(name);
    return bounds.from === year * 12 + from - 1 && bounds.to === year * 12 + to - 1;
  });
}

/** Reads one digit of a year as officials write it: 二〇二一年. */
function digitOf(character: string): number {
  return character === '〇' ? 0 : '零一二三四五六七八九'.indexOf(character);
}

function formatMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

function boundsOf(period: string): PeriodBounds {
  const bounds = parsePeriod(period);
  if (bounds === undefined) throw new RangeError(`not a period: ${period}`);
  return bounds;
}
