import path from 'node:path';
import { words } from '../words/import.ts';
import { wordsOfBlock, type Block } from './block.ts';
import type { Entries } from './entries.ts';
import { ImportError } from './error.ts';

/** What no report has: the longest that we know of has a hundredth of it. All of it at once still takes only seconds. */
const MOST_CHARACTERS = 5_000_000;
const MOST_PARAGRAPHS = 50_000;
const MOST_CELLS = 50_000;
const MOST_SECTIONS = 5000;
/** Each of these has to be escaped, and costs far more than a letter. */
const SIGN = /[\\*_<>{}[\]`~|&#]/gu;
const MOST_SIGNS = 200_000;
/** Beginnings of addresses, which the parser for Markdown looks for. */
const ADDRESS = /www\.|:\/\/|@/giu;
const MOST_ADDRESSES = 20_000;

/** Throws an ImportError where a file holds more than any report does, before the long work with it begins. */
export function assertReportSized(file: string, blocks: readonly Block[]): void {
  const rows = blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []));
  const refuse = (what: string): never => {
    throw new ImportError(words.tooMuch(path.basename(file), what));
  };
  if (blocks.length > MOST_PARAGRAPHS) refuse('段落超过5万个');
  if (rows.reduce((sum, row) => sum + row.length, 0) > MOST_CELLS) refuse('表格的单元格超过5万个');
  let [characters, signs, addresses] = [0, 0, 0];
  for (const text of blocks.map(wordsOfBlock)) {
    characters += text.length;
    if (characters > MOST_CHARACTERS) refuse('超过500万字');
    signs += text.match(SIGN)?.length ?? 0;
    addresses += text.match(ADDRESS)?.length ?? 0;
  }
  if (signs > MOST_SIGNS) refuse('* _ < { 这样的符号超过20万个');
  if (addresses > MOST_ADDRESSES) refuse('网址和邮箱超过2万个');
}

/** Throws an ImportError where a text falls into more pages than any report does. */
export function assertFewSections(file: string, { parts }: Entries): void {
  const pages = parts.reduce((sum, { sections }) => sum + 1 + sections.length, 0);
  if (pages > MOST_SECTIONS) throw new ImportError(words.tooMuch(path.basename(file), '超过5000节'));
}
