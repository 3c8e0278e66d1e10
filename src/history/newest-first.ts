import { endOf, lastDayOf } from '../model/due.ts';
import { comparePeriods } from '../model/period.ts';

/** What orders a document among others. */
export interface Dated {
  issuer: string;
  document: string;
  period?: string | undefined;
  published?: string | undefined;
}

/**
 * Orders documents by period, publication and identifier, the newest first, then by issuer. Those without a period
 * stand last: nothing tells how old they are.
 */
export function newestFirst(a: Dated, b: Dated): number {
  return (
    byPeriod(a.period, b.period) ||
    byCodeUnits(b.published ?? '', a.published ?? '') ||
    byCodeUnits(b.document, a.document) ||
    byCodeUnits(a.issuer, b.issuer)
  );
}

/**
 * Orders documents by when they came out, the last first: by publication, else by the end of their period. The plan of a year,
 * out in January, comes before the summary of its first half.
 */
export function lastOutFirst(a: Dated, b: Dated): number {
  return byCodeUnits(outOn(b), outOn(a)) || newestFirst(a, b);
}

function outOn({ period, published }: Dated): string {
  return published ?? (period === undefined ? '' : lastDayOf(endOf(period)));
}

function byPeriod(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return comparePeriods(b, a);
}

/** Orders two texts by their characters, whatever language the machine speaks. */
export function byCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
