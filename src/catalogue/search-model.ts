import { PART_KINDS, type PartKind } from '../model/part.ts';
import { HALVES, type Half } from '../model/period.ts';
import type { SearchTable } from '../model/search-table.ts';
import type { Status } from '../model/status.ts';
import { chromeOf } from './frame.ts';
import type { Catalogue } from './index.ts';
import { links } from './links.ts';
import { searchTable } from './search-table.ts';

/** What a reader may narrow a search to; every choice leads to a section. */
export interface SearchChoices {
  issuers: readonly { id: string; name: string }[];
  /** The newest first. */
  years: string[];
  halves: Half[];
  kinds: PartKind[];
  topics: readonly { id: string; name: string }[];
  states: Status[];
}

/** The documents of an issuer, the newest first. */
export interface IssuerDocuments {
  name: string;
  href: string;
  documents: { key: string; title: string; href: string; period: string | undefined }[];
}

/** Prepares the search page. */
export function searchModel(catalogue: Catalogue) {
  return {
    chrome: chromeOf(catalogue),
    base: links.base,
    crumb: links.search,
    choices: choicesOf(searchTable(catalogue)),
    issuers: issuersOf(catalogue),
  };
}

function choicesOf({ issuers, topics, states, documents }: SearchTable): SearchChoices {
  const searched = documents.filter(({ parts }) => parts.length > 0);
  return {
    issuers: issuers.filter(({ id }) => searched.some(({ issuer }) => issuer === id)),
    years: [...new Set(searched.flatMap(({ year }) => year ?? []))].sort().reverse(),
    halves: HALVES.filter((half) => searched.some((document) => document.half === half)),
    kinds: PART_KINDS.filter((kind) =>
      searched.some(({ parts }) => parts.some((part) => part.kind === kind)),
    ),
    topics: topics.map(({ id, name }) => ({ id, name })),
    states: states.map(({ id }) => id),
  };
}

function issuersOf({ site, documents }: Catalogue): IssuerDocuments[] {
  return site.issuers.flatMap(({ id, name }) => {
    const own = documents.filter(({ issuer }) => issuer === id);
    if (own.length === 0) return [];
    return [
      {
        name,
        href: links.issuer(id),
        documents: own.map(({ issuer, document, record }) => ({
          key: `${issuer}/${document}`,
          title: record.title,
          href: links.document({ issuer, document }),
          period: record.period,
        })),
      },
    ];
  });
}
