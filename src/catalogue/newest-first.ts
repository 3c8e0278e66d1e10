import { comparePeriods } from '../model/period.ts';
import type { CatalogueDocument } from './index.ts';

/** What orders a document among others. */
type Ordered = Pick<CatalogueDocument, 'issuer' | 'document'> & {
  record: Pick<CatalogueDocument['record'], 'period' | 'published'>;
};

/**
 * Orders documents by period, publication and identifier, the newest first, then by issuer. Those without a period
 * stand last: nothing tells how old they are.
 */
export function newestFirst(a: Ordered, b: Ordered): number {
  return (
    byPeriod(a.record.period, b.record.period) ||
    byCodeUnits(b.record.published ?? '', a.record.published ?? '') ||
    byCodeUnits(b.document, a.document) ||
    byCodeUnits(a.issuer, b.issuer)
  );
}

function byPeriod(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return comparePeriods(b, a);
}

function byCodeUnits(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
