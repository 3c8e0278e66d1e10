import { gunzipSync } from 'node:zlib';

/** Stands before what Pagefind writes. */
const SIGNATURE = 'pagefind_dcd';

/**
 * Reads the words with which the chunks of an index begin from Pagefind's own table of them (`*.pf_meta`: gzip, signature, CBOR; its
 * `pagefind_web/src/metadata.rs`). Not documented: a test in a browser finds every single character by them.
 */
export function chunkStarts(meta: Uint8Array): string[] {
  const bytes = gunzipSync(meta);
  const [, , chunks] = new CborReader(bytes.subarray(SIGNATURE.length)).read() as unknown[];
  if (!Array.isArray(chunks)) throw new Error('pagefind wrote a table of chunks that we cannot read');
  return [...new Set(chunks.map((chunk) => String((chunk as unknown[])[0])))].sort();
}

/** Reads the few kinds of CBOR (RFC 8949) that Pagefind writes: numbers, texts, arrays. */
class CborReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  read(): unknown {
    const first = this.#take(1)[0] ?? 0;
    const kind = first >> 5;
    const size = this.#size(first & 31);
    if (kind === 0) return size;
    if (kind === 3) return new TextDecoder().decode(this.#take(size));
    if (kind === 4) return Array.from({ length: size }, () => this.read());
    throw new Error(`unexpected CBOR of kind ${kind}`);
  }

  #size(short: number): number {
    if (short < 24) return short;
    if (short > 26) throw new Error(`unexpected CBOR of size ${short}`);
    return this.#take(2 ** (short - 24)).reduce((sum, byte) => sum * 256 + byte, 0);
  }

  #take(count: number): Uint8Array {
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
