import {
  besideAddress,
  commitmentAddress,
  COMMITMENTS,
  commitmentsAddress,
  compareAddress,
  DATA,
  dataAddress,
  documentAddress,
  fullAddress,
  HOME,
  indicatorAddress,
  INDICATORS,
  issuerAddress,
  METHOD,
  ownPageAddress,
  partAddress,
  schemaAddress,
  SEARCH,
  sectionAddress,
  topicAddress,
  TOPICS,
  withBase,
  type DataFile,
  type DataSchema,
  type SectionPlace,
} from '../model/address.ts';

const base = import.meta.env.BASE_URL;

/** Links of the files beside a page. */
export interface BesideLinks {
  json: string;
  markdown: string;
}

/** Links of pages, below the site's base path. */
export const links = {
  /** The site's base path itself. */
  base,
  home: withBase(base, HOME),
  search: withBase(base, SEARCH),
  indicators: withBase(base, INDICATORS),
  data: withBase(base, DATA),
  commitments: withBase(base, COMMITMENTS),
  method: withBase(base, METHOD),
  topics: withBase(base, TOPICS),
  icon: withBase(base, '/favicon.svg'),
  /** The files beside a page: `index.json` and `index.md`. */
  beside: (page: string): BesideLinks => ({
    json: besideAddress(page, 'json'),
    markdown: besideAddress(page, 'md'),
  }),
  issuer: (issuer: string): string => withBase(base, issuerAddress(issuer)),
  document: ({ issuer, document }: { issuer: string; document: string }): string =>
    withBase(base, documentAddress(issuer, document)),
  full: ({ issuer, document }: { issuer: string; document: string }): string =>
    withBase(base, fullAddress(issuer, document)),
  part: ({ issuer, document, part }: { issuer: string; document: string; part: string }): string =>
    withBase(base, partAddress(issuer, document, part)),
  section: (place: SectionPlace): string => withBase(base, sectionAddress(place)),
  indicator: (id: string): string => withBase(base, indicatorAddress(id)),
  topic: (id: string): string => withBase(base, topicAddress(id)),
  /** What changed between a document and an older one of its issuer. */
  compare: (
    { issuer, document }: { issuer: string; document: string },
    other: { document: string },
  ): string => withBase(base, compareAddress(issuer, document, other.document)),
  /** The card of a promise, from its key. */
  commitment: (key: string): string => withBase(base, commitmentAddress(key)),
  /** The promises of an issuer for a year. */
  ledger: (issuer: string, year: string): string => withBase(base, commitmentsAddress(issuer, year)),
  /** A page whose address is given without base. */
  page: (address: string): string => withBase(base, address),
  dataFile: (file: DataFile): string => withBase(base, dataAddress(file)),
  schema: (schema: DataSchema): string => withBase(base, schemaAddress(schema)),
  ownPage: (id: string): string => withBase(base, ownPageAddress(id)),
};
