import { z } from 'astro/zod';
import { daySchema } from './day.ts';
import { monthsOf, parsePeriod } from './period.ts';

/** A deadline in a file: the last day (`2021-08-15`), or the last month (`2021-12`). */
export const dueSchema = z
  .string()
  .refine(
    (text) => /^\d{4}-(?:0[1-9]|1[0-2])$/u.test(text) || daySchema.safeParse(text).success,
    '期限应写作 2021-12 或 2021-08-15',
  );

/** Gives the last day of a deadline: 2021-02 ends on 2021-02-28. */
export function lastDayOf(due: string): string {
  if (due.length > '2021-12'.length) return due;
  const [year = 0, month = 0] = due.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Gives the month in which a deadline falls. */
export function monthOf(due: string): string {
  return due.slice(0, '2021-12'.length);
}

/** Gives the last month of a period as a deadline. */
export function endOf(period: string): string {
  return monthsOf(period).to;
}

/** Says whether a period reaches the month of a deadline. */
export function reaches(period: string, due: string): boolean {
  return endOf(period) >= monthOf(due);
}

/** Says whether the month of a deadline lies in a period. */
export function covers(period: string, due: string): boolean {
  return parsePeriod(period) !== undefined && monthsOf(period).from <= monthOf(due) && reaches(period, due);
}

/** Writes a deadline in Chinese: `2021年12月`, `2021年8月15日`. */
export function formatDue(due: string): string {
  const [year, month, day] = due.split('-');
  return `${year}年${Number(month)}月${day === undefined ? '' : `${Number(day)}日`}`;
}
