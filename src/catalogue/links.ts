import {
  documentAddress,
  fullAddress,
  HOME,
  indicatorAddress,
  INDICATORS,
  issuerAddress,
  ownPageAddress,
  partAddress,
  SEARCH,
  sectionAddress,
  withBase,
  type SectionPlace,
} from '../model/address.ts';

const base = import.meta.env.BASE_URL;

/** Links of pages, below the site's base path. */
export const links = {
  home: withBase(base, HOME),
  search: withBase(base, SEARCH),
  indicators: withBase(base, INDICATORS),
  icon: withBase(base, '/favicon.svg'),
  pagefind: withBase(base, '/pagefind/pagefind.js'),
  issuer: (issuer: string): string => withBase(base, issuerAddress(issuer)),
  document: ({ issuer, document }: { issuer: string; document: string }): string =>
    withBase(base, documentAddress(issuer, document)),
  full: ({ issuer, document }: { issuer: string; document: string }): string =>
    withBase(base, fullAddress(issuer, document)),
  part: ({ issuer, document, part }: { issuer: string; document: string; part: string }): string =>
    withBase(base, partAddress(issuer, document, part)),
  section: (place: SectionPlace): string => withBase(base, sectionAddress(place)),
  indicator: (id: string): string => withBase(base, indicatorAddress(id)),
  ownPage: (id: string): string => withBase(base, ownPageAddress(id)),
};
