import { lastOutFirst } from './newest-first.ts';

/** A document as the choice of its neighbours needs it. */
export interface Neighbour {
  issuer: string;
  document: string;
  period: string | undefined;
  published: string | undefined;
}

/**
 * Says which documents are compared: each with the next older one of its issuer, and with the newest one of the same half, quarter,
 * month or year a year before. One without a period has no neighbours: nothing tells how old it is.
 */
export function comparedWith<T extends Neighbour>(documents: readonly T[]): { document: T; other: T }[] {
  const dated = documents.filter(({ period }) => period !== undefined);
  return [...Map.groupBy(dated, ({ issuer }) => issuer).values()].flatMap((own) => {
    const sorted = own.toSorted(lastOutFirst);
    const newest = new Map(sorted.toReversed().map((one) => [one.period, one]));
    return sorted.flatMap((document, index) => {
      const others = new Set([sorted[index + 1], newest.get(yearBefore(document.period))]);
      return [...others].flatMap((other) => (other === undefined ? [] : [{ document, other }]));
    });
  });
}

/** Gives the same stretch of the year before; a plan of several years has none. */
function yearBefore(period: string | undefined): string {
  const [, year = '', rest = ''] = /^(\d{4})(-.+)?$/u.exec(period ?? '') ?? [];
  return year === '' ? '' : `${String(Number(year) - 1).padStart(year.length, '0')}${rest}`;
}
