import { newestFirst as newestOf } from '../history/newest-first.ts';
import type { CatalogueDocument } from './index.ts';

/** What orders a document among others. */
type Ordered = Pick<CatalogueDocument, 'issuer' | 'document'> & {
  record: Pick<CatalogueDocument['record'], 'period' | 'published'>;
};

/** Orders documents of the catalogue, the newest first. */
export function newestFirst(a: Ordered, b: Ordered): number {
  return newestOf({ ...a, ...a.record }, { ...b, ...b.record });
}
