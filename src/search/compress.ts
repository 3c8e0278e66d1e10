import { gzipSync } from 'node:zlib';

/** Where gzip names the system that compressed a file (RFC 1952), and its name for none. */
const [SYSTEM, NO_SYSTEM] = [9, 0xff];

/** Compresses a file of the site to the same bytes on every system. */
export function compress(content: string | Uint8Array): Uint8Array {
  const bytes = gzipSync(content, { level: 9 });
  bytes[SYSTEM] = NO_SYSTEM;
  return bytes;
}
