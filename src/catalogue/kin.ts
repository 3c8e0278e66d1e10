import { comparedWith, type Neighbour } from '../history/neighbours.ts';
import { relativesOf, type Relatives } from '../history/relatives.ts';
import type { CatalogueDocument } from './index.ts';

/** Which documents of an issuer belong together. */
export interface Kin {
  /** The older documents with which one is compared: the one before it, then that of the same time a year before. */
  compared: ReadonlyMap<CatalogueDocument, readonly CatalogueDocument[]>;
  relatives: ReadonlyMap<CatalogueDocument, Relatives<CatalogueDocument>>;
}

/** Finds the neighbours of each document, in time that grows with their number alone. */
export function kinOf(documents: readonly CatalogueDocument[]): Kin {
  const all = documents.map((entry) => ({
    entry,
    ...neighbourOf(entry),
    kinds: new Set(entry.parts.map(({ record }) => record.kind)),
  }));
  const pairs = Map.groupBy(comparedWith(all), ({ document }) => document.entry);
  return {
    compared: new Map([...pairs].map(([document, own]) => [document, own.map(({ other }) => other.entry)])),
    relatives: new Map(
      [...relativesOf(all)].map(([{ entry }, { earlierPlan, earlierSummary, laterSummary }]) => [
        entry,
        {
          earlierPlan: earlierPlan?.entry,
          earlierSummary: earlierSummary?.entry,
          laterSummary: laterSummary?.entry,
        },
      ]),
    ),
  };
}

function neighbourOf({ issuer, document, record }: CatalogueDocument): Neighbour {
  return { issuer, document, period: record.period, published: record.published };
}
