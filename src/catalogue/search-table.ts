import { toSteps, type SearchTable, type Steps, type TableDocument } from '../model/search-table.ts';
import { PART_KINDS, type PartKind } from '../model/part.ts';
import { halfOfPeriod, yearOfPeriod } from '../model/period.ts';
import { STATUSES, type Status } from '../model/status.ts';
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

/** What a reader may narrow a search to; every choice leads to a section. */
export interface SearchChoices {
  issuers: readonly { id: string; name: string }[];
  /** The newest first. */
  years: string[];
  kinds: PartKind[];
  topics: readonly { id: string; name: string }[];
  states: Status[];
}

/** Lists what the sections of a table may be narrowed to. */
export function searchChoices({ issuers, topics, states, documents }: SearchTable): SearchChoices {
  const searched = documents.filter(({ parts }) => parts.length > 0);
  return {
    issuers: issuers.filter(({ id }) => searched.some(({ issuer }) => issuer === id)),
    years: [...new Set(searched.flatMap(({ year }) => year ?? []))].sort().reverse(),
    kinds: PART_KINDS.filter((kind) =>
      searched.some(({ parts }) => parts.some((part) => part.kind === kind)),
    ),
    topics: topics.map(({ id, name }) => ({ id, name })),
    states: states.map(({ id }) => id),
  };
}
