import { createHash } from 'node:crypto';
import sharp from 'sharp';

const MOST_PIXELS = 50_000_000;
const WIDEST = 2000;

/** The first bytes of the formats that are decoded. Anything else, SVG above all, never reaches a decoder. */
const SIGNATURES: [at: number, bytes: string][] = [
  [0, '\x89PNG\r\n\x1a\n'],
  [0, '\xff\xd8\xff'],
  [0, 'GIF8'],
  [8, 'WEBP'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
];

/** A picture of which nothing is left but its pixels. */
export interface Redrawn {
  /** Made from the bytes: `3f9a1c07.png`. */
  name: string;
  bytes: Uint8Array;
}

/**
 * Decodes a picture and writes it anew, upright, at most 2,000 pixels wide and without place, time, author or thumbnail:
 * JPEG stays JPEG, all else becomes PNG. Undefined where it cannot be read.
 */
export async function redraw(bytes: Uint8Array): Promise<Redrawn | undefined> {
  if (!isDecoded(bytes)) return undefined;
  try {
    const picture = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .resize({ width: WIDEST, withoutEnlargement: true });
    const isPhoto = startsWith(bytes, 0, '\xff\xd8\xff');
    const drawn = await (isPhoto ? picture.jpeg({ quality: 88 }) : picture.png()).toBuffer();
    const digest = createHash('sha256').update(drawn).digest('hex').slice(0, 8);
    return { name: `${digest}.${isPhoto ? 'jpg' : 'png'}`, bytes: new Uint8Array(drawn) };
  } catch {
    // A decoder's complaint says nothing that a clerk could use.
    return undefined;
  }
}

function isDecoded(bytes: Uint8Array): boolean {
  return SIGNATURES.some(([at, signature]) => startsWith(bytes, at, signature));
}

function startsWith(bytes: Uint8Array, at: number, signature: string): boolean {
  return Buffer.from(bytes.subarray(at, at + signature.length)).toString('latin1') === signature;
}
