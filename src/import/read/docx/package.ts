import { crc32 } from 'node:zlib';
import { fromBufferPromise, getFileNameLowLevel, validateFileName, type Entry, type ZipFile } from 'yauzl';
import { words } from '../../../words/import.ts';
import { ImportError } from '../../error.ts';

const MOST_ENTRIES = 2000;
const MOST_BYTES = 100 * 1024 * 1024;
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const ENCRYPTED_PACKAGE = Buffer.from('EncryptedPackage', 'utf16le');

/** A Word file taken apart. */
export interface Package {
  file: string;
  /** XML parts and pictures by their name in lower case: names in such packages do not differ by case. */
  parts: ReadonlyMap<string, Uint8Array>;
}

/** Takes a Word file apart. Throws an ImportError where it is no whole and harmless Word file. */
export async function openPackage(bytes: Uint8Array, file: string): Promise<Package> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (OLE.every((byte, index) => buffer[index] === byte))
    throw new ImportError(buffer.includes(ENCRYPTED_PACKAGE) ? words.encrypted(file) : words.oldWord(file));
  const parts = await unpack(buffer, file);
  assertWord(parts, file);
  for (const [name, part] of parts) if (isXml(name)) assertNoDtd(part, file);
  return { file, parts };
}

/** Gives the text of an XML part. Throws an ImportError where it is neither UTF-8 nor UTF-16. */
export function textOfPart(part: Uint8Array, file: string): string {
  try {
    return new TextDecoder(encodingOf(part), { fatal: true }).decode(part);
  } catch (error) {
    throw new ImportError(words.damaged(file, 'Word文件'), { cause: error });
  }
}

async function unpack(buffer: Buffer, file: string): Promise<Map<string, Uint8Array>> {
  const parts = new Map<string, Uint8Array>();
  const allowance = { bytes: MOST_BYTES, entries: MOST_ENTRIES };
  try {
    const zip = await fromBufferPromise(buffer, { decodeStrings: false });
    for await (const entry of zip.eachEntry()) {
      if (--allowance.entries < 0) throw new ImportError(words.tooMuch(file, '里面的文件超过2000个'));
      const name = nameOf(entry, file).toLowerCase();
      if (entry.isEncrypted()) throw new ImportError(words.encrypted(file));
      if (parts.has(name)) throw new Error(`two entries are named ${name}`);
      const part = await unpackEntry(zip, entry, allowance, file);
      if (isXml(name) || name.includes('media/') || name === 'mimetype') parts.set(name, part);
    }
    return parts;
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(words.damaged(file, 'Word文件'), { cause: error });
  }
}

function nameOf(entry: Entry, file: string): string {
  const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
  const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
  if (validateFileName(name) !== null) throw new ImportError(words.hostile(file, '文件路径越界'));
  return name;
}

/** Counts what really comes out: the sizes that an archive declares may be wrong. */
async function unpackEntry(
  zip: ZipFile,
  entry: Entry,
  allowance: { bytes: number },
  file: string,
): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let sum = 0;
  const stream: AsyncIterable<Buffer> = await zip.openReadStreamPromise(entry);
  for await (const chunk of stream) {
    allowance.bytes -= chunk.length;
    if (allowance.bytes < 0) throw new ImportError(words.tooMuch(file, '解压后超过100MB'));
    sum = crc32(chunk, sum);
    chunks.push(chunk);
  }
  if (sum !== entry.crc32) throw new Error('an entry is not what its checksum says');
  return Buffer.concat(chunks);
}

function assertWord(parts: ReadonlyMap<string, Uint8Array>, file: string): void {
  const names = [...parts.keys()];
  const other = (format: string): ImportError => new ImportError(words.otherFormat(file, format));
  if (names.some((name) => name.startsWith('xl/'))) throw other('Excel表格');
  if (names.some((name) => name.startsWith('ppt/'))) throw other('演示文稿');
  if (names.includes('ofd.xml')) throw other('OFD文件');
  const type = Buffer.from(parts.get('mimetype') ?? []).toString('latin1');
  if (type.startsWith('application/vnd.oasis.opendocument')) throw other('OpenDocument文件');
  if (names.includes('[content_types].xml')) return;
  if (!names.some((name) => name.startsWith('word/'))) throw other('压缩包');
  throw new ImportError(words.damaged(file, 'Word文件'));
}

function isXml(name: string): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

function assertNoDtd(part: Uint8Array, file: string): void {
  const text = new TextDecoder(encodingOf(part)).decode(part);
  if (text.includes('<!DOCTYPE') || text.includes('<!ENTITY'))
    throw new ImportError(words.hostile(file, 'DTD'));
}

function encodingOf(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return 'utf-16le';
  if (part[0] === 0xfe && part[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}
