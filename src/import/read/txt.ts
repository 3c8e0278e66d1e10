import { withoutBlanks } from '../../model/text.ts';
import type { Block } from '../block.ts';

/**
 * Decodes a text file by its bytes: a byte order mark, else valid UTF-8, else UTF-16 without mark, else GB18030.
 * Undefined where the bytes are none of them.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  // A null byte never stands in a Chinese text in UTF-8 or GB18030; ASCII marks and line ends of UTF-16 hold one.
  if (bytes.includes(0)) return decode(bytes, zerosAtEvenPlaces(bytes) ? 'utf-16be' : 'utf-16le');
  return decode(bytes, 'utf-8') ?? decode(bytes, 'gb18030');
}

/** Cuts a text into blocks: each line that holds words is one. */
export function readTxt(text: string): Block[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line, index): Block => ({ text: line.trim(), line: index + 1 }))
    .filter((block) => withoutBlanks(block.text) !== '');
}

function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // Control characters other than tab and line ends mean that it is no text.
    return /[\u0000-\u0008\u000e-\u001f]/u.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function zerosAtEvenPlaces(bytes: Uint8Array): boolean {
  let [even, odd] = [0, 0];
  bytes.forEach((byte, index) => {
    if (byte === 0 && index % 2 === 0) even++;
    else if (byte === 0) odd++;
  });
  return even > odd;
}
