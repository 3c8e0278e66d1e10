import path from 'node:path';
import { readFile } from 'node:fs/promises';
import { withoutBlanks } from '../../model/text.ts';
import { words } from '../../words/import.ts';
import { wordsOfBlock } from '../block.ts';
import { ImportError } from '../error.ts';
import type { Extra, Source } from '../source.ts';
import { findReader, type FoundReader } from './format.ts';

/** A source file with the bytes from which it was read. */
export interface ReadSource extends Source {
  sha256: string;
  counts: FoundReader['counts'];
}

/** How a source file comes in: from a child process with limits, or, in tests of other things, directly. */
export type ReadSourceFile = (place: string, include: ReadonlySet<Extra>) => Promise<ReadSource>;

/** Reads a source file in this process. Throws an ImportError that says in Chinese what to do where it cannot. */
export const readSource: ReadSourceFile = async (place, include) => {
  const file = path.basename(place);
  const bytes = await readFile(place).catch(() => {
    throw new ImportError(words.fileMissing(place));
  });
  const { read, counts } = await findReader(file, bytes);
  const source = await read(bytes, file, include);
  if (source.blocks.every((block) => withoutBlanks(wordsOfBlock(block)) === ''))
    throw new ImportError(words.fileEmpty(file));
  const digest = await crypto.subtle.digest('SHA-256', bytes);
  return { ...source, counts, sha256: Buffer.from(digest).toString('hex') };
};
