import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { compress } from './compress.ts';
import { fingerprint } from './fingerprint.ts';
import { formatSectionId } from './section-id.ts';

/** Stands before what Pagefind writes. */
const SIGNATURE = 'pagefind_dcd';
/** BM25 weighs words by the length of their section: in steps of so many tokens it orders as well, in a quarter fewer bytes. */
const LENGTH_STEP = 32;
const HASH_LENGTH = 10;

/**
 * Pagefind's own table of an index (`*.pf_meta`: gzip, signature, CBOR; its `pagefind_web/src/metadata.rs`): version, pages in the order in
 * which they were added, chunks, filters, sort orders, metadata. Not documented: tests in a browser hold what we rely on.
 */
type Meta = [
  version: string,
  pages: [id: string, words: number, ...rest: unknown[]][],
  chunks: [first: string, last: string, file: string][],
  ...rest: unknown[],
];

/** Pagefind's table as we ship it, and what goes with it. */
interface ShippedMeta {
  meta: Uint8Array;
  /** Of its bytes: the table and Pagefind's list of indexes name it so. */
  hash: string;
  /** The words with which the chunks of the index begin. */
  starts: string[];
  count: number;
}

/**
 * Rewrites Pagefind's table: its sections are named by their numbers, which are what results then have and a tenth as large as Pagefind's
 * random names, the first one also by the mark of the index; and their lengths are rounded. Throws where the table is not the one we know.
 */
export function shipMeta(file: Uint8Array, addresses: readonly string[]): ShippedMeta {
  const [version, pages, chunks, ...others] = readMeta(file);
  const starts = [...new Set(chunks.map(([first]) => first))].sort();
  const mark = { sections: fingerprint(addresses), starts: fingerprint(starts) };
  const rewritten = pages.map(([, words, ...rest], number) => [
    formatSectionId(number, mark),
    Math.max(1, Math.round(words / LENGTH_STEP)) * LENGTH_STEP,
    ...rest,
  ]);
  const bytes = encode([version, rewritten, chunks, ...others]);
  const meta = compress(Buffer.concat([Buffer.from(SIGNATURE), bytes]));
  const hash = createHash('sha256').update(meta).digest('hex').slice(0, HASH_LENGTH);
  return { meta, hash, starts, count: pages.length };
}

/** Names the rewritten table in Pagefind's list of indexes (`pagefind-entry.json`). Throws where the list is not the one we know. */
export function shipEntry(file: Uint8Array, name: string): string {
  const entry = JSON.parse(new TextDecoder().decode(file)) as { languages?: Record<string, object> };
  const languages = Object.entries(entry.languages ?? {});
  if (languages.length !== 1) throw new Error('pagefind wrote a list of indexes that we cannot read');
  const named = languages.map(([language, index]) => [language, { ...index, hash: name }]);
  return JSON.stringify({ ...entry, languages: Object.fromEntries(named) });
}

function readMeta(file: Uint8Array): Meta {
  const bytes = gunzipSync(file);
  const signature = new TextDecoder().decode(bytes.subarray(0, SIGNATURE.length));
  const meta: unknown = decode(bytes.subarray(SIGNATURE.length));
  if (signature !== SIGNATURE || !isMeta(meta)) throw new Error('pagefind wrote a table that we cannot read');
  return meta;
}

function isMeta(value: unknown): value is Meta {
  if (!Array.isArray(value)) return false;
  const [version, pages, chunks] = value as unknown[];
  const startWithText = (rows: unknown): boolean =>
    Array.isArray(rows) && rows.every((row) => Array.isArray(row) && typeof row[0] === 'string');
  return typeof version === 'string' && startWithText(pages) && startWithText(chunks);
}
