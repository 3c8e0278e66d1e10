import { toSteps, type SearchTable, type Steps, type TableDocument } from '../model/search-table.ts';
import { halfOfPeriod, yearOfPeriod } from '../model/period.ts';
import { STATUSES } from '../model/status.ts';
import { textsFrom, type TextPlace } from './data/place.ts';
import { headingOf } from './frame.ts';
import type { Catalogue, CatalogueDocument } from './index.ts';
import { commitmentsAt } from './ledger.ts';

/** Lists every section for search, those of the newest document first. */
export function searchTable(catalogue: Catalogue): SearchTable {
  const { documents, topics } = catalogue;
  const places = documents.flatMap((document) =>
    textsFrom({ document }).filter(({ section }) => section !== undefined),
  );
  const issuers = new Map(documents.map(({ issuer, issuerName }) => [issuer, issuerName]));
  const states = places.map((place) => statesAt(catalogue, place));
  return {
    issuers: [...issuers].map(([id, name]) => ({ id, name })),
    topics: [...topics.values()]
      .map(({ id, name }) => ({
        id,
        name,
        sections: stepsWhere(places, ({ section }) => section?.record.topics.includes(id) ?? false),
      }))
      .filter(({ sections }) => sections.length > 0),
    states: STATUSES.map((id) => ({ id, sections: stepsWhere(states, (own) => own.has(id)) })).filter(
      ({ sections }) => sections.length > 0,
    ),
    documents: documents.map(tableDocument),
  };
}

function tableDocument({ issuer, document, record, parts }: CatalogueDocument): TableDocument {
  const { title, period } = record;
  return {
    issuer,
    document,
    title,
    ...(period === undefined ? {} : { year: String(yearOfPeriod(period)) }),
    ...halfOf(period),
    parts: parts
      .filter(({ sections }) => sections.length > 0)
      .map((part) => {
        const heading = headingOf(part.record);
        return {
          part: part.part,
          kind: part.record.kind,
          ...(heading === undefined ? {} : { heading }),
          sections: part.sections.map(({ section }) => section),
        };
      }),
  };
}

function halfOf(period: string | undefined): Pick<TableDocument, 'half'> {
  const half = period === undefined ? undefined : halfOfPeriod(period);
  return half === undefined ? {} : { half };
}

function statesAt(catalogue: Catalogue, place: TextPlace): Set<string> {
  return new Set(commitmentsAt(catalogue, place).map(({ judgement }) => judgement.status));
}

function stepsWhere<T>(all: readonly T[], isMeant: (one: T) => boolean): Steps {
  return toSteps(all.flatMap((one, number) => (isMeant(one) ? [number] : [])));
}
