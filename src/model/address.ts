/** First path segments that belong to the site itself; no issuer may take one. */
export const RESERVED_SEGMENTS: ReadonlySet<string> = new Set([
  'about',
  'assets',
  'commitments',
  'compare',
  'dashboard',
  'data',
  'feed',
  'full',
  'images',
  'index',
  'indicators',
  'originals',
  'pagefind',
  'search',
  'sitemap',
  'topics',
  'updates',
  '404',
]);

/** How a segment of an address is written: ASCII lower case, digits and single hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

/** Says whether a text can stand in an address: ASCII lower case, digits and single hyphens, not reserved. */
export function isSlug(text: string): boolean {
  return SLUG.test(text) && text.length <= 64 && !RESERVED_SEGMENTS.has(text);
}

export interface SectionPlace {
  issuer: string;
  document: string;
  part: string;
  /** Counts from 1 within the part. */
  section: number;
}

/** The start page. */
export const HOME = '/';
/** The search page. */
export const SEARCH = '/search/';
/** What search knows of every section before it reads its text. */
export const SEARCH_TABLE = `${SEARCH}sections.json`;
/** Where chunks of the search index begin. */
export const SEARCH_STARTS = `${SEARCH}starts.json`;
/** What search reads a query by that finds nothing as it is written. */
export const SEARCH_READINGS = {
  /** Traditional characters and their simplified ones. */
  simplified: `${SEARCH}readings/simplified.text`,
  /** Syllables and the characters that sound so. */
  sounds: `${SEARCH}readings/sounds.text`,
  /** Which character follows which in the texts. */
  pairs: `${SEARCH}readings/pairs.bin`,
} as const;
/** The folder of the search index. */
export const SEARCH_INDEX = '/pagefind/';
/** The list of indicators. */
export const INDICATORS = '/indicators/';
/** The start page of the ledger of promises. */
export const COMMITMENTS = '/commitments/';
/** The list of topics. */
export const TOPICS = '/topics/';
/** How a promise is judged. */
export const METHOD = '/about/method/';

/** Address of an issuer's list of documents. */
export function issuerAddress(issuer: string): string {
  return `/${issuer}/`;
}

/** Address of a document's overview. */
export function documentAddress(issuer: string, document: string): string {
  return `/${issuer}/${document}/`;
}

/** Address of the whole text on one page. */
export function fullAddress(issuer: string, document: string): string {
  return `/${issuer}/${document}/full/`;
}

/** Address of a part. */
export function partAddress(issuer: string, document: string, part: string): string {
  return `/${issuer}/${document}/${part}/`;
}

/** Address of a section page. */
export function sectionAddress({ issuer, document, part, section }: SectionPlace): string {
  return `/${issuer}/${document}/${part}/${section}/`;
}

/** Address of a section's text as search shows it. */
export function searchTextAddress({ issuer, document, part, section }: SectionPlace): string {
  return `${SEARCH}text/${issuer}/${document}/${part}/${section}.text`;
}

/** Address of an indicator's page. */
export function indicatorAddress(indicator: string): string {
  return `${INDICATORS}${indicator}/`;
}

/** Stands for the year of promises where nothing tells it. */
export const UNDATED = 'undated';

/** Address of the promises that an issuer made for one year. */
export function commitmentsAddress(issuer: string, year: string): string {
  return `${COMMITMENTS}${issuer}/${year}/`;
}

/** Address of a topic's page. */
export function topicAddress(topic: string): string {
  return `${TOPICS}${topic}/`;
}

/** Address of the differences between two documents of one issuer; `other` is the older one. */
export function compareAddress(issuer: string, document: string, other: string): string {
  return `/compare/${issuer}/${document}/${other}/`;
}

/** Names a promise as outcomes do: `shili-jyj/2021-h1/plan/1#c1`, from the address of its page and its identifier. */
export function commitmentKey(page: string, id: string): string {
  return `${page.slice(1, -1)}#${id}`;
}

/** Address of the card of a promise, from its key. */
export function commitmentAddress(key: string): string {
  return `/${key.replace('#', '/#')}`;
}

/** Address of an owner's page: `/about/` itself, the others below it. */
export function ownPageAddress(id: string): string {
  return id === 'about' ? '/about/' : `/about/${id}/`;
}

/** Address of an image of a document, given its path inside the document's folder. */
export function imageAddress(issuer: string, document: string, path: string): string {
  return `/${issuer}/${document}/${path}`;
}

/** The page about the data. */
export const DATA = '/data/';
/** What has a JSON Schema: each file of rows, and the `index.json` beside a page. */
export const DATA_SCHEMAS = ['metrics', 'commitments', 'documents', 'indicators', 'page'] as const;
export type DataSchema = (typeof DATA_SCHEMAS)[number];
/** Files of data for the whole site. */
export const DATA_FILES = [
  'metrics.csv',
  'metrics.json',
  'commitments.csv',
  'commitments.json',
  'documents.json',
  'indicators.json',
  'README.md',
] as const;
export type DataFile = (typeof DATA_FILES)[number];

/** Address of a file of data. */
export function dataAddress(file: DataFile): string {
  return `${DATA}${file}`;
}

/** Address of a JSON Schema. */
export function schemaAddress(schema: DataSchema): string {
  return `${DATA}schema/${schema}.json`;
}

/** Address of a page's content as data (`index.json`) or as Markdown (`index.md`), beside the page. */
export function besideAddress(page: string, format: 'json' | 'md'): string {
  return `${page}index.${format}`;
}

/** Puts an address below the site's base path (`/`, or `/a/b/`). */
export function withBase(base: string, address: string): string {
  return base.replace(/\/$/u, '') + address;
}

/** Writes an address for use outside the site: whole where the site's origin is known, else from the root of its host. */
export function publicAddress(
  { base, origin }: { base: string; origin?: string | undefined },
  address: string,
): string {
  const path = withBase(base, address);
  return origin === undefined ? path : new URL(path, origin).href;
}

/** Anchor of a heading from its numbers below the section: `item-2-1`. */
export function headingAnchor(numbers: readonly number[]): string {
  return `item-${numbers.join('-')}`;
}

/** Anchor of a paragraph from the SHA-256 (hex) of its text without blanks; equal ones count on from 2. */
export function paragraphAnchor(sha256: string, occurrence: number): string {
  return `p-${sha256.slice(0, 8)}${occurrence > 1 ? `-${occurrence}` : ''}`;
}

/**
 * Prefix of anchors on the page of the whole text: `plan-2-` in section 2 of `plan`; a part's own text has `plan-2-0-`,
 * because the part `plan-2` must not take the anchors of that section.
 */
export function fullPrefix(part: string, section: number | undefined): string {
  return `${part}-${section ?? 0}-`;
}

/** Gives the n-th free segment of a name: `plan`, `plan-2`, `plan-3`. */
export function numberedSlug(name: string, occurrence: number): string {
  return occurrence > 1 ? `${name}-${occurrence}` : name;
}

/** Gives the segment of the n-th annex: `annex-1`. */
export function annexSlug(occurrence: number): string {
  return `annex-${occurrence}`;
}

/** Makes a document's segment from its period: `2021-h1`, `2021-2025`. */
export function documentSlug(period: string): string {
  return period.toLowerCase().replace('/', '-');
}
