import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import { RADIX } from './radix.ts';

/** Stands before what Pagefind writes. */
const SIGNATURE = 'pagefind_dcd';
/** BM25 weighs words by the length of their section: in steps of so many tokens it orders as well, in a quarter fewer bytes. */
const LENGTH_STEP = 32;

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

/**
 * Names the sections of an index by their numbers, which are what results then have: a table of numbers is a tenth as large as one of random
 * names. Throws where the table is not the one that we know.
 */
export function numberSections(file: Uint8Array): { meta: Uint8Array; count: number } {
  const [version, pages, ...others] = readMeta(file);
  const numbered = pages.map(([, words, ...rest], number) => [
    number.toString(RADIX),
    Math.max(1, Math.round(words / LENGTH_STEP)) * LENGTH_STEP,
    ...rest,
  ]);
  const bytes = encode([version, numbered, ...others]);
  return { meta: gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes])), count: pages.length };
}

/** Lists the words with which the chunks of an index begin. */
export function readChunkStarts(file: Uint8Array): string[] {
  const [, , chunks] = readMeta(file);
  return [...new Set(chunks.map(([first]) => first))].sort();
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
