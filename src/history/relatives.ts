import type { PartKind } from '../model/part.ts';
import type { Neighbour } from './neighbours.ts';
import { lastOutFirst } from './newest-first.ts';

/** A document as the choice of its relatives needs it. */
export interface Relative extends Neighbour {
  kinds: ReadonlySet<PartKind>;
}

/** The documents of the same issuer in which what a document says goes on. */
export interface Relatives<T> {
  earlierPlan: T | undefined;
  earlierSummary: T | undefined;
  laterSummary: T | undefined;
}

/**
 * Finds for each document the nearest earlier one with a plan and with a summary, and the nearest later one with a summary.
 * One without a period has no relatives: nothing tells how old it is.
 */
export function relativesOf<T extends Relative>(documents: readonly T[]): Map<T, Relatives<T>> {
  const dated = documents.filter(({ period }) => period !== undefined);
  const issuers = [...Map.groupBy(dated, ({ issuer }) => issuer).values()];
  return new Map(
    issuers.flatMap((own) => {
      const sorted = own.toSorted(lastOutFirst);
      const oldestFirst = sorted.toReversed();
      const [plans, summaries] = [lastBefore(oldestFirst, 'plan'), lastBefore(oldestFirst, 'summary')];
      const later = lastBefore(sorted, 'summary');
      return sorted.map((document): [T, Relatives<T>] => [
        document,
        {
          earlierPlan: plans.get(document),
          earlierSummary: summaries.get(document),
          laterSummary: later.get(document),
        },
      ]);
    }),
  );
}

/** Gives for each document the last one before it that has a part of a kind. */
function lastBefore<T extends Relative>(documents: readonly T[], kind: PartKind): Map<T, T> {
  const found = new Map<T, T>();
  let last: T | undefined;
  for (const document of documents) {
    if (last !== undefined) found.set(document, last);
    if (document.kinds.has(kind)) last = document;
  }
  return found;
}
