import { z } from 'astro/zod';

/** Says whether year, month, day (and hour, minute) name a real moment: 2024-02-30 does not. */
function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = text.split(/[- :]/u).map(Number);
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute));
  return (
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day &&
    date.getUTCHours() === hour &&
    date.getUTCMinutes() === minute
  );
}

/** A calendar day, `2021-07-05`. */
export const daySchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/u, { error: '日期应写作 2021-07-05', abort: true })
  .refine(isRealDate, '没有这一天，请核对日期');

/** The moment of publication in the form of PubDate (国办发〔2017〕47号, annex): `2021-07-12 09:30`. */
export const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u, { error: '发布时间应写作 2021-07-12 09:30', abort: true })
  .refine(isRealDate, '没有这个时间，请核对日期和时分');
