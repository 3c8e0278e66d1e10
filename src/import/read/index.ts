import path from 'node:path';
import { words } from '../../words/import.ts';
import type { Block } from '../block.ts';
import { ImportError } from '../error.ts';
import { decodeText, readTxt } from './txt.ts';

const LARGEST = 20 * 1024 * 1024;

/** Formats that are known and not read yet, by their ending. */
const LATER: Record<string, string> = {
  '.docx': 'Word文件',
  '.doc': '旧版Word文件',
  '.wps': 'WPS文件',
  '.rtf': 'RTF文件',
  '.pdf': 'PDF文件',
  '.html': '网页文件',
  '.htm': '网页文件',
  '.md': 'Markdown文件',
  '.xlsx': 'Excel表格',
  '.xls': 'Excel表格',
  '.ofd': 'OFD文件',
  '.odt': 'OpenDocument文件',
};

/** The first bytes of formats that a wrong ending may hide. */
const SIGNATURES: [bytes: readonly number[], format: string][] = [
  [[0x50, 0x4b, 0x03, 0x04], 'Word文件或压缩包'],
  [[0xd0, 0xcf, 0x11, 0xe0], '旧版Word或WPS文件'],
  [[0x25, 0x50, 0x44, 0x46], 'PDF文件'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'RTF文件'],
];

/** Reads a source file's bytes into blocks. Throws an ImportError that says in Chinese what to do where it cannot. */
export function readBlocks(name: string, bytes: Uint8Array): Block[] {
  const file = path.basename(name);
  const hidden = SIGNATURES.find(([signature]) => signature.every((byte, index) => bytes[index] === byte));
  const later = LATER[path.extname(name).toLowerCase()] ?? hidden?.[1];
  if (later !== undefined) throw new ImportError(words.formatLater(file, later));
  if (bytes.length > LARGEST) throw new ImportError(words.fileTooLarge(file));
  if (path.extname(name).toLowerCase() !== '.txt') throw new ImportError(words.formatUnknown(file));
  const text = decodeText(bytes);
  if (text === undefined) throw new ImportError(words.encodingUnknown(file));
  const blocks = readTxt(text);
  if (blocks.length === 0) throw new ImportError(words.fileEmpty(file));
  return blocks;
}
