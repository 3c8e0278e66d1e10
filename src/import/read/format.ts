import path from 'node:path';
import { words } from '../../words/import.ts';
import { ImportError } from '../error.ts';
import type { Reader } from '../source.ts';

/** Most bytes of one source file. */
export const LARGEST = 20 * 1024 * 1024;

type Format = 'docx' | 'pdf' | 'html' | 'md' | 'txt';

/** Each reader with what it needs is loaded only for its own format. */
const READERS: Record<Format, () => Promise<Reader>> = {
  docx: async () => (await import('./docx.ts')).readDocx,
  pdf: async () => (await import('./pdf.ts')).readPdf,
  html: async () => (await import('./html.ts')).readHtml,
  md: async () => (await import('./md.ts')).readMd,
  txt: async () => (await import('./txt.ts')).readTxt,
};

const ENDINGS: Record<string, Format> = {
  '.docx': 'docx',
  '.pdf': 'pdf',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'md',
  '.markdown': 'md',
  '.txt': 'txt',
};

/** Says whether a file's name is that of a format that can be read. */
export function isReadable(file: string): boolean {
  return path.extname(file).toLowerCase() in ENDINGS;
}

/** Formats that are known and cannot be read, by their ending. */
const OTHERS: Record<string, string> = {
  '.rtf': 'RTF文件',
  '.xlsx': 'Excel表格',
  '.xls': 'Excel表格',
  '.et': 'WPS表格',
  '.ofd': 'OFD文件',
  '.odt': 'OpenDocument文件',
  '.pptx': '演示文稿',
  '.ppt': '演示文稿',
  '.mht': '单个文件网页',
  '.mhtml': '单个文件网页',
  '.zip': '压缩包',
  '.rar': '压缩包',
  '.7z': '压缩包',
  '.jpg': '图片',
  '.jpeg': '图片',
  '.png': '图片',
};
const OLD_WORD = new Set(['.doc', '.wps', '.dot', '.wpt']);

/** The first bytes of formats that a wrong ending may hide. */
const SIGNATURES: { bytes: readonly number[]; format: 'docx' | 'pdf' | 'ole' | 'rtf' }[] = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], format: 'docx' },
  { bytes: [0x25, 0x50, 0x44, 0x46], format: 'pdf' },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], format: 'ole' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], format: 'rtf' },
];
const SIGNED: Record<string, { name: string; ending: string }> = {
  docx: { name: 'Word文件或压缩包', ending: '.docx' },
  pdf: { name: 'PDF文件', ending: '.pdf' },
};

/** A reader, and what its places count: lines of a file, or paragraphs where a format has no lines. */
export interface FoundReader {
  read: Reader;
  counts: 'lines' | 'paragraphs';
}

/** Finds the reader for a file. Throws an ImportError that says in Chinese what to do where there is none. */
export async function findReader(file: string, bytes: Uint8Array): Promise<FoundReader> {
  const ending = path.extname(file).toLowerCase();
  if (bytes.length > LARGEST) throw new ImportError(words.fileTooLarge(file));
  const signed = SIGNATURES.find(({ bytes: first }) =>
    first.every((byte, index) => bytes[index] === byte),
  )?.format;
  if (OLD_WORD.has(ending)) throw new ImportError(words.oldWord(file));
  const other = OTHERS[ending] ?? (signed === 'rtf' ? 'RTF文件' : undefined);
  if (other !== undefined) throw new ImportError(words.otherFormat(file, other));
  const format = ENDINGS[ending];
  if (format === undefined) throw new ImportError(words.formatUnknown(file));
  // An OLE file named .docx may be an encrypted one: its reader tells.
  if (signed === 'ole' && format !== 'docx') throw new ImportError(words.oldWord(file));
  const hidden = signed === undefined || signed === format ? undefined : SIGNED[signed];
  if (hidden !== undefined) throw new ImportError(words.wrongEnding(file, hidden.name, hidden.ending));
  return { read: await READERS[format](), counts: format === 'docx' ? 'paragraphs' : 'lines' };
}
