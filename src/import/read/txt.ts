import { trimBlanks, withoutBlanks } from '../../model/text.ts';
import { words } from '../../words/import.ts';
import type { TextBlock } from '../block.ts';
import { ImportError } from '../error.ts';
import type { Reader } from '../source.ts';
import { joinRows, type RawLine } from './rows.ts';

/** Characters of which a Chinese text consists, nearly all of it. */
const COMMON = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2010-\u203b\x20-\x7e\r\n\t]/gu;
const SHARE = 0.8;

/**
 * Decodes a text file by its bytes: a byte order mark, else valid UTF-8, else UTF-16 without mark or GB18030, whichever
 * gives more of the characters that Chinese texts consist of. Undefined where the bytes are none of them.
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, 'utf-16be');
  // A null byte never stands in a Chinese text in UTF-8.
  const utf8 = bytes.includes(0) ? undefined : decode(bytes, 'utf-8');
  if (utf8 !== undefined) return utf8;
  const readings = ['utf-16le', 'utf-16be', 'gb18030'].flatMap((encoding) => decode(bytes, encoding) ?? []);
  const [best] = readings.sort((a, b) => commonShare(b) - commonShare(a));
  return best !== undefined && commonShare(best) >= SHARE ? best : undefined;
}

function commonShare(text: string): number {
  return (text.match(COMMON)?.length ?? 0) / [...text].length;
}

/** Cuts a text into blocks: each line that holds words is one, and lines of cells are rows of a table. */
export const readTxt: Reader = (bytes, file) => {
  const text = decodeText(bytes);
  if (text === undefined) throw new ImportError(words.encodingUnknown(file));
  return { ...joinRows(rawLinesOf(text)), meta: {} };
};

/** Gives the lines of a text that hold words, without outer white space; lines are counted alike whatever ends them. */
export function linesOf(text: string): TextBlock[] {
  return rawLinesOf(text).map(({ block }) => block);
}

function rawLinesOf(text: string): RawLine[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((raw, index): RawLine => ({ raw, block: { kind: 'text', text: trimBlanks(raw), line: index + 1 } }))
    .filter(({ block }) => withoutBlanks(block.text) !== '');
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
